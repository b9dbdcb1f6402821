import type { Clock } from '../../../shared/clock.ts';
import type { DirectorCodeTable } from '../../store/index.ts';
import type { Entered, WalkRecorder } from '../walk/recorder.ts';
import { isCode, type DirectorCodes, type FoundCode } from './director-codes.ts';
import { createPatience } from './patience.ts';

/**
 * The hidden door of director mode: whatever is typed where a queue number is looked up is looked at here too. Nothing of
 * it comes back. A ticket, a wrong code, a used one and a right one take the same work, the same writes, and are over at
 * the same time after they were asked.
 */
export interface Entry {
  /**
   * Settles at a fixed time after the call.
   * @param arm is called once the code is known as right; gives how many writes it put into the recorder's queue
   */
  readonly look: (typed: string, arm: (entered: Entered) => number) => Promise<void>;
}

export interface EntryOptions {
  readonly codes: DirectorCodes;
  readonly table: DirectorCodeTable;
  readonly recorder: Pick<WalkRecorder, 'refuse' | 'write' | 'settled'>;
  readonly clock: Clock;
  /** Gets what must not happen; whoever asked is answered all the same. */
  readonly report: (error: unknown) => void;
  /** When a look is over; one that takes longer is over at the next multiple. */
  readonly lookMs?: number;
}

/** Long enough for a slow machine, short enough for whoever looks up a number. */
const usualLookMs = 400;
/** Writes of an arming, the most that a look makes: the session, the screen it begins on, the checkpoint. */
const writesPerLook = 3;

type Refusal = Parameters<WalkRecorder['refuse']>[0]['why'];

export function createEntry(options: EntryOptions): Entry {
  const { codes, table, recorder, clock, lookMs = usualLookMs } = options;
  const patience = createPatience(clock, table.wrong());
  let last: Promise<void> = Promise.resolve();

  const refusalOf = (found: FoundCode | null): Refusal | null => {
    if (found === null) return 'unknown';
    return found.state === 'right' ? null : found.state;
  };

  async function work(typed: string, arm: (entered: Entered) => number): Promise<void> {
    const code = asTyped(typed);
    const found = await codes.find(code, clock.wallMs());
    const isInUse = codes.holders().some(({ hasOneTimeCode, hasPin }) => hasOneTimeCode || hasPin);
    // During the wait not even a right code is a code.
    const isLookedAt = code !== null && !patience.isWaiting();
    const right = isLookedAt && found?.state === 'right' ? found : null;
    const why = code === null ? null : isLookedAt ? refusalOf(found) : 'waiting';
    if (right !== null) patience.noteRight();
    else if (isLookedAt) patience.noteWrong();

    const look = { wrong: patience.wrong(), used: stepOf(right) };
    // Before the session begins the code is used up on disk: whatever happens then, nobody enters with it again.
    recorder.write(() => table.keepLook(look));
    let writes = 0;
    if (right !== null) writes = arm(right);
    else if (why !== null && isInUse) {
      const person = isLookedAt ? (found?.person ?? null) : null;
      writes = recorder.refuse({ why, inRow: look.wrong, person });
    }
    for (; writes < writesPerLook; writes += 1) recorder.write(table.fill);
    await recorder.settled();
  }

  return {
    look: async (typed, arm) => {
      // One after the other, so that guesses side by side are not looked at before the first has its wait.
      last = last.then(() => work(typed, arm)).catch(options.report);
      let isOver = false;
      void last.then(() => (isOver = true));
      do await passed(clock, lookMs);
      while (!isOver);
    },
  };
}

const stepOf = (right: FoundCode | null): { person: string; step: number } | null =>
  right === null || right.step === null ? null : { person: right.person, step: right.step };

/** The code that a text may be, in digits; null when it has not the shape of one. */
function asTyped(typed: string): string | null {
  const signs = typed.normalize('NFKC').replaceAll(/\s/g, '');
  return isCode(signs) ? signs : null;
}

const passed = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => clock.after(ms, resolve));
