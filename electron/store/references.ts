import type { Clock } from '../../shared/clock.ts';
import { newReferenceNumber } from './reference-number.ts';
import type { Sqlite } from './sqlite.ts';

/** Reference numbers given out by this kiosk; none is given twice. */
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
