import type { Clock } from '../../shared/clock.ts';
import { storageFailure, type JobChange, type JobRow, type JobTable } from '../store/index.ts';

/** What is recorded of jobs, on a disk that may take nothing for a while. */
export interface JobRecord {
  /**
   * Records a change and gives the job as it is now. `sending` throws what the disk throws: before it is on disk
   * nothing may be sent. Any other change is a fact by the time it is recorded, so it counts at once, and the
   * disk gets it as soon as it takes it.
   */
  readonly change: (id: string, change: JobChange) => JobRow;
  /** Tries a last time to hand over what the disk has not taken; the next start finds out what it can without it. */
  readonly close: () => void;
}

const retryMs = 2_000;

export function jobRecord(table: JobTable, clock: Clock): JobRecord {
  const owed = new Map<string, JobChange>();
  let cancelRetry: (() => void) | null = null;

  function handOver(): void {
    for (const [id, change] of owed) {
      if (!isTaken(() => table.change(id, change))) return;
      owed.delete(id);
    }
  }
  function retryLater(): void {
    cancelRetry ??= clock.after(retryMs, () => {
      cancelRetry = null;
      handOver();
      if (owed.size > 0) retryLater();
    });
  }

  return {
    change: (id, change) => {
      const whole = { ...owed.get(id), ...change };
      let row: JobRow | null = null;
      if (change.state === 'sending') row = table.change(id, whole);
      else isTaken(() => (row = table.change(id, whole)));
      if (row) {
        owed.delete(id);
        return row;
      }
      owed.set(id, whole);
      retryLater();
      return { ...table.get(id)!, ...whole };
    },
    close: () => {
      cancelRetry?.();
      handOver();
    },
  };
}

function isTaken(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return false;
  }
}
