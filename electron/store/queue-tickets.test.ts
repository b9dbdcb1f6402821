import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { migrate, migrations } from './migrations.ts';
import type { Store } from './open-store.ts';
import { storeFolder } from './store.fixture.ts';

const day = '2026-11-24';
const nextDay = '2026-11-25';

const { folder, open, raw } = storeFolder();

const take = (store: Store, on: string, times: number, window = 'A36'): number[] =>
  Array.from({ length: times }, () => store.queueTickets.take(on, window));

/** Each day that is kept with its highest number. */
function kept(): Record<string, number> {
  const database = raw();
  const rows = database
    .prepare<[], { day: string; last: number }>('SELECT day, last FROM queue_counters')
    .all();
  database.close();
  return Object.fromEntries(rows.map(({ day: on, last }) => [on, last]));
}

describe('queue numbers', () => {
  it('count from one for each window and each day', () => {
    const store = open();
    expect(take(store, day, 3)).toEqual([1, 2, 3]);
    expect(take(store, day, 1, 'B07')).toEqual([1]);
    expect(take(store, nextDay, 1)).toEqual([1]);
    expect(take(store, day, 1)).toEqual([4]);
    expect(store.queueTickets.last(day, 'A36')).toBe(4);
    expect(store.queueTickets.last(nextDay, 'B07')).toBe(0);
  });

  it('go on over a restart', () => {
    const first = open();
    take(first, day, 2);
    first.close();
    expect(take(open(), day, 1)).toEqual([3]);
  });

  it('are never given twice when the clock is put back over midnight and forth again', () => {
    const store = open();
    const given = [day, day, nextDay, day, nextDay, day, '2031-01-01', day, nextDay].map(
      (on) => `${on} ${store.queueTickets.take(on, 'A36')}`,
    );
    expect(new Set(given).size).toBe(given.length);
    expect(given.filter((entry) => entry.startsWith(day))).toEqual([1, 2, 3, 4, 5].map((n) => `${day} ${n}`));
    expect(given.at(-1)).toBe(`${nextDay} 3`);
  });

  it('of the last 31 days are kept, older ones are not', () => {
    const store = open();
    const days = Array.from({ length: 40 }, (_, n) =>
      new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
    );
    for (const on of days) take(store, on, 2);
    expect(Object.keys(kept())).toEqual(days.slice(-31));
  });

  it('go on where they were after the clock stood years ahead or behind meanwhile, whatever is swept', () => {
    const store = open();
    for (let year = 1970; year < 2010; year += 1) take(store, `${year}-01-01`, 1);
    take(store, day, 5);
    take(store, '2099-01-01', 1);
    take(store, '1970-01-01', 2);
    expect(take(store, day, 1)).toEqual([6]);
    expect(take(store, '1970-01-01', 1)).toEqual([3]);
  });

  it('are not given out when the disk takes nothing, and go on without a gap when it does again', async () => {
    open().close();
    const { told, end } = await takeInChild({ fileSizeLimit: 400 });
    expect(end).toBe('refused true');
    expect(told.length).toBeGreaterThan(0);
    const numbers = told.filter((entry) => entry.startsWith(day)).map((entry) => Number(entry.split(' ')[1]));
    expect(take(open(), day, 1)).toEqual([numbers.at(-1)! + 1]);
  }, 20_000);

  it('have neither gap nor repeat, and lose none that was told, when the process is killed at any moment', async () => {
    const told: string[] = [];
    for (let run = 0; run < 12; run += 1) {
      const { told: toldNow } = await takeInChild({ killAfter: 1 + Math.floor(Math.random() * 40) });
      told.push(...toldNow);
    }
    expect(told.length).toBeGreaterThan(12);
    expect(new Set(told).size).toBe(told.length);
    for (const on of [day, nextDay]) {
      const numbers = told
        .filter((entry) => entry.startsWith(on))
        .map((entry) => Number(entry.split(' ')[1]));
      // Up to one a run was on disk before its telling was cut off: no more can be missing from what was told.
      const store = open();
      const last = store.queueTickets.last(on, 'A36');
      store.close();
      expect(numbers.length).toBeGreaterThan(0);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(last);
      expect(last - numbers.length).toBeLessThanOrEqual(12);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  }, 60_000);

  interface Run {
    /** Kills the child after it told so many. */
    readonly killAfter?: number;
    /** Blocks of 512 or 1024 bytes that a file of the child may have: a disk that is full beyond. */
    readonly fileSizeLimit?: number;
  }

  /** Takes numbers in a child of its own, day about; gives all that were told, and what it said when the store refused. */
  async function takeInChild({ killAfter = Infinity, fileSizeLimit }: Run) {
    const at = (path: string): string => JSON.stringify(join(import.meta.dirname, path));
    const program = `
      import { openStore } from ${at('open-store.ts')};
      import { storageFailure } from ${at('store-error.ts')};
      import { systemClock } from ${at('../../shared/clock.ts')};
      import { writeSync } from 'node:fs';
      const store = openStore(${JSON.stringify(folder())}, systemClock);
      if (!store.ok) throw new Error(store.error.message);
      for (let n = 0; ; n += 1) {
        const on = n % 7 < 4 ? '${day}' : '${nextDay}';
        try {
          writeSync(1, on + ' ' + store.value.queueTickets.take(on, 'A36') + '\\n');
        } catch (error) {
          writeSync(1, 'refused ' + (storageFailure(error) !== null) + '\\n');
          process.kill(process.pid, 'SIGKILL');
        }
      }`;
    const limit = fileSizeLimit === undefined ? '' : `ulimit -f ${fileSizeLimit}; `;
    const child = spawn(
      '/bin/sh',
      ['-c', `${limit}exec "$@"`, 'sh', process.execPath, '--input-type=module', '--eval', program],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(child, 'exit');
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (lines.length === killAfter) child.kill('SIGKILL');
    }
    await ended;
    return {
      told: lines.filter((line) => /^\d{4}-\S+ \d+$/.test(line)),
      end: lines.find((line) => line.startsWith('refused')) ?? null,
    };
  }
});

describe('the step of the schema that brings queue tickets', () => {
  it('keeps the jobs of an older store, and which job prints another again', () => {
    const old = raw();
    migrate(old, 2);
    old.exec(`INSERT INTO jobs VALUES
      ('b', 'slip', 'R', 'p', 'uncertain', 'jam', 1, NULL, 'print-again', 5, 6),
      ('a', 'slip', 'R', 'p', 'printed', NULL, 1, 'b', NULL, 7, 8)`);
    const before = old.prepare('SELECT * FROM jobs ORDER BY id').all();
    old.close();

    const store = open();
    const database = raw();
    expect(migrations.length).toBeGreaterThan(2);
    expect(database.prepare('SELECT * FROM jobs ORDER BY id').all()).toMatchObject(before);
    expect(() => database.exec("UPDATE jobs SET kind = 'receipt'")).toThrow(/CHECK/);
    database.close();
    const ticket = {
      id: 'c',
      kind: 'ticket',
      reference: 'A36-001',
      printerId: 'p',
      sheets: 1,
      pages: 1,
      copies: 1,
      movedFrom: null,
    } as const;
    expect(store.jobs.add({ ...ticket, againOf: 'a' })).toMatchObject({ kind: 'ticket', againOf: 'a' });
    expect(() => store.jobs.add({ ...ticket, id: 'd', againOf: 'nobody' })).toThrow(/FOREIGN KEY/);
  });
});
