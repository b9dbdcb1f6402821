import { generateKeyPairSync } from 'node:crypto';
import type { Clock } from '../../shared/clock.ts';
import { systemClock } from '../../shared/clock.ts';
import type { TraceEvent } from '../../shared/trace/index.ts';
import type { Store } from '../store/index.ts';
import { openTraceLog, type BrokenLog, type Projection, type TraceLog } from './log.ts';
import { vkeyOf } from './note.ts';
import type { Result } from '../../shared/result.ts';

const zeros = '0'.repeat(64);
export const testKey = generateKeyPairSync('ed25519').privateKey;
export const testOrigin = 'hall.example/kiosk-01';

/** The log of a store, signed with the key of this file's tests. */
export function openTestLog(
  store: Store,
  { clock = systemClock, project = () => {} }: { clock?: Clock; project?: Projection } = {},
): Result<TraceLog, BrokenLog> {
  return openTraceLog({
    table: store.trace,
    clock,
    key: testKey,
    origin: testOrigin,
    boot: 'b'.repeat(16),
    genesis: {
      type: 'genesis',
      kiosk: 'k1',
      vkey: vkeyOf(testOrigin, testKey),
      build: zeros,
      vocabulary: zeros,
    },
    project,
  });
}

export const aSession = 'a1b2c3d4e5f60718';

/** One event of each of a few kinds, over and over. */
export function someEvent(n: number): TraceEvent {
  const events: readonly TraceEvent[] = [
    { type: 'tap', sid: aSession, at: n * 1000, control: 'continue', live: true },
    {
      type: 'screen.enter',
      sid: aSession,
      at: n * 1000,
      screen: 'form',
      page: 'person',
      item: null,
      via: 'forward',
    },
    { type: 'session.rated', sid: aSession, score: 4 },
    {
      type: 'judgement.saved',
      by: 'D07',
      walk: aSession,
      judgement: 'policy',
      score: 3,
      note: '“材料”写得清楚\n𠮷',
    },
  ];
  return events[n % events.length]!;
}
