import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../shared/clock.ts';
import { openStore } from '../../electron/store/index.ts';
import { openTestLog } from '../../electron/trace/log.fixture.ts';
import { someWalks } from '../trace/walk-events.ts';
import { percentile, type BenchRow } from './row.ts';

const count = 3000;

/**
 * How many entries a second are on disk before the next is taken, chained and in the tree, beside the least that any log could do:
 * as many bytes appended to a file with an fsync. One of this, one of that, because disks and neighbours are moody; from the
 * median time of one.
 */
export function benchTraceAppend(): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-trace-'));
  const store = openStore(folder, systemClock);
  if (!store.ok) throw new Error(store.error.message);
  const log = openTestLog(store.value);
  if (!log.ok) throw new Error(log.error.why);
  const file = openSync(join(folder, 'raw'), 'a');
  const bytes = Buffer.alloc(300, 'x');
  const ours: number[] = [];
  const raw: number[] = [];
  for (const event of someWalks(count)) {
    raw.push(
      timeOf(() => {
        writeSync(file, bytes);
        fsyncSync(file);
      }),
    );
    ours.push(timeOf(() => log.value.append(event)));
  }
  closeSync(file);
  store.value.close();
  rmSync(folder, { recursive: true, force: true });
  const value = 1000 / percentile(ours, 0.5);
  const baseline = 1000 / percentile(raw, 0.5);
  const p99 = { value: percentile(ours, 0.99), raw: percentile(raw, 0.99) };
  return [
    {
      name: 'trace, durable chained entries a second, median',
      value,
      unit: '/s',
      baseline: { name: 'raw append and fsync of as many bytes', value: baseline },
      ratio: value / baseline,
    },
    {
      name: 'trace, one entry, p99',
      value: p99.value,
      unit: 'ms',
      baseline: { name: 'raw append and fsync', value: p99.raw },
      ratio: p99.raw / p99.value,
    },
  ];
}

function timeOf(act: () => void): number {
  const startedMs = performance.now();
  act();
  return performance.now() - startedMs;
}
