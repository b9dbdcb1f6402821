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
  /** What the template `boxed` draws; null for any other. */
  readonly layout: readonly PrintedSheet[] | null;
}

/** A boxed table, its conditions decided and its items counted out: the cells of resources/templates/lib/cells.typ. */
export interface PrintedSheet {
  /** Widths in points. */
  readonly columns: readonly number[];
  readonly keep: boolean;
  readonly rows: readonly PrintedLine[];
}
export type PrintedLine =
  | { readonly kind: 'row'; readonly cells: readonly PrintedCell[]; readonly height: number | null }
  | { readonly kind: 'band'; readonly words: string }
  | { readonly kind: 'declaration'; readonly signer: string; readonly seal: string | null };
/** A span of null: as much as is left, see `LayoutCell`. */
export type PrintedCell =
  | { readonly kind: 'label'; readonly words: string; readonly span: number }
  | { readonly kind: 'note'; readonly words: string; readonly span: number | null }
  | { readonly kind: 'blank'; readonly height: number | null; readonly span: number | null }
  | { readonly kind: 'photo'; readonly rows: number; readonly note: string | null }
  | {
      readonly kind: 'fixed-boxes';
      readonly options: readonly { readonly label: string; readonly chosen: boolean }[];
      readonly span: number | null;
    }
  | ({ readonly kind: 'answer' | 'boxes'; readonly span: number | null } & Answered)
  | ({
      readonly kind: 'places';
      readonly groups: readonly number[];
      readonly span: number | null;
    } & Answered);
interface Answered {
  readonly field: string;
  /** Where it is on a page that repeats. */
  readonly page?: string;
  readonly item?: number;
}
