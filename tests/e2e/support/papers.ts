import { asPgm, drawPdf, inkIn, readQr, runTool } from '../../../electron/documents/documents.fixture.ts';

interface Word {
  readonly text: string;
  readonly page: number;
  /** Points from the top left of the page. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ReadForm {
  readonly pages: number;
  /** All text in reading order, without any white space. */
  readonly text: string;
  /** The text line by line, what stands beside each other joined: also one character a box. */
  readonly lines: readonly string[];
  readonly qr: string;
  /** Whether the text stands on the paper as ink and not only in the file. */
  readonly isInked: (text: string) => boolean;
}

const dpi = 200;

/** Reads a printed form as a clerk would: what is drawn counts, not what the file says. */
export function readForm(pdf: Uint8Array): ReadForm {
  const rasters = drawPdf(pdf, dpi);
  const words = wordsOf(pdf);
  const scale = dpi / 72;
  return {
    pages: rasters.length,
    text: words.map(({ text }) => text).join(''),
    lines: linesOf(words),
    qr: readQr(asPgm(rasters[0]!), 'pgm'),
    isInked: (text) => {
      const carriers = words.filter((word) => word.text.includes(text));
      return (
        carriers.length > 0 &&
        carriers.every((word) => {
          const ink = inkIn(rasters[word.page]!, {
            x: word.x * scale,
            y: word.y * scale,
            width: word.width * scale,
            height: word.height * scale,
          });
          // A blank glyph leaves none; the thinnest digit leaves more than this.
          return ink > [...word.text].length * 20;
        })
      );
    },
  };
}

function linesOf(words: readonly Word[]): string[] {
  const lines: Word[][] = [];
  const middle = ({ y, height }: Word): number => y + height / 2;
  for (const word of words) {
    const line = lines.find(
      ([first]) => first!.page === word.page && Math.abs(middle(first!) - middle(word)) < 3,
    );
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  );
}

function wordsOf(pdf: Uint8Array): Word[] {
  const html = runTool('pdftotext', ['-bbox', '-', '-'], 'poppler-utils', pdf).toString('utf8');
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, number) =>
      [
        ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
      ].map(([, left, top, right, bottom, text]) => ({
        // Long runs of Latin letters carry break opportunities.
        text: text!
          .replaceAll('\u200b', '')
          .replaceAll('&amp;', '&')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>'),
        page: number,
        x: Number(left),
        y: Number(top),
        width: Number(right) - Number(left),
        height: Number(bottom) - Number(top),
      })),
    );
}
