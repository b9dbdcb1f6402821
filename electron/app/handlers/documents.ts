import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import { prune, toPrintedForm } from '../../../shared/form/index.ts';
import type { Services } from '../services.ts';
import { formOf } from '../form-of.ts';

/** The picture of the form that lies under every form page. */
export const documentHandlers = ({
  catalogue,
  documents,
  session,
}: Services): Pick<Handlers<CitizenContract>, 'document.picture'> => ({
  'document.picture': async ({ matter, version, answers, focus }) => {
    const found = formOf(catalogue, matter, version);
    if (!found) return null;
    session.touch();
    const picture = await documents.formPicture(
      {
        definition: found.form,
        // The form is the official Chinese one in whatever language it is filled in; numbers stay hidden on the screen.
        printed: toPrintedForm(found.form, prune(found.form, answers), { language: 'zh-CN', masked: true }),
        matter: found.matter,
        reference: session.referenceOf(matter),
      },
      focus ?? null,
    );
    return picture.ok ? picture.value : null;
  },
});
