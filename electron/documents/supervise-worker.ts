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
  /** Ends the worker when nothing is under way in it, and starts a fresh one. */
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
  let done = 0;
  let nextId = 1;
  let isToBeReplaced = false;
  let isResting = false;
  let isClosed = false;
  let onceGone: (() => void) | null = null;

  const start = (): void => {
    if (isClosed || worker !== null) return;
    const started = spawn('documents');
    worker = started;
    done = 0;
    isToBeReplaced = false;
    started.onMessage((message) => {
      if (worker === started) receive(message as DoneMessage);
    });
    started.onExit(() => {
      if (worker === started) lost();
      onceGone?.();
    });
    started.send(setUp);
    pump();
  };

  const drop = (): void => {
    const old = worker;
    worker = null;
    old?.kill();
  };

  const lost = (): void => {
    worker = null;
    const interrupted = current;
    current = null;
    if (interrupted !== null) {
      if (interrupted.attempts < 2) waiting.unshift(interrupted);
      else interrupted.settle(failed);
    }
    if (done > 0 || interrupted !== null) start();
    else if (!isResting) {
      isResting = true;
      clock.after(restMs, () => {
        isResting = false;
        start();
      });
    }
  };

  const receive = ({ id, result }: DoneMessage): void => {
    if (current?.message.id !== id) return;
    const finished = current;
    current = null;
    done += 1;
    finished.settle(result);
    pump();
  };

  const pump = (): void => {
    if (current !== null || worker === null) return;
    if (isToBeReplaced || done >= tasksPerWorker) {
      drop();
      start();
      return;
    }
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
      start();
      return;
    }
    const at = waiting.indexOf(late);
    if (at >= 0) waiting.splice(at, 1);
  };

  start();
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
          message: { kind: 'task', id: nextId++, task, input },
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
    close: () =>
      new Promise((resolve) => {
        isClosed = true;
        for (const entry of [...waiting.splice(0), ...(current === null ? [] : [current])])
          entry.settle(failed);
        current = null;
        const last = worker;
        if (last === null) {
          resolve();
          return;
        }
        onceGone = resolve;
        last.kill();
      }),
  };
}

const failed: Outcome = fail({ reason: 'document-failed', message: failedSentence, where: null });
const superseded: Outcome = fail({
  reason: 'superseded',
  message: 'A newer picture of the form was asked for, so this one was not drawn. Use the newer one.',
  where: null,
});
