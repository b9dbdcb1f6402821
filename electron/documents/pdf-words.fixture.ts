import type { CellRectangle } from '../../shared/contract/index.ts';
import { runTool } from './documents.fixture.ts';

/** A word of a PDF with its rectangle, in points from the top left of its page; pages count from 1. */
export interface PdfWord {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The words of a PDF in the order they stand in it, as poppler reads them. */
export function pdfWords(pdf: Uint8Array): PdfWord[] {
  const html = runTool('pdftotext', ['-bbox', '-', '-'], 'poppler-utils', pdf).toString('utf8');
  return html.split('<page ').flatMap((part, page) =>
    [
      ...part.matchAll(
        /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs,
      ),
    ].map(([, left, top, right, bottom, text]) => ({
      page,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text: text!.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
    })),
  );
}

/** Whether a word's middle stands in a cell. */
export const isIn = (word: PdfWord, cell: CellRectangle): boolean => {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  return (
    word.page === cell.page && x > cell.x && x < cell.x + cell.width && y > cell.y && y < cell.y + cell.height
  );
};

/** Without spaces, and without the places for a break that long runs are given. */
export const joined = (words: readonly PdfWord[]): string =>
  words.map(({ text }) => text.replace(/[\s\u200B]/g, '')).join('');
