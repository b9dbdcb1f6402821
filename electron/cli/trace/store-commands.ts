import { systemClock } from '../../../shared/clock.ts';
import { createProjections, rebuildProjections } from '../../desk/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { entryOf, rotateTraceKey } from '../../trace/index.ts';
import type { Asked } from './asked.ts';

/** Commands that write: the kiosk must not be running. */

export function rotate(asked: Asked): number {
  const { dataFolder, say, terminal } = asked;
  return withStore(asked, (store) => {
    const rotated = rotateTraceKey(store, dataFolder, systemClock);
    if (!rotated.ok) {
      if (rotated.error === 'no-log') {
        terminal.error(say.export('noCheckpoint'));
        return 2;
      }
      terminal.error(say.export('rotateBroken', { seq: rotated.error.seq }));
      return 1;
    }
    if (rotated.value.when === 'next-start') terminal.out(say.export('rotateLater'));
    else {
      terminal.out(say.export('rotated'));
      terminal.out(rotated.value.vkey);
    }
    return 0;
  });
}

export function rebuildTables(asked: Asked): number {
  const { say, terminal } = asked;
  return withStore(asked, (store) => {
    const count = store.trace.last()?.seq ?? 0;
    rebuildProjections(store, count, (from, to) =>
      [...store.trace.range(from, to)].flatMap((row) => entryOf(row) ?? []),
    );
    for (const { name } of createProjections(store)) terminal.out(say.export('rebuilt', { name, count }));
    return 0;
  });
}

function withStore({ dataFolder, terminal }: Asked, act: (store: Store) => number): number {
  const opened = openStore(dataFolder, systemClock);
  if (!opened.ok) {
    terminal.error(opened.error.message);
    return 2;
  }
  try {
    return act(opened.value);
  } finally {
    opened.value.close();
  }
}
