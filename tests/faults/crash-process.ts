import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromChild, ToChild } from './crash-child.ts';

/** A printing process as its killer holds it. */
export interface CrashProcess {
  readonly tell: (message: ToChild) => void;
  /** True as soon as the process has said it, false when it has not in this time or has ended. */
  readonly says: (what: 'settled' | 'idle', withinMs: number) => Promise<boolean>;
  /** The references of the jobs it said it has taken on. */
  readonly taken: () => readonly string[];
  /** kill -9, until the process is gone. */
  readonly kill: () => Promise<void>;
  readonly ended: () => Promise<void>;
}

/** Starts a process and waits until it has loaded everything. */
export async function loadProcess(): Promise<CrashProcess> {
  const child = fork(fileURLToPath(new URL('crash-child.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit');
  const heard = new Set<FromChild['type']>();
  const taken: string[] = [];
  const listeners = new Set<() => void>();
  const wake = (): void => {
    for (const listener of [...listeners]) listener();
  };
  let isOver = false;
  child.on('message', (message: FromChild) => {
    heard.add(message.type);
    if (message.type === 'taken') taken.push(message.reference);
    wake();
  });
  const ended = exit.then(() => {
    isOver = true;
    wake();
  });
  const says = (what: FromChild['type'], withinMs: number): Promise<boolean> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!heard.has(what) && !isOver) return;
        done();
      };
      const done = (): void => {
        clearTimeout(timer);
        listeners.delete(look);
        resolve(heard.has(what));
      };
      const timer = setTimeout(done, withinMs);
      listeners.add(look);
      look();
    });
  if (!(await says('loaded', 30_000))) throw new Error('the printing process does not start');
  return {
    tell: (message) => child.send(message),
    says,
    taken: () => taken,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended: () => ended,
  };
}
