import { create } from 'qrcode';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { PaperBitmap } from '../driver.ts';
import { encodeText } from './gb18030.ts';
import type { PaperLine } from './paper-lines.ts';

/** What a job is built into; node-thermal-printer is one. */
export interface CommandSink {
  readonly add: (bytes: Buffer) => void;
  /** ASCII only: its length field counts signs, not bytes. */
  readonly printQR: (text: string, settings: { cellSize: number; correction: string; model: number }) => void;
}

/** Length of the paper from the head to the blade, fed before the cut. */
const feedMm = 12;
const dotsPerMm = 8;
/** Line height of the printer's own font with its default spacing. */
const lineDots = 30;
/** About as wide as a code of this kiosk gets, in dots. */
const qrDots = 300;
const largestModule = { wide: 6, narrow: 5 };
/** A band is 16 mm: what may lie in a printer that stops is two of them. */
const bandRows = 128;
const maxDots = 576;

const initialise = Buffer.from([0x1b, 0x40]); // ESC @
const chineseMode = Buffer.from([0x1b, 0x74, 0, 0x1c, 0x26]); // ESC t 0, FS &
const feedAndCut = Buffer.from([0x1d, 0x56, 0x42, 0]); // GS V B 0
const lineFeed = Buffer.from([0x0a]);
const emphasis = (isOn: boolean): Buffer => Buffer.from([0x1b, 0x45, isOn ? 1 : 0]); // ESC E
const characterSize = (size: number): Buffer => Buffer.from([0x1d, 0x21, ((size - 1) << 4) | (size - 1)]); // GS !

/** Puts a laid-out document into the sink; gives the length of its paper in mm, or refuses it whole. */
export function addText(
  sink: CommandSink,
  lines: readonly PaperLine[],
  columns: number,
): Result<number, 'control-sign'> {
  const encoded = lines.map((line) => ({ line, text: encodeText(line.type === 'text' ? line.text : '') }));
  if (encoded.some(({ line, text }) => !text.ok || (line.type === 'qr' && !isAscii(line.text)))) {
    return fail('control-sign');
  }
  let dots = 0;
  sink.add(Buffer.concat([initialise, chineseMode]));
  for (const { line, text } of encoded) {
    switch (line.type) {
      case 'text':
        sink.add(
          Buffer.concat([
            characterSize(line.size),
            emphasis(line.bold),
            text.ok ? text.value : Buffer.alloc(0),
            lineFeed,
          ]),
        );
        dots += Math.max(lineDots, line.size * 24);
        break;
      case 'rule':
        sink.add(
          Buffer.concat([
            characterSize(1),
            emphasis(false),
            Buffer.from(line.sign.repeat(columns), 'ascii'),
            lineFeed,
          ]),
        );
        dots += lineDots;
        break;
      case 'space':
        sink.add(lineFeed);
        dots += lineDots;
        break;
      case 'qr': {
        const modules = modulesOf(line.text);
        const largest = columns > 40 ? largestModule.wide : largestModule.narrow;
        const cellSize = Math.min(largest, Math.floor(qrDots / modules));
        sink.printQR(line.text, { cellSize, correction: 'M', model: 2 });
        dots += modules * cellSize;
        break;
      }
    }
  }
  sink.add(feedAndCut);
  return ok(dots / dotsPerMm + feedMm);
}

/** Blank rows that fill any band a printer still waits for; elsewhere they are NUL, which does nothing. */
export const restOfPicture: Buffer = Buffer.alloc((bandRows * maxDots) / 8);

/**
 * Frees the printer of what another process left in it: as many NUL as the longest band lacks at most, which end a
 * picture broken off in white and are nothing otherwise, then the half slip is cut off. Every printer takes these.
 */
export const cutOffLeftover: Buffer = Buffer.concat([restOfPicture, lineFeed, feedAndCut]);

/** What was put into a sink: the length of its paper, and where its bytes may be parted, counted from their begin. */
export interface AddedJob {
  readonly paperMm: number;
  readonly breaks: readonly number[];
}

/** Puts a picture into the sink as bands of `GS v 0`. */
export function addRaster(
  sink: CommandSink,
  bitmap: Pick<PaperBitmap, 'width' | 'height' | 'bits'>,
): AddedJob {
  const rowBytes = Math.ceil(bitmap.width / 8);
  const bits = withoutRealTimeCommands(bitmap.bits);
  const parts: Uint8Array[] = [initialise];
  const breaks: number[] = [];
  let length = initialise.length;
  for (let row = 0; row < bitmap.height; row += bandRows) {
    const rows = Math.min(bandRows, bitmap.height - row);
    parts.push(
      Buffer.from([0x1d, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8]),
      bits.subarray(row * rowBytes, (row + rows) * rowBytes),
    );
    length += 8 + rows * rowBytes;
    breaks.push(length);
  }
  sink.add(Buffer.concat([...parts, feedAndCut]));
  return { paperMm: bitmap.height / dotsPerMm + feedMm, breaks };
}

/**
 * A printer carries out DLE EOT, DLE ENQ and DLE DC4 wherever they stand, in a picture too. One dot more beside
 * the one of DLE breaks such a sequence and is not seen.
 */
function withoutRealTimeCommands(bits: Uint8Array): Uint8Array {
  let changed: Uint8Array | null = null;
  for (let at = bits.indexOf(0x10); at >= 0; at = bits.indexOf(0x10, at + 1)) {
    const next = bits[at + 1];
    if (next !== 0x04 && next !== 0x05 && next !== 0x14) continue;
    changed ??= Uint8Array.from(bits);
    changed[at] = 0x18;
  }
  return changed ?? bits;
}

/** Modules along the side of a code whose printer packs nothing closer than bytes: as large as it gets. */
const modulesOf = (text: string): number =>
  create([{ data: Uint8ClampedArray.from(Buffer.from(text)), mode: 'byte' }], { errorCorrectionLevel: 'M' })
    .modules.size;

/** Printable, in lines: the command says how long it is, and no byte of it is another command. */
const isAscii = (text: string): boolean => /^[ -~\n]{1,300}$/.test(text);
