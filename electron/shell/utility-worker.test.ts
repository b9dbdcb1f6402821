import { EventEmitter } from 'node:events';
import type { UtilityProcess } from 'electron';
import { describe, expect, it } from 'vitest';
import { spawnUtilityWorker } from './utility-worker.ts';

/** Electron's utility process as far as it is used, held to Electron's types. */
class UtilityProcessDouble extends EventEmitter implements Pick<UtilityProcess, 'postMessage' | 'kill'> {
  readonly posted: unknown[] = [];
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  kill(): boolean {
    return this.emit('exit', 0);
  }
}

function spawned() {
  const child = new UtilityProcessDouble();
  const forks: { readonly file: string; readonly stdio: unknown }[] = [];
  const worker = spawnUtilityWorker(
    {
      fork: (file, _args, options) => {
        forks.push({ file, stdio: options?.stdio });
        return child as unknown as UtilityProcess;
      },
    },
    '/kiosk/dist/electron',
  )('documents');
  return { child, forks, worker };
}

describe('a worker in Electron', () => {
  it('runs the built program, and what it writes reaches no log', () => {
    expect(spawned().forks).toEqual([{ file: '/kiosk/dist/electron/documents-worker.js', stdio: 'ignore' }]);
  });

  it('takes and gives messages', () => {
    const { child, worker } = spawned();
    const got: unknown[] = [];
    worker.onMessage((message) => got.push(message));
    worker.send({ a: 1 });
    child.emit('message', { b: 2 });
    expect([child.posted, got]).toEqual([[{ a: 1 }], [{ b: 2 }]]);
  });

  it('tells its end once to everybody, also to who asks later, and takes nothing after it', () => {
    const { child, worker } = spawned();
    let ends = 0;
    worker.onExit(() => (ends += 1));
    worker.kill();
    worker.onExit(() => (ends += 1));
    worker.send('late');
    expect([ends, child.posted]).toEqual([2, []]);
  });
});
