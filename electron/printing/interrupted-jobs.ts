import { warningReasons, type PrinterReason, type PrintOutcome } from '../../shared/print/index.ts';
import type { JobRow, JobTable } from '../store/index.ts';
import type { PrinterConfig } from './config.ts';
import type { PrinterDriver } from './driver.ts';
import type { JobRecord } from './job-record.ts';

/** The jobs that no end was recorded for when the kiosk last stopped. */
export interface InterruptedJobs {
  /** Ends those on their way to this printer by what it can tell of them. Settles when all have an end on disk. */
  readonly settle: (printerId: string, driver: PrinterDriver, signal: AbortSignal) => Promise<void>;
}

/**
 * Takes over what an earlier process left. Of a job that was not being sent nothing is on paper, and its document
 * went with the key in that process's memory: it has failed. For one that was, its printer is asked; a printer
 * that is no longer configured cannot be.
 */
export function interruptedJobs(
  table: JobTable,
  record: JobRecord,
  configs: readonly PrinterConfig[],
): InterruptedJobs {
  const begun: JobRow[] = [];
  for (const row of table.unfinished()) {
    if (row.state !== 'sending' && row.state !== 'printing')
      record.change(row.id, { state: 'failed', reason: 'unknown' });
    else if (!configs.some((config) => config.id === row.printerId))
      record.change(row.id, { state: 'uncertain', reason: 'unknown' });
    else begun.push(row);
  }
  return {
    settle: async (printerId, driver, signal) => {
      for (const row of begun.filter((one) => one.printerId === printerId)) {
        record.change(row.id, endOf(await ask(driver, row, signal)));
      }
    },
  };
}

async function ask(driver: PrinterDriver, row: JobRow, signal: AbortSignal): Promise<PrintOutcome> {
  const takeBack = new AbortController();
  // Its owner is gone: paper that came out later, when somebody has seen to the printer, would be anyone's.
  const onReason = (reason: PrinterReason | null): void => {
    if (reason && !warningReasons.includes(reason)) takeBack.abort();
  };
  try {
    return await driver.settle(
      { ...row, pages: row.sheets },
      { signal: AbortSignal.any([signal, takeBack.signal]), onReason },
    );
  } catch {
    return { kind: 'uncertain', reason: 'unknown' };
  }
}

const endOf = (outcome: PrintOutcome): Pick<JobRow, 'state' | 'reason'> =>
  outcome.kind === 'printed'
    ? { state: 'printed', reason: null }
    : { state: outcome.kind, reason: outcome.reason };
