import type { JobState, PrinterReason } from '../../shared/print/index.ts';
import type { Expected, Fault, Moment } from './fault.ts';
import type { Acts, OfficeRow } from './on-office.ts';

/** What a row of the table says of itself in its id: `office/power/before`. */
function placeOf(id: string): Pick<Fault, 'printer' | 'moment'> {
  const [printer] = id.split('/');
  const moment = id.split('/').at(-1);
  return { printer: printer as Fault['printer'], moment: moment as Moment };
}

export const row = <Stage>(
  id: string,
  happens: string,
  expected: Expected,
  acts: Acts<Stage>,
): OfficeRow<Stage> => ({ id, happens, expected, ...placeOf(id), ...acts });

/** An office printer's fault has to be on the screen so soon after the printer knows. */
const shownWithinMs = 1_500;

/** What the screen is told; `whole` papers lie there at the end. */
export const told = (
  state: JobState,
  reason: PrinterReason | null,
  whole: number,
  more: Partial<Expected> = {},
): Expected => ({ state, reason, shownWithinMs, sheets: { whole, torn: 0 }, ...more });

/** Held up until the fault is put right, then printed once. */
export const heldUp = (state: JobState, reason: PrinterReason): Expected =>
  told(state, reason, 1, { ends: 'printed' });
