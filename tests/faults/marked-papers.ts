import type { RenderPaper } from '../../electron/printing/index.ts';
import { ok } from '../../shared/result.ts';
import type { Mark, Ticket } from '../devices/escpos-emulator/index.ts';
import { blankPng } from '../devices/print-samples.ts';

const rows = 320;
const referenceBytes = 12;

/** A slip whose every row says whose it is, so that any piece of it can be told from any other. */
export const markedPaper: RenderPaper = (document, widthDots) => {
  const row = Buffer.alloc(widthDots / 8, 0x20);
  row.write(document.kind === 'slip' ? document.reference : '', 'latin1');
  row.fill(0xaa, referenceBytes);
  const bits = Buffer.concat(Array.from({ length: rows }, () => row));
  return Promise.resolve(ok({ width: widthDots, height: rows, bits, png: blankPng(widthDots, rows) }));
};

interface SlipOnPaper {
  readonly reference: string;
  readonly isWhole: boolean;
}

/** What has been cut off does not change any more. */
const seen = new WeakMap<Ticket, SlipOnPaper[]>();

/** The slips on one piece of paper, each with whether all of its picture is there. */
export function slipsOn(ticket: Ticket): SlipOnPaper[] {
  const slips = seen.get(ticket) ?? readSlips(ticket);
  if (ticket.isCut) seen.set(ticket, slips);
  return slips;
}

function readSlips(ticket: Ticket): SlipOnPaper[] {
  const found = new Map<string, number>();
  for (const mark of ticket.marks) {
    for (const reference of referencesIn(mark)) found.set(reference, (found.get(reference) ?? 0) + 1);
  }
  return [...found].map(([reference, count]) => ({ reference, isWhole: count === rows }));
}

function referencesIn(mark: Mark): string[] {
  if (mark.kind !== 'raster') return [];
  const rowBytes = mark.width / 8;
  return Array.from({ length: mark.rows }, (_, row) =>
    Buffer.from(mark.bits.subarray(row * rowBytes, row * rowBytes + referenceBytes))
      .toString('latin1')
      .replaceAll('\0', ' ')
      .trim(),
  ).filter((reference) => reference !== '');
}
