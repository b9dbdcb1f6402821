import type { Fault, Observed } from './fault.ts';

/** A row of the fault table as it was played. */
export interface PlayedRow {
  readonly fault: Fault;
  /** Null when the row itself broke; `problems` then says how. */
  readonly observed: Observed | null;
  /** What does not hold, but for the time; empty for a row that holds. */
  readonly problems: readonly string[];
  /** The screen was told later than it should be. */
  readonly isLate: boolean;
  /** Reported as printed although no whole sheet lies there. */
  readonly isFalsePrinted: boolean;
}

export async function playRow(fault: Fault): Promise<PlayedRow> {
  try {
    return judge(fault, await fault.run());
  } catch (error) {
    return { fault, observed: null, problems: [String(error)], isLate: false, isFalsePrinted: false };
  }
}

function judge(fault: Fault, observed: Observed): PlayedRow {
  const { expected } = fault;
  const problems: string[] = [];
  const compare = (what: string, got: unknown, wanted: unknown): void => {
    if (got !== wanted) problems.push(`${what} is ${String(got)}, not ${String(wanted)}`);
  };
  compare('state', observed.state, expected.state);
  compare('reason', observed.reason, expected.reason);
  if (expected.ends) compare('end', observed.ends, expected.ends);
  compare('whole sheets', observed.sheets.whole, expected.sheets.whole);
  compare('torn sheets', observed.sheets.torn, expected.sheets.torn);
  const isFalsePrinted = (observed.ends ?? observed.state) === 'printed' && observed.sheets.whole === 0;
  const isLate = observed.shownAfterMs > expected.shownWithinMs;
  return { fault, observed, problems, isLate, isFalsePrinted };
}
