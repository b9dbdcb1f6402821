import { writeSync } from 'node:fs';
import { openStore } from '../../electron/store/index.ts';
import { createWalkRecorder, startTrace } from '../../electron/trace/index.ts';
import { systemClock } from '../../shared/clock.ts';

/** A kiosk in which a director walks as fast as the disk takes it, to be killed. Says each entry's number when it is on disk. */
const [folder] = process.argv.slice(2) as [string];
const opened = openStore(folder, systemClock);
if (!opened.ok) throw new Error(opened.error.message);
const trace = startTrace({
  store: opened.value,
  clock: systemClock,
  dataFolder: folder,
  origin: null,
  guard: null,
  project: () => {},
  report: ({ why }) => {
    throw new Error(`not traced: ${why}`);
  },
});
const { log } = trace;
if (log === null) throw new Error(`broken at ${trace.broken!.seq}: ${trace.broken!.why}`);
const recorder = createWalkRecorder({ trace, nextAssignment: () => null });
// Written at once: what a pipe holds outlives the process that filled it.
log.onAppend(({ seq }) => writeSync(1, `${seq}\n`));

const page = { language: 'zh-CN', textSize: 'M', care: false, contrast: false, entered: null } as const;
for (let walk = 0; ; walk += 1) {
  recorder.arm({ person: 'D07', by: 'pin' }, page);
  for (let at = 0; at < 40; at += 1) recorder.record({ type: 'tap', at, control: 'continue', live: true });
  // Now and then a slip is printed in the midst of it.
  if (walk % 3 === 0) recorder.write(() => void trace.slipCode('7KQ4-M2XD-93HT'));
  recorder.end('finished', 'rating');
  await recorder.settled();
}
