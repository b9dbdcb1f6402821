import type { Ticket } from './escpos-emulator/index.ts';

/** What lies in the output: whole slips, and pieces that show something but are no whole slip. Blank paper is neither. */
export interface Sheets {
  readonly whole: number;
  readonly torn: number;
}

export function countSheets(tickets: readonly Ticket[], isWhole: (ticket: Ticket) => boolean): Sheets {
  const inked = tickets.filter(hasInk);
  const whole = inked.filter((ticket) => ticket.isCut && isWhole(ticket)).length;
  return { whole, torn: inked.length - whole };
}

/** True for a piece that shows the picture from its first to its last row and nothing else. */
export const showsPicture =
  (bits: Uint8Array) =>
  (ticket: Ticket): boolean =>
    ticket.marks.every((mark) => mark.kind === 'raster') && Buffer.from(bits).equals(rasterOf(ticket));

const rasterOf = (ticket: Ticket): Buffer =>
  Buffer.concat(
    ticket.marks.flatMap((mark) =>
      mark.kind === 'raster' ? [mark.bits.subarray(0, (mark.rows * mark.width) / 8)] : [],
    ),
  );

const hasInk = (ticket: Ticket): boolean =>
  ticket.text.trim() !== '' || ticket.qrTexts.length > 0 || rasterOf(ticket).some((byte) => byte !== 0);
