import type { JobView } from '../../shared/contract/index.ts';
import { warningReasons, type PrinterReason, type PrintOutcome } from '../../shared/print/index.ts';
import type { JobAnswer, JobChange, JobRow, JobTable } from '../store/index.ts';
import type { PrinterConfig } from '../../shared/printers/index.ts';
import type { PrinterDriver } from './driver.ts';
import { jobView } from './job.ts';
import type { JobRecord } from './job-record.ts';

/** The jobs that no end was recorded for when the kiosk last stopped. Their page may have outlived the kiosk. */
export interface InterruptedJobs {
  /** Ends those on their way to this printer by what it can tell of them. Settles when all have an end. */
  readonly settle: (printerId: string, driver: PrinterDriver, signal: AbortSignal) => Promise<void>;
  /** Those whose session is not known to be over. */
  readonly jobs: () => readonly JobView[];
  /**
   * A person's word on an uncertain one, or null when there is no such job. None can be printed anew from here: to
   * ask for that ends it as failed, and whoever still has the answers hands them over again.
   */
  readonly resolve: (id: string, answer: JobAnswer) => JobView | null;
  readonly endSession: () => void;
}

export interface InterruptedOptions {
  readonly table: JobTable;
  readonly record: JobRecord;
  readonly configs: readonly PrinterConfig[];
  readonly onChange: (job: JobView) => void;
}

/**
 * Takes over what an earlier process left. Of a job that was not being sent nothing is on paper, and its document
 * went with the key in that process's memory: it has failed. For one that was, its printer is asked; a printer
 * that is no longer configured cannot be.
 */
export function interruptedJobs({ table, record, configs, onChange }: InterruptedOptions): InterruptedJobs {
  const begun: JobRow[] = [];
  const told = new Map<string, JobRow>();

  function change(id: string, what: JobChange): JobRow {
    const row = record.change(id, what);
    if (told.has(id)) {
      told.set(id, row);
      onChange(jobView(row));
    }
    return row;
  }

  for (const row of table.unfinished()) {
    told.set(row.id, row);
    if (row.state !== 'sending' && row.state !== 'printing')
      change(row.id, { state: 'failed', reason: 'unknown' });
    else if (!configs.some((config) => config.id === row.printerId))
      change(row.id, { state: 'uncertain', reason: 'unknown' });
    else begun.push(row);
  }
  return {
    settle: async (printerId, driver, signal) => {
      for (const row of begun.filter((one) => one.printerId === printerId)) {
        begun.splice(begun.indexOf(row), 1);
        change(row.id, endOf(await ask(driver, row, signal)));
      }
    },
    jobs: () => [...told.values()].map(jobView),
    resolve: (id, answer) => {
      if (told.get(id)?.state !== 'uncertain') return null;
      const printed = answer === 'came-out';
      return jobView(
        change(id, printed ? { answer, state: 'printed', reason: null } : { answer, state: 'failed' }),
      );
    },
    endSession: () => told.clear(),
  };
}

async function ask(driver: PrinterDriver, row: JobRow, signal: AbortSignal): Promise<PrintOutcome> {
  const takeBack = new AbortController();
  // Its owner may be gone: paper that came out later, when somebody has seen to the printer, would be anyone's.
  const onReason = (reason: PrinterReason | null): void => {
    if (reason && !warningReasons.includes(reason)) takeBack.abort();
  };
  try {
    return await driver.settle(
      { ...row, impressions: row.pages * row.copies },
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
