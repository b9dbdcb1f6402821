import type { TraceEvent } from '../../shared/trace/index.ts';
import { storageFailure } from '../store/index.ts';
import type { TraceLog } from '../trace/index.ts';
import type { Log } from './log.ts';

/**
 * Puts what has been done into the tamper-evident log. It is done by then: a disk that does not take the entry is told to
 * whoever looks after the kiosk.
 *
 * @param log null while it is broken
 * @param what as the beginning of that sentence
 */
export function recordDone(log: TraceLog | null, event: TraceEvent, what: string, say: Log): void {
  try {
    log?.append(event);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    say(`desk: ${what} could not be recorded, because the disk does not take it`);
  }
}
