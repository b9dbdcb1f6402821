import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import qrcode from 'qrcode';

/** What stands on the paper, from top to bottom. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly top: number;
      readonly height: number;
      readonly signs: readonly Sign[];
    }
  | {
      readonly kind: 'raster';
      readonly top: number;
      readonly left: number;
      readonly width: number;
      readonly rows: number;
      readonly bits: Uint8Array;
    }
  | {
      readonly kind: 'qr';
      readonly top: number;
      readonly left: number;
      readonly text: string;
      readonly moduleDots: number;
    };

export interface Sign {
  readonly text: string;
  readonly left: number;
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
}

/** One piece of paper, up to its cut. Lengths in dots, 8 to the mm. */
export interface Ticket {
  readonly marks: readonly Mark[];
  readonly heightDots: number;
  /** False while it still hangs from the printer. */
  readonly isCut: boolean;
  /** The printed text, one line a line. */
  readonly text: string;
  readonly qrTexts: readonly string[];
}

export const textOf = (marks: readonly Mark[]): string =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text.trimEnd()] : [])).join('\n');

/** Draws a ticket as a black and white PNG, a pixel a dot. */
export function ticketPng(ticket: Ticket, widthDots: number): Buffer {
  const height = Math.max(1, ticket.heightDots);
  const parts = ticket.marks.map((mark) => {
    switch (mark.kind) {
      case 'text':
        return mark.signs.map((sign) => signSvg(sign, mark.top + mark.height)).join('');
      case 'raster':
        return `<image x="${mark.left}" y="${mark.top}" width="${mark.width}" height="${mark.rows}" style="image-rendering:pixelated" href="data:image/png;base64,${bitsToPng(mark).toString('base64')}"/>`;
      case 'qr':
        return qrSvg(mark);
    }
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthDots}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>`;
  const drawn = new Resvg(svg, {
    font: { loadSystemFonts: parts.length > 0, defaultFontFamily: 'Noto Sans CJK SC' },
  }).render();
  const png = new PNG({ width: drawn.width, height: drawn.height, colorType: 0, bitDepth: 8 });
  drawn.pixels.forEach((value, index) => {
    png.data[index] = index % 4 === 3 ? 255 : value < 128 ? 0 : 255;
  });
  return PNG.sync.write(png, { colorType: 0 });
}

function signSvg(sign: Sign, bottom: number): string {
  if (sign.text === ' ') return '';
  const scale = sign.width / sign.height;
  const size = 24 * sign.height * (sign.columns === 1 ? 0.85 : 0.95);
  const text = sign.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<g transform="translate(${sign.left} ${bottom - 5 * sign.height}) scale(${scale} 1)"><text font-family="Noto Sans CJK SC" font-size="${size}" font-weight="${sign.bold ? 700 : 400}">${text}</text></g>`;
}

function qrSvg(mark: Mark & { kind: 'qr' }): string {
  const { data, size } = qrcode.create(mark.text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column]) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return `<path shape-rendering="crispEdges" transform="translate(${mark.left} ${mark.top}) scale(${mark.moduleDots})" d="${path}"/>`;
}

/** Side of a QR in dots. */
export const qrDots = (text: string, moduleDots: number): number =>
  qrcode.create(text, { errorCorrectionLevel: 'M' }).modules.size * moduleDots;

function bitsToPng(mark: Mark & { kind: 'raster' }): Buffer {
  const png = new PNG({ width: mark.width, height: mark.rows });
  for (let dot = 0; dot < mark.width * mark.rows; dot += 1) {
    const row = Math.floor(dot / mark.width);
    const column = dot % mark.width;
    const isBlack = (mark.bits[row * Math.ceil(mark.width / 8) + (column >> 3)]! >> (7 - (column & 7))) & 1;
    png.data.fill(isBlack ? 0 : 255, dot * 4, dot * 4 + 3);
    png.data[dot * 4 + 3] = 255;
  }
  return PNG.sync.write(png);
}
