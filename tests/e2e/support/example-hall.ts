import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKiosk, type RunningKiosk } from './kiosk-process.ts';

export interface ExampleHall {
  /** A kiosk with a copy of the data. */
  readonly start: () => Promise<RunningKiosk>;
  readonly close: () => void;
}

/**
 * The data of a hall that has two rounds of walks behind it: 34 directors, 20 problems in the first round, 6 in the second.
 * Made once, because it takes longer than a test.
 */
export function makeExampleHall(): ExampleHall {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-example-'));
  const data = join(folder, 'data');
  execFileSync(process.execPath, ['tests/support/make-example-hall.ts', data], { stdio: 'pipe' });
  return {
    start: () =>
      startKiosk({}, { prepare: async (dataFolder) => cpSync(data, dataFolder, { recursive: true }) }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
