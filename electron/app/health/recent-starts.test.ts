import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { testClock } from '../../../shared/clock.fixture.ts';
import { openStore } from '../../store/index.ts';
import { startTrace } from '../../trace/index.ts';
import { recentStarts } from './recent-starts.ts';

it('starts, power cuts and jumps of the clock are counted from the log, however long it is, and older ones are not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-starts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const time = testClock();
  const run = (act: (start: ReturnType<typeof open>) => void): void => {
    const started = open();
    act(started);
    started.store.close();
  };
  const open = () => {
    const opened = openStore(folder, time.clock);
    if (!opened.ok) throw new Error(opened.error.message);
    const trace = startTrace({
      store: opened.value,
      clock: time.clock,
      dataFolder: folder,
      origin: 'hall.example/kiosk-03',
      guard: null,
      project: () => {},
      report: () => {},
    });
    return { store: opened.value, trace };
  };
  const signIn = { type: 'desk.signed-in', by: 'A01' } as const;

  run(() => {});
  run(({ trace }) => trace.close());
  time.pass(31 * 86_400);
  const since = time.clock.wallMs() - 30 * 86_400_000;
  // The power goes: the log has no last word of it.
  run(() => {});
  run(({ trace }) => {
    for (let n = 0; n < 1200; n += 1) trace.log!.append(signIn);
    time.setWall(-90_000);
    trace.log!.append(signIn);
    trace.close();
  });
  const { store, trace } = open();
  const found = await recentStarts(store.trace, since);
  expect(found).toMatchObject({ starts: 3, cut: 1, clockSteps: [{ stepMs: -90_000 }] });
  expect(await recentStarts(store.trace, 0)).toMatchObject({ starts: 5, cut: 2 });
  trace.close();
  store.close();
});
