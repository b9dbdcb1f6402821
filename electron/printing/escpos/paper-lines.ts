/** A document for thermal paper in the printer's own font, line by line, before it becomes bytes. */
export type PaperLine =
  /** `size` 1 … 8 multiplies width and height of the sign. Fits the paper already. */
  | { readonly type: 'text'; readonly text: string; readonly size: number; readonly bold: boolean }
  | { readonly type: 'rule'; readonly sign: '=' | '-' }
  | { readonly type: 'space' }
  /** ASCII only, in lines. */
  | { readonly type: 'qr'; readonly text: string };

export const plain = (text: string): PaperLine => ({ type: 'text', text, size: 1, bold: false });
export const bold = (text: string): PaperLine => ({ type: 'text', text, size: 1, bold: true });
export const large = (text: string, size: number): PaperLine => ({ type: 'text', text, size, bold: true });
export const rule: PaperLine = { type: 'rule', sign: '-' };
export const heavyRule: PaperLine = { type: 'rule', sign: '=' };
export const space: PaperLine = { type: 'space' };
