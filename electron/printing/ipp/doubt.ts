import { warningReasons, type PrinterReason, type PrintOutcome } from '../../../shared/print/index.ts';
import { isEnd, type Look } from './job-look.ts';
import type { PrinterState } from './printer-state.ts';

/** Collects what speaks against believing the last word on a job. */
export class Doubt {
  readonly #before: PrinterState;
  readonly #isFound: boolean;
  #upTime: number | null;
  #isRestarted = false;
  #isHistoryLost: boolean;
  /** It was lost while this job was there. */
  #isNewlyLost = false;
  /** Whether the printer itself may have had the job. */
  #reached: 'no' | 'perhaps' | 'yes' = 'no';
  #lastReason: PrinterReason | null = null;

  /** @param isFound an earlier process sent the job: what it did until now was not seen. */
  constructor(before: PrinterState, isFound: boolean) {
    this.#before = before;
    this.#isFound = isFound;
    this.#upTime = before.upTimeSeconds;
    this.#isHistoryLost = before.isHistoryLost;
  }

  get hasReached(): boolean {
    return this.#reached !== 'no';
  }

  add(look: Look): void {
    if (look.printer) {
      const { upTimeSeconds } = look.printer;
      if (look.printer.isHistoryLost) {
        this.#isNewlyLost ||= !this.#isHistoryLost;
        this.#isHistoryLost = true;
      }
      if (upTimeSeconds !== null && this.#upTime !== null && upTimeSeconds < this.#upTime)
        this.#isRestarted = true;
      this.#upTime = upTimeSeconds ?? this.#upTime;
    }
    if (look.isWithPrinter) this.#reached = 'yes';
    else if (this.#isFound) this.#reached = look.isUntouched ? 'no' : 'perhaps';
    else if (this.#reached !== 'yes' && look.state !== null) this.#reached = this.#reach(look);
    this.#lastReason = look.reasons.find((one) => !warningReasons.includes(one)) ?? this.#lastReason;
  }

  #reach(look: Look): 'no' | 'perhaps' {
    // A printer may have begun and ended a job between two looks.
    if (isEnd(look.state!)) return this.#before.isCups || look.isUntouched ? this.#worst() : 'perhaps';
    // CUPS on its way to the printer may be in the midst of sending, unless it says that it cannot.
    const cannot =
      look.state!.startsWith('pending') ||
      look.state === 'processing-stopped' ||
      look.reasons.includes('offline');
    return cannot ? 'no' : 'perhaps';
  }

  #worst(): 'no' | 'perhaps' {
    return this.#reached === 'no' ? 'no' : 'perhaps';
  }

  /** `completed` is believed of a printer that was there all along; an early end only if it never had the job. */
  outcome(look: Look): PrintOutcome {
    const reason = look.reasons.find((one) => !warningReasons.includes(one)) ?? this.#lastReason ?? 'unknown';
    if (look.state === 'completed')
      return this.#isRestarted || this.needsWitness(look)
        ? { kind: 'uncertain', reason }
        : { kind: 'printed' };
    return this.hasReached || this.#isRestarted || this.#isNewlyLost
      ? { kind: 'uncertain', reason }
      : { kind: 'failed', reason };
  }

  /** CUPS calls a job completed that it lost sight of, shows so for ever after, or watched no job at all. */
  needsWitness(look: Look): boolean {
    const isWatched = this.#before.device?.isWatched ?? true;
    return look.state === 'completed' && !this.#isRestarted && (this.#isHistoryLost || !isWatched);
  }
}
