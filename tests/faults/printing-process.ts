import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromChild, ToChild } from './printing-child.ts';

/** A printing process as its killer holds it. */
export interface PrintingProcess {
  readonly tell: (message: ToChild) => void;
  /** True as soon as it has said so, false when it has not in this time or has ended. */
  readonly says: (what: FromChild['type'], withinMs: number) => Promise<boolean>;
  /** The first message from now on that the function gives something for. */
  readonly next: <T>(pick: (message: FromChild) => T | null | undefined) => Promise<T>;
  /** Calls at once for what has been said already, then for all that comes. */
  readonly listen: (listener: (message: FromChild) => void) => void;
  /** The references of the jobs it said it has taken on. */
  readonly taken: () => readonly string[];
  /** kill -9; settles when the process is gone. */
  readonly kill: () => Promise<void>;
  readonly ended: () => Promise<void>;
}

/** Starts a process and waits until it has loaded everything. `wrapped`: a program that starts it in its turn. */
export async function loadProcess(wrapped: readonly string[] = []): Promise<PrintingProcess> {
  const program = fileURLToPath(new URL('printing-child.ts', import.meta.url));
  const [command, ...rest] = [...wrapped, process.execPath, program];
  const child = spawn(command!, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const said: FromChild[] = [];
  const listeners = new Set<(message: FromChild | null) => void>();
  let isOver = false;
  const tellAll = (message: FromChild | null): void => {
    for (const listener of [...listeners]) listener(message);
  };
  child.on('message', (message: FromChild) => {
    said.push(message);
    tellAll(message);
  });
  const ended = once(child, 'exit').then(() => {
    isOver = true;
    tellAll(null);
  });
  const says = (what: FromChild['type'], withinMs: number): Promise<boolean> =>
    new Promise((resolve) => {
      const hasSaid = (): boolean => said.some((message) => message.type === what);
      const done = (): void => {
        clearTimeout(timer);
        listeners.delete(look);
        resolve(hasSaid());
      };
      const look = (): void => {
        if (isOver || hasSaid()) done();
      };
      const timer = setTimeout(done, withinMs);
      listeners.add(look);
      look();
    });
  if (!(await says('loaded', 30_000))) throw new Error('the printing process does not start');
  return {
    tell: (message) => void child.send(message),
    says,
    next: (pick) =>
      new Promise((resolve, reject) => {
        const done = (): void => {
          clearTimeout(timer);
          listeners.delete(look);
        };
        const look = (message: FromChild | null): void => {
          const picked = message && pick(message);
          if (picked === null || picked === undefined) return;
          done();
          resolve(picked);
        };
        const timer = setTimeout(() => {
          done();
          reject(new Error(`not said; the last was ${JSON.stringify(said.at(-1))}`));
        }, 20_000);
        listeners.add(look);
      }),
    listen: (listener) => {
      said.forEach(listener);
      listeners.add((message) => message && listener(message));
    },
    taken: () => said.flatMap((message) => (message.type === 'taken' ? [message.reference] : [])),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended: () => ended,
  };
}
