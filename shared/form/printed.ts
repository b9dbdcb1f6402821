/**
 * A filled form as the template and the review screen see it: every value as text, every choice with
 * all its options. Numbers that identify a person are masked here when `masked` is asked for.
 */
export type PrintedValue =
  | { readonly text: string }
  | { readonly options: readonly { readonly label: string; readonly chosen: boolean }[] };

export interface PrintedForm {
  readonly title: string;
  readonly fields: { readonly [fieldId: string]: PrintedValue };
  readonly repeats: { readonly [pageId: string]: readonly { readonly [fieldId: string]: PrintedValue }[] };
  /** What each field, and one item of each repeated page, is called: above what goes on a continuation sheet. */
  readonly labels: { readonly [fieldOrPageId: string]: string };
}
