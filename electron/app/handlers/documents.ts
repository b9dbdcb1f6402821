import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import { prune, type Answers } from '../../../shared/form/index.ts';
import type { FormDocument } from '../../documents/index.ts';
import { formOf } from '../form-of.ts';
import { makeFormDocument } from '../paper/form-document.ts';
import type { Services } from '../services.ts';

/** The picture of the form that lies under every form page. */
export const documentHandlers = ({
  catalogue,
  clock,
  config,
  documents,
  session,
}: Services): Pick<Handlers<CitizenContract>, 'document.picture'> => ({
  'document.picture': async ({ matter, version, language, answers, focus, over }) => {
    const found = formOf(catalogue, matter, version);
    if (!found) return null;
    const wallMs = clock.wallMs();
    const documentOf = (given: Answers): FormDocument =>
      makeFormDocument({
        ...found,
        answers: prune(found.form, given),
        reference: session.referenceOf(matter) ?? '',
        kioskName: config().kioskName,
        language,
        wallMs,
        masked: true,
      });
    session.noteDrawing();
    const under = over === undefined ? null : documentOf(over);
    const picture = await documents.formPicture(documentOf(answers), focus ?? null, under);
    return picture.ok ? picture.value : null;
  },
});
