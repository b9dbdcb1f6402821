import type { Clock } from '../../shared/clock.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { DocumentError } from './document.ts';
import {
  failedSentence,
  type DoneMessage,
  type TaskMessage,
  type TaskName,
  type Tasks,
  type WorkerSetUp,
} from './protocol.ts';
import type { SpawnWorker, WorkerHandle } from './worker-handle.ts';

type Outcome = Result<Tasks[TaskName]['output'], DocumentError>;

export interface SupervisorOptions {
  readonly spawn: SpawnWorker;
  readonly setUp: WorkerSetUp;
  readonly clock: Clock;
  readonly deadlineMs: number;
  readonly tasksPerWorker: number;
}

export interface SupervisedWorker {
  readonly run: (
    task: TaskName,
    input: Tasks[TaskName]['input'],
    manner: { readonly latestOnly?: boolean },
  ) => Promise<Outcome>;
  /** Ends the worker as soon as nothing is under way in it; a fresh one warms itself. */
  readonly replace: () => void;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly message: TaskMessage;
  readonly latestOnly: boolean;
  readonly settle: (outcome: Outcome) => void;
  /** A worker that died over it gets one successor. */
  attempts: number;
}

/** No task has this number: a successor's warming up is nobody's task. */
const warmingId = 0;

/** Workers that die one after the other without doing anything are not started again at once. */
const restMs = 1_000;

/**
 * Keeps one worker at work: one task at a time, the others wait here, where a newer picture can still take an older one's place and
 * a paper goes before a picture. A worker that dies or overstays a deadline is replaced; its task is tried once more if time is left.
 */
export function superviseWorker(options: SupervisorOptions): SupervisedWorker {
  const { spawn, setUp, clock, deadlineMs, tasksPerWorker } = options;
  const waiting: Waiting[] = [];
  let current: Waiting | null = null;
  let worker: WorkerHandle | null = null;
  /** Warming up beside the worker whose place it will take. */
  let successor: { readonly handle: WorkerHandle; isReady: boolean } | null = null;
  let done = 0;
  let nextId = 1;
  let isToBeReplaced = false;
  let isResting = false;
  let isClosed = false;

  const begin = (isToWarm: boolean): WorkerHandle => {
    const handle = spawn('documents');
    handle.onMessage((message) => receive(handle, message as DoneMessage));
    handle.onExit(() => lost(handle));
    handle.send(setUp);
    if (isToWarm) handle.send({ kind: 'task', id: warmingId, task: 'warm', input: null });
    return handle;
  };

  const engage = (handle: WorkerHandle): void => {
    worker = handle;
    done = 0;
    isToBeReplaced = false;
    pump();
  };

  const start = (isToWarm: boolean): void => {
    if (!isClosed && worker === null) engage(begin(isToWarm));
  };

  const drop = (): void => {
    const old = worker;
    worker = null;
    old?.kill();
  };

  const lost = (handle: WorkerHandle): void => {
    if (handle === successor?.handle) successor = null;
    if (handle !== worker || isClosed) return;
    worker = null;
    const interrupted = current;
    current = null;
    if (interrupted !== null) {
      if (interrupted.attempts < 2) waiting.unshift(interrupted);
      else interrupted.settle(failed);
    }
    if (done > 0) start(false);
    else if (!isResting) {
      isResting = true;
      clock.after(restMs, () => {
        isResting = false;
        start(false);
      });
    }
  };

  const receive = (handle: WorkerHandle, { id, result }: DoneMessage): void => {
    if (handle === successor?.handle) successor.isReady = true;
    else if (handle === worker && current?.message.id === id) {
      const finished = current;
      current = null;
      done += 1;
      finished.settle(result);
    }
    pump();
  };

  /** The worn worker goes on until the fresh one is warm. */
  const renew = (): void => {
    if (done < tasksPerWorker || worker === null) return;
    successor ??= { handle: begin(true), isReady: false };
    if (!successor.isReady) return;
    const { handle } = successor;
    successor = null;
    drop();
    engage(handle);
  };

  const pump = (): void => {
    if (current !== null || worker === null) return;
    if (isToBeReplaced) {
      drop();
      const fresh = successor?.handle;
      successor = null;
      if (fresh === undefined) start(true);
      else engage(fresh);
      return;
    }
    renew();
    if (current !== null || worker === null) return;
    const at = waiting.findIndex(({ latestOnly }) => !latestOnly);
    const [next] = waiting.splice(Math.max(at, 0), 1);
    if (next === undefined) return;
    next.attempts += 1;
    current = next;
    worker.send(next.message);
  };

  const overdue = (late: Waiting): void => {
    late.settle(failed);
    if (current === late) {
      // It may hang for ever: only a new process goes on.
      current = null;
      drop();
      start(false);
      return;
    }
    const at = waiting.indexOf(late);
    if (at >= 0) waiting.splice(at, 1);
  };

  start(false);
  return {
    run: (task, input, { latestOnly = false }) =>
      new Promise((resolve) => {
        if (isClosed) {
          resolve(failed);
          return;
        }
        if (latestOnly) {
          for (const older of waiting.filter((other) => other.latestOnly)) {
            waiting.splice(waiting.indexOf(older), 1);
            older.settle(superseded);
          }
        }
        const entry: Waiting = {
          message: { kind: 'task', id: nextId++, task, input } as TaskMessage,
          latestOnly,
          attempts: 0,
          settle: (outcome) => {
            cancelDeadline();
            resolve(outcome);
          },
        };
        const cancelDeadline = clock.after(deadlineMs, () => overdue(entry));
        waiting.push(entry);
        pump();
      }),
    replace: () => {
      isToBeReplaced = true;
      pump();
    },
    close: async () => {
      isClosed = true;
      const unfinished = [...waiting.splice(0), ...(current === null ? [] : [current])];
      current = null;
      for (const entry of unfinished) entry.settle(failed);
      const handles = [worker, successor?.handle].filter((handle) => handle !== null && handle !== undefined);
      await Promise.all(
        handles.map(
          (handle) =>
            new Promise<void>((resolve) => {
              handle.onExit(resolve);
              handle.kill();
            }),
        ),
      );
    },
  };
}

const failed: Outcome = fail({ reason: 'document-failed', message: failedSentence, where: null });
const superseded: Outcome = fail({
  reason: 'superseded',
  message: 'A newer picture of the form was asked for, so this one was not drawn. Use the newer one.',
  where: null,
});
