import { expect, it } from 'vitest';
import { isClean, runWalkLoop } from './walk-loop.ts';

it('a walk that is killed at random moments loses no entry it was told is on disk, and is seen to be cut off', async () => {
  const result = await runWalkLoop({ rounds: 15 });
  expect(result.kills).toBe(15);
  expect(result.entries).toBeGreaterThan(100);
  expect(result.cut).toBeGreaterThan(3);
  expect(isClean(result), JSON.stringify(result)).toBe(true);
}, 240_000);
