import { describe, expect, it } from 'vitest';
import { allFaults, faultsOf } from './all.ts';
import { playRow } from './play.ts';

const rows = faultsOf(false);

// How soon the screen is told is for `npm run faults`, which plays one row after the other.
describe('the fault table', () => {
  it('has every row once', () => {
    expect(new Set(allFaults.map((fault) => fault.id)).size).toBe(allFaults.length);
  });

  it.concurrent.each(rows.map((fault) => [fault.id, fault] as const))(
    '%s',
    async (_, fault) => {
      expect((await playRow(fault)).problems).toEqual([]);
    },
    20_000,
  );
});
