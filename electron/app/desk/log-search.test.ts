import { describe, expect, it } from 'vitest';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import { searchLog } from './log-search.ts';

const everything = { group: null, person: null, from: null, to: null };
const day = 86_400_000;

/** A log that makes its entries when they are asked for. */
const logOf = (size: number, entryAt: (seq: number) => object) => ({
  size: () => size,
  entries: function* (from: number, to: number) {
    for (let seq = from; seq <= Math.min(to, size); seq += 1) {
      yield { seq, t: seq * day, ...entryAt(seq) } as unknown as TraceEntry;
    }
  },
});
const signIns = logOf(120, (seq) => ({ type: 'desk.signed-in', by: seq % 2 === 0 ? 'A01' : 'S01' }));
const seqs = ({ entries }: { readonly entries: readonly TraceEntry[] }) => entries.map(({ seq }) => seq);

describe('a search in the log', () => {
  it('gives the newest first, fifty at a time, and goes on where it was', async () => {
    const first = await searchLog(signIns, everything, null, []);
    expect(seqs(first)).toEqual(Array.from({ length: 50 }, (_, at) => 120 - at));
    const second = await searchLog(signIns, everything, first.searchedTo, []);
    const third = await searchLog(signIns, everything, second.searchedTo, []);
    expect(seqs(third)).toEqual(Array.from({ length: 20 }, (_, at) => 20 - at));
    expect(third.searchedTo).toBe(1);
    expect(await searchLog(signIns, everything, 1, [])).toEqual({ entries: [], searchedTo: 1 });
  });

  it('looks for a person as the one who acts, who walks, or whom it is about', async () => {
    const log = logOf(4, (seq) =>
      [
        { type: 'person.set', by: 'A01', person: 'D07' },
        { type: 'session.armed', director: 'D07' },
        { type: 'entry.refused', person: 'D07' },
        { type: 'desk.signed-in', by: 'D07' },
      ].at(seq - 1)!,
    );
    expect(seqs(await searchLog(log, { ...everything, person: 'D07' }, null, []))).toEqual([4, 3, 2, 1]);
    expect(seqs(await searchLog(log, { ...everything, person: 'A01' }, null, []))).toEqual([1]);
    expect(seqs(await searchLog(log, { ...everything, group: 'account' }, null, []))).toEqual([4, 3]);
    expect(seqs(await searchLog(log, everything, null, ['walk']))).toEqual([4, 3, 1]);
  });

  it('keeps to days, both included', async () => {
    const wanted = { ...everything, from: '1970-01-11', to: '1970-01-13' };
    expect(seqs(await searchLog(signIns, wanted, null, []))).toEqual([12, 11, 10]);
  });

  it('gives up after a long stretch in vain, says how far it got, and lets the kiosk work meanwhile', async () => {
    const log = logOf(1_000_000, () => ({ type: 'tap' }));
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 0);
    const { entries, searchedTo } = await searchLog(log, { ...everything, group: 'kiosk' }, null, []);
    clearInterval(counting);
    expect(entries).toEqual([]);
    expect(searchedTo).toBeGreaterThan(900_000);
    expect(searchedTo).toBeLessThan(1_000_000);
    expect(turns).toBeGreaterThan(0);
  });
});
