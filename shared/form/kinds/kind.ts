import type { Result } from '../../result.ts';
import type { Language } from '../../text/index.ts';
import type { AnswerValue } from '../answers.ts';
import type { FieldKind, FieldOf } from '../definition.ts';
import type { PrintedValue } from '../printed.ts';
import type { ProblemReason } from '../problem.ts';
import type { FieldProblem } from '../steps.ts';

/** What is wrong with one answer, before it is said of which field. */
export type Wrong = Omit<FieldProblem, 'field'>;
export type Checked = Result<AnswerValue, Wrong>;

export interface PrintStyle {
  readonly language: Language;
  /** Star out numbers that identify a person. */
  readonly masked: boolean;
}

/** What one kind of field knows: what it accepts and in which shape, and how it stands on paper. */
export interface Kind<K extends FieldKind> {
  /** Why an answer must be given when there is none. */
  readonly missing: ProblemReason;
  /** Whether there is an answer of this kind's type at all; anything else counts as none. */
  readonly answered: (value: AnswerValue, field: FieldOf<K>) => boolean;
  /** Checks an answer that `answered` and gives it as it is stored. `today` is an ISO date. */
  readonly check: (value: AnswerValue, field: FieldOf<K>, today: string) => Checked;
  /** Drafts are printed as they stand: this never refuses. */
  readonly print: (value: AnswerValue | undefined, field: FieldOf<K>, style: PrintStyle) => PrintedValue;
  /** A second look worth taking on the check screen, though the answer is accepted. */
  readonly doubt?: (value: AnswerValue, field: FieldOf<K>) => ProblemReason | null;
}

export const wrong = (
  reason: ProblemReason,
  values?: { readonly [name: string]: string | number },
): { readonly ok: false; readonly error: Wrong } => ({
  ok: false,
  error: values === undefined ? { reason } : { reason, values },
});
