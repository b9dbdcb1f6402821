import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../shared/clock.ts';
import type { Contract, InputOf, OutputOf } from '../../shared/contract/index.ts';
import { forkWorker } from '../documents/index.ts';
import type { KioskApp, KioskOptions } from './start-kiosk.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A real kiosk without a page; its data lies in `data` below the folder, its configuration is YAML. */
export function kioskOptions(
  folder: string,
  { config = null, log = () => {} }: { config?: string | null; log?: (line: string) => void } = {},
): KioskOptions {
  const configFile = config === null ? null : join(folder, 'kiosk.yaml');
  if (configFile !== null) writeFileSync(configFile, config ?? '');
  return {
    folders: {
      resources: join(root, 'resources'),
      renderer: '',
      programs: '',
      modules: join(root, 'node_modules'),
    },
    dataFolder: join(folder, 'data'),
    configFile,
    language: null,
    clock: systemClock,
    spawn: () => forkWorker(join(root, 'electron/documents/worker.ts')),
    log,
  };
}

/** Calls a kiosk as a page does; throws what it refuses. */
export const callerOf =
  <C extends Contract>(contract: C, app: () => KioskApp) =>
  async <M extends keyof C & string>(method: M, input: InputOf<C[M]>): Promise<OutputOf<C[M]>> => {
    const result = await app().dispatch(method, input);
    if (!result.ok) throw new Error(`${result.error.reason}: ${result.error.detail}`);
    return contract[method]!.output.parse(result.value) as OutputOf<C[M]>;
  };
