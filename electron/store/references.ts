import type { Clock } from '../../shared/clock.ts';
import { newReferenceNumber } from './reference-number.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * Reference numbers given out by this kiosk; none is given twice. They are drawn out of 31¹¹, so that those which a store
 * restored from a backup does not know are not met again either: with 10,000 of them lost, the chance that one of the next
 * million is among them is below one in two million.
 */
export interface ReferenceTable {
  readonly issue: () => string;
  readonly isIssued: (reference: string) => boolean;
}

export function referenceTable(database: Sqlite, clock: Clock): ReferenceTable {
  const insert = database.prepare(
    'INSERT INTO reference_numbers (reference, issued_ms) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const select = database.prepare('SELECT 1 FROM reference_numbers WHERE reference = ?');
  return {
    issue: () => {
      for (;;) {
        const reference = newReferenceNumber();
        if (insert.run(reference, Math.round(clock.wallMs())).changes === 1) return reference;
      }
    },
    isIssued: (reference) => select.get(reference) !== undefined,
  };
}
