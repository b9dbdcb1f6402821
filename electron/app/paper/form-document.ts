import type { FormDocument } from '../../documents/index.ts';
import {
  toPrintedForm,
  type Answers,
  type FormDefinition,
  type OfficialBlank,
} from '../../../shared/form/index.ts';
import type { Matter } from '../../../shared/matter/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { hallMinute } from '../hall-time.ts';

export interface FormSubject {
  readonly matter: Matter;
  readonly form: FormDefinition;
  /** The PDF the form is printed on; null when its template draws it. */
  readonly blank: OfficialBlank | null;
  readonly answers: Answers;
  /** Empty until the form is printed. */
  readonly reference: string;
  readonly kioskName: string;
  readonly language: Language;
  readonly wallMs: number;
  /** Star out numbers that identify a person, for the screen. */
  readonly masked: boolean;
}

/** The application form as it is drawn: the official Chinese one, in whatever language it was filled in. */
export function makeFormDocument(subject: FormSubject): FormDocument {
  const { matter, form, answers, reference, masked } = subject;
  return {
    template: form.template,
    official: subject.blank,
    printed: toPrintedForm(form, answers, { language: 'zh-CN', masked }),
    meta: {
      matterName: matter.name['zh-CN'],
      matterCode: matter.implementationCode,
      reference,
      kioskName: subject.kioskName,
      printedAt: hallMinute(subject.wallMs),
      edition: form.edition,
      declaration: form.declaration['zh-CN'],
      qrText: reference,
      language: subject.language,
    },
  };
}
