/** IPP `sides` (RFC 8011 §5.2.8): which edge the leaf is turned over. */
export const sidesChoices = ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'] as const;
export type Sides = (typeof sidesChoices)[number];

/** How often, and on which sides of the paper, a document is printed. */
export interface PrintSettings {
  readonly sides: Sides;
  readonly copies: number;
}

export const plainPrint: PrintSettings = { sides: 'one-sided', copies: 1 };

/** A document on paper: pages of one copy, copies, and sheets of paper in all. */
export interface PaperCount {
  readonly pages: number;
  readonly copies: number;
  readonly sheets: number;
}

/** Every copy begins on a sheet of its own. */
export const paperCount = (pages: number, { sides, copies }: PrintSettings): PaperCount => ({
  pages,
  copies,
  sheets: copies * (sides === 'one-sided' ? pages : Math.ceil(pages / 2)),
});

/** Told by the count alone: a single page has no second side. */
export const isTwoSided = ({ pages, copies, sheets }: PaperCount): boolean => sheets < pages * copies;
