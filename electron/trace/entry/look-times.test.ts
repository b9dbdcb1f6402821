import { describe, expect, it } from 'vitest';
import { movableClock } from '../../../tests/support/movable-clock.ts';
import { storeFolder } from '../../store/store.fixture.ts';
import { createDirectorCodes } from './director-codes.ts';
import { openDoor, type TestDoorOptions } from './entry.fixture.ts';
import { createEntry } from './entry.ts';
import { looks, median, rankDifference, timeLooks } from './look-times.fixture.ts';

const files = storeFolder();
/** 300 look-ups; `LOOKS=1500` for a longer look. */
const rounds = Number(process.env['LOOKS'] ?? 300) / looks.length;
/** By chance two samples of one kind differ by more once in sixteen thousand times. */
const noise = 4;

const opened = (options: Partial<TestDoorOptions> = {}) => {
  const clock = movableClock();
  const store = files.open();
  return { store, clock, door: openDoor({ store, folder: files.folder(), clock, ...options }) };
};

describe('how long a look-up takes', () => {
  it('tells nothing of what was typed', async () => {
    const { door, clock } = opened({ lookMs: 15 });
    const times = await timeLooks(door, clock, rounds);
    const { 'a ticket': ticket } = times;
    for (const kind of looks) {
      const said = `${kind}: ${median(times[kind]).toFixed(3)} ms, a ticket: ${median(ticket).toFixed(3)} ms`;
      expect(times[kind]).toHaveLength(rounds);
      expect(Math.abs(rankDifference(times[kind], ticket)), said).toBeLessThan(noise);
    }
    expect(door.problems).toEqual([]);
    expect(door.faults).toEqual([]);
  }, 120_000);

  it('would tell it if a look ended early where there is nothing to compare', async () => {
    const { store, door, clock } = opened();
    const codes = createDirectorCodes({ store, guard: null, issuer: '自助机 03', scryptLog2N: 14 });
    const hasty = createEntry({
      codes: {
        ...codes,
        find: async (typed, wallMs) => (typed === null ? null : codes.find(typed, wallMs)),
      },
      table: store.directorCodes,
      recorder: door.recorder,
      clock,
      report: () => {},
      lookMs: 1,
    });
    const times: Record<string, number[]> = { A36012: [], '000000': [] };
    for (let round = 0; round < 20; round += 1) {
      for (const typed of Object.keys(times)) {
        const since = performance.now();
        await hasty.look(typed, () => 0);
        times[typed]!.push(performance.now() - since);
      }
    }
    expect(rankDifference(times['A36012']!, times['000000']!)).toBeGreaterThan(noise);
  }, 60_000);
});
