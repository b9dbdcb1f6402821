import { expect, it } from 'vitest';
import { isClean, runCrashLoop } from './crash-loop.ts';

it.each(['thermal', 'office'] as const)(
  'printing on the %s printer, killed at random moments, loses nothing and prints nothing twice',
  async (kind) => {
    const result = await runCrashLoop({ kind, rounds: 8 });
    expect(result.kills).toBe(8);
    expect(result.jobs).toBeGreaterThan(3);
    expect(isClean(result), JSON.stringify(result)).toBe(true);
  },
  60_000,
);
