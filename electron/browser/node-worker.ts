import { join } from 'node:path';
import { forkWorker, type SpawnWorker } from '../app/index.ts';

/** Workers as child processes of this Node.js. */
export const spawnNodeWorker =
  (programs: string): SpawnWorker =>
  (entry) =>
    forkWorker(join(programs, `${entry}-worker.js`));
