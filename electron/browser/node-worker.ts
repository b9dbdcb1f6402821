import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { SpawnWorker } from '../documents/index.ts';

export const spawnNodeWorker = (programs: string): SpawnWorker => (() => fork(join(programs, 'documents-worker.js'))) as SpawnWorker;
