import type { Clock } from '../../../shared/clock.ts';
import type { PrinterLook } from '../../../shared/printers/index.ts';
import { statusOf } from '../blocking.ts';
import { openerFor } from '../escpos/escpos-driver.ts';
import { askIdentity, askReasons, startTalk } from '../escpos/talk.ts';
import { plainLine } from '../ipp/plain-line.ts';
import { unknownPrinter } from './look-ipp.ts';

/** Asks a thermal printer what it is; nothing is printed by it. */
export async function lookEscpos(uri: string, clock: Clock): Promise<PrinterLook> {
  const silent = { ...unknownPrinter, kind: 'escpos', uri } as const;
  const link = await openerFor(uri, clock)();
  if (!link.ok) return { ...silent, answer: 'unreachable' };
  const talk = startTalk(link.value, clock);
  try {
    const reasons = await askReasons(talk);
    if (reasons === null) return { ...silent, answer: talk.isLost() ? 'refused' : 'no-answer' };
    const maker = await askIdentity(talk, 'maker');
    const model = maker === '' ? '' : await askIdentity(talk, 'model');
    return {
      ...silent,
      answer: 'ok',
      makeAndModel: plainLine(`${maker} ${model}`),
      status: statusOf(reasons),
    };
  } finally {
    // Most printers talk to one at a time, and only after the last has gone.
    await link.value.finish();
  }
}
