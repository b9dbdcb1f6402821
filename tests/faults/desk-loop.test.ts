import { expect, it } from 'vitest';
import { isClean, runDeskLoop } from './desk-loop.ts';

it('people at the desk lose nothing they were told is done, however often the kiosk is killed', async () => {
  const result = await runDeskLoop(6);
  expect(result.kills).toBe(6);
  expect(result.acts, JSON.stringify(result)).toBeGreaterThan(10);
  expect(isClean(result), JSON.stringify(result)).toBe(true);
}, 120_000);
