import type { JobState, PrinterReason } from '../../shared/print/index.ts';

/** When the fault strikes, seen from the job. */
export type Moment = 'before' | 'during' | 'after';

/** What the citizen's screen must have got by the end of the row. */
export interface Expected {
  /** How the job ends, or the state it is held in while a person has to see to the printer. */
  readonly state: JobState;
  readonly reason: PrinterReason | null;
  /** How the job ends when the fault has been put right, where it goes on. */
  readonly ends?: JobState;
  /** Milliseconds from the fault (for an office printer: from when the printer knows) until the screen is told. */
  readonly shownWithinMs: number;
  /** Copies that lie in the output at the end of the row, whole or cut short. */
  readonly sheets: { readonly whole: number; readonly torn: number };
}

export interface Observed {
  readonly state: JobState;
  readonly reason: PrinterReason | null;
  readonly ends?: JobState;
  readonly shownAfterMs: number;
  readonly sheets: { readonly whole: number; readonly torn: number };
}

/**
 * One row of the fault table: a printer that is made to fail. thermal: emulated hardware; office: ippeveprinter; queue: a
 * CUPS queue before it; double: a printer of ours for what ippeveprinter does not say.
 */
export interface Fault {
  /** Unique, for example `thermal/paper-out/during`. */
  readonly id: string;
  readonly printer: 'thermal' | 'office' | 'queue' | 'double';
  /** In plain words what happens to the printer. */
  readonly happens: string;
  readonly moment: Moment;
  readonly expected: Expected;
  /** Too long for `npm test`; only in the full table. */
  readonly slow?: boolean;
  /** Makes it happen on a printer of its own and cleans up. */
  readonly run: () => Promise<Observed>;
}
