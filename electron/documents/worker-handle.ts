import { fork } from 'node:child_process';

/** A process that makes documents, wherever it runs. Messages are what structured cloning takes. */
export interface WorkerHandle {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, also when the process could not start. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

/** Starts a worker by the name of its program: a child process under Node, a utility process under Electron. */
export type SpawnWorker = (entry: 'documents') => WorkerHandle;

/** A worker as a child process of Node. @param entryFile `electron/documents/worker.ts` or what it is built into */
export function forkWorker(entryFile: string): WorkerHandle {
  const child = fork(entryFile, [], {
    serialization: 'advanced',
    execArgv: [],
    // What a broken library writes may quote what was typed: it must reach no log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exits: (() => void)[] = [];
  let isGone = false;
  const gone = (): void => {
    if (isGone) return;
    isGone = true;
    for (const listener of exits) listener();
  };
  child.once('exit', gone);
  child.once('error', gone);
  return {
    send: (message) => {
      // A lost channel is reported by the exit that follows.
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      if (isGone) listener();
      else exits.push(listener);
    },
    kill: () => child.kill('SIGKILL'),
  };
}
