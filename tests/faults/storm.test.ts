import { expect, it } from 'vitest';
import { isClean, runStorm } from './storm.ts';

it('a storm of jobs on four printers, one of which keeps failing, comes out complete and in order', async () => {
  const result = await runStorm({ slips: 30, forms: 8 });
  expect(result.faults).toBeGreaterThan(0);
  expect(isClean(result), JSON.stringify(result)).toBe(true);
}, 60_000);
