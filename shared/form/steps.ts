import type { LocalizedText } from '../text/index.ts';
import type { ProblemReason } from './problem.ts';

/** Where a citizen is in a form: a plain page, the list of a repeated page, or one item of it (from 0). */
export type FormStep =
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'list'; readonly page: string }
  | { readonly kind: 'item'; readonly page: string; readonly item: number };

/** What is wrong with an answer: a reason code of `resources/locales/<language>/problems.json` with its figures. */
export interface FieldProblem {
  /** The field; for the list of a repeated page, that page's id. */
  readonly field: string;
  readonly reason: ProblemReason;
  readonly values?: { readonly [name: string]: string | number };
  /** A sentence of the form definition itself, where it has one. */
  readonly message?: LocalizedText;
}

/** A problem together with the step on which it can be put right. */
export interface StepProblem extends FieldProblem {
  readonly step: FormStep;
}
