import type { Sqlite } from './sqlite.ts';

/**
 * The numbers given out in the queue of each window (排队号). All that is kept is how many there were on a day: nothing of
 * any person, not even a time.
 */
export interface QueueTicketTable {
  /**
   * Gives out the next number of a day (such as 2026-11-24) and window, from 1. It is on disk when the call returns; when
   * it throws, none was given out, see `storageFailure`.
   */
  readonly take: (day: string, window: string) => number;
  /** The last number given out; 0 when there is none. */
  readonly last: (day: string, window: string) => number;
}

/**
 * Days that are kept, by when their first number was given out and not by their date: a clock that once ran years ahead
 * must not make the kiosk forget what it gave out today.
 */
const keptDays = 31;

export function queueTicketTable(database: Sqlite): QueueTicketTable {
  const count = database.prepare<[object], { last: number }>(
    `INSERT INTO queue_counters (day, window, last) VALUES (@day, @window, 1)
     ON CONFLICT (day, window) DO UPDATE SET last = last + 1 RETURNING last`,
  );
  const sweep = database.prepare<[number]>(
    `DELETE FROM queue_counters WHERE day NOT IN
       (SELECT day FROM queue_counters GROUP BY day ORDER BY max(id) DESC LIMIT ?)`,
  );
  const select = database.prepare<[object], { last: number }>(
    'SELECT last FROM queue_counters WHERE day = @day AND window = @window',
  );
  const take = database.transaction((day: string, window: string): number => {
    const { last } = count.get({ day, window })!;
    if (last === 1) sweep.run(keptDays);
    return last;
  });
  return {
    take: (day, window) => take.immediate(day, window),
    last: (day, window) => select.get({ day, window })?.last ?? 0,
  };
}
