import type { utilityProcess as ElectronUtilityProcess } from 'electron';
import { join } from 'node:path';
import type { SpawnWorker } from '../app/index.ts';

/** Workers as utility processes: a hardened Electron cannot run itself as plain Node.js. */
export const spawnUtilityWorker =
  (utilityProcess: Pick<typeof ElectronUtilityProcess, 'fork'>, programs: string): SpawnWorker =>
  (entry) => {
    const child = utilityProcess.fork(join(programs, `${entry}-worker.js`), [], {
      serviceName: `kiosk ${entry}`,
      // What a broken library writes may quote what was typed: it must reach no log.
      stdio: 'ignore',
    });
    let isGone = false;
    const exits: (() => void)[] = [];
    child.once('exit', () => {
      isGone = true;
      for (const listener of exits) listener();
    });
    return {
      send: (message) => {
        if (!isGone) child.postMessage(message);
      },
      onMessage: (listener) => {
        child.on('message', listener);
      },
      onExit: (listener) => {
        if (isGone) listener();
        else exits.push(listener);
      },
      kill: () => {
        child.kill();
      },
    };
  };
