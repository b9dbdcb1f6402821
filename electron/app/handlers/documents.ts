import type { CitizenContract, Handlers } from '../../../shared/contract/index.ts';
import { prune } from '../../../shared/form/index.ts';
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
  'document.picture': async ({ matter, version, language, answers, focus }) => {
    const found = formOf(catalogue, matter, version);
    if (!found) return null;
    const document = makeFormDocument({
      ...found,
      answers: prune(found.form, answers),
      reference: session.referenceOf(matter) ?? '',
      kioskName: config.kioskName,
      language,
      wallMs: clock.wallMs(),
      masked: true,
    });
    session.noteDrawing();
    const picture = await documents.formPicture(document, focus ?? null);
    return picture.ok ? picture.value : null;
  },
});
