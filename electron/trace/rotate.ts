import { randomBytes } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Store } from '../store/index.ts';
import { openTraceLog, type BrokenLog } from './log.ts';
import { presentKey } from './present-key.ts';
import { keyFiles } from './signing-key.ts';
import { originOfLog, rotateKey } from './start-trace.ts';

export type Rotated = { readonly when: 'now'; readonly vkey: string } | { readonly when: 'next-start' };

/**
 * Changes the key of a log whose kiosk is not running. A key that the key store of the operating system has sealed can only be
 * changed by the kiosk itself, at its next start.
 */
export function rotateTraceKey(
  store: Store,
  dataFolder: string,
  clock: Clock,
): Result<Rotated, BrokenLog | 'no-log'> {
  const files = keyFiles(dataFolder, null);
  const origin = originOfLog(store);
  if (origin === null) return fail('no-log');
  if (files.isSealed()) {
    files.askForChange();
    return ok({ when: 'next-start' });
  }
  const { key, lost, successor } = presentKey(store.trace, files, origin);
  const opened = openTraceLog({
    table: store.trace,
    clock,
    key,
    origin,
    boot: randomBytes(8).toString('hex'),
    genesis: null,
    project: () => {},
  });
  if (!opened.ok) return opened;
  const log = opened.value;
  if (successor !== null) {
    log.handOver(successor);
    files.take();
    return ok({ when: 'now', vkey: log.vkey });
  }
  if (lost === null) rotateKey(log, files);
  else log.append({ type: 'key.rotated', old: lost, new: log.vkey });
  return ok({ when: 'now', vkey: log.vkey });
}
