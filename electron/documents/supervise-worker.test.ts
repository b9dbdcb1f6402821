import { describe, expect, it } from 'vitest';
import type { Clock } from '../../shared/clock.ts';
import { ok } from '../../shared/result.ts';
import { endorsementForm, fontFolders, resourcesFolder, valueOf, workerFile } from './documents.fixture.ts';
import { startDocuments } from './start-documents.ts';
import { superviseWorker } from './supervise-worker.ts';
import { forkWorker, type WorkerHandle } from './worker-handle.ts';
import type { TaskMessage, WorkerSetUp } from './protocol.ts';

/** Workers at the edge of the process: they answer only when the test says so. */
function fakeWorkers() {
  const workers: {
    readonly sent: TaskMessage[];
    readonly answer: (id?: number) => void;
    readonly die: () => void;
    isKilled: boolean;
  }[] = [];
  const spawn = (): WorkerHandle => {
    const listeners: ((message: unknown) => void)[] = [];
    const exits: (() => void)[] = [];
    const sent: TaskMessage[] = [];
    const die = (): void => exits.splice(0).forEach((exit) => exit());
    const worker = {
      sent,
      isKilled: false,
      die,
      answer: (id = sent.at(-1)!.id) =>
        listeners.forEach((listener) => listener({ kind: 'done', id, result: ok(null) })),
    };
    workers.push(worker);
    return {
      send: (message) => {
        if ((message as WorkerSetUp | TaskMessage).kind === 'task') sent.push(message as TaskMessage);
      },
      onMessage: (listener) => listeners.push(listener),
      onExit: (listener) => exits.push(listener),
      kill: () => {
        worker.isKilled = true;
        die();
      },
    };
  };
  return { workers, spawn };
}

function fakeClock() {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly act: () => void }>();
  const clock: Clock = {
    wallMs: () => now,
    monotonicMs: () => now,
    after: (delayMs, act) => {
      const timer = { at: now + delayMs, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const pass = (ms: number): void => {
    now += ms;
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer);
      timer.act();
    }
  };
  return { clock, pass, pending: () => timers.size };
}

function supervised(tasksPerWorker = 500) {
  const { workers, spawn } = fakeWorkers();
  const { clock, pass, pending } = fakeClock();
  const setUp: WorkerSetUp = { kind: 'set-up', templatesFolder: '', fontFolders: [] };
  const worker = superviseWorker({ spawn, setUp, clock, deadlineMs: 5_000, tasksPerWorker });
  const picture = () =>
    worker.run(
      'formPicture',
      { document: endorsementForm(), focus: null, under: null },
      { latestOnly: true },
    );
  const paper = () => worker.run('svgToPng', { svg: '', widthPx: 1 }, {});
  return { workers, worker, pass, pending, picture, paper };
}

const reasonOf = async (
  outcome: Promise<{ readonly ok: boolean; readonly error?: { readonly reason: string } }>,
) => {
  const settled = await outcome;
  return settled.ok ? 'done' : settled.error!.reason;
};

describe('the worker at work', () => {
  it('draws only the newest of the pictures that wait', async () => {
    const { workers, picture } = supervised();
    const [first, second, third] = [picture(), picture(), picture()];
    expect(await reasonOf(second)).toBe('superseded');
    workers[0]!.answer();
    expect(await reasonOf(first)).toBe('done');
    workers[0]!.answer();
    expect(await reasonOf(third)).toBe('done');
    expect(workers[0]!.sent).toHaveLength(2);
  });

  it('makes a paper before a picture that waits', () => {
    const { workers, picture, paper } = supervised();
    void picture();
    void picture();
    void paper();
    workers[0]!.answer();
    expect(workers[0]!.sent.map(({ task }) => task)).toEqual(['formPicture', 'svgToPng']);
  });

  it('is replaced when it overstays the deadline, and the next task goes on', async () => {
    const { workers, paper, pass } = supervised();
    const hanging = paper();
    pass(5_000);
    expect(await reasonOf(hanging)).toBe('document-failed');
    expect([workers[0]!.isKilled, workers.length]).toEqual([true, 2]);
    const next = paper();
    workers[1]!.answer();
    expect(await reasonOf(next)).toBe('done');
  });

  it('hands its task to one successor when it dies, not to more', async () => {
    const { workers, paper, pass } = supervised();
    const task = paper();
    workers[0]!.die();
    pass(1_000);
    expect(workers[1]!.sent).toHaveLength(1);
    workers[1]!.die();
    expect(await reasonOf(task)).toBe('document-failed');
  });

  it('does not start again and again at once when it cannot live', () => {
    const { workers, pass } = supervised();
    workers[0]!.die();
    expect(workers).toHaveLength(1);
    pass(1_000);
    expect(workers).toHaveLength(2);
  });

  it('gives way to a fresh one after its documents, which has warmed up meanwhile', async () => {
    const { workers, paper } = supervised(2);
    for (let n = 0; n < 2; n += 1) {
      const task = paper();
      workers[0]!.answer();
      await task;
    }
    expect([workers.length, workers[0]!.isKilled, workers[1]!.sent[0]!.task]).toEqual([2, false, 'warm']);
    const meanwhile = paper();
    workers[0]!.answer();
    expect(await reasonOf(meanwhile)).toBe('done');
    workers[1]!.answer();
    expect(workers[0]!.isKilled).toBe(true);
    const after = paper();
    workers[1]!.answer();
    expect(await reasonOf(after)).toBe('done');
  });

  it('ends with all it knew when it is told to forget, after the task under way', async () => {
    const { workers, worker, paper } = supervised();
    const task = paper();
    worker.replace();
    expect(workers[0]!.isKilled).toBe(false);
    workers[0]!.answer();
    expect(await reasonOf(task)).toBe('done');
    expect([workers[0]!.isKilled, workers.length]).toEqual([true, 2]);
  });

  it('leaves nothing waiting when it is closed', async () => {
    const { worker, paper, pending } = supervised();
    const tasks = [paper(), paper()];
    await worker.close();
    expect(await Promise.all(tasks.map(reasonOf))).toEqual(['document-failed', 'document-failed']);
    expect(pending()).toBe(0);
    expect(await reasonOf(paper())).toBe('document-failed');
  });
});

it('works in a real process, also after that was killed', async () => {
  const handles: WorkerHandle[] = [];
  const documents = startDocuments({
    spawn: () => {
      const handle = forkWorker(workerFile);
      handles.push(handle);
      return handle;
    },
    resourcesFolder,
    fontFolders,
  });
  try {
    const first = valueOf(await documents.formPdf(endorsementForm()));
    expect(Buffer.from(first.pdf.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
    const gone = new Promise<void>((resolve) => handles[0]!.onExit(resolve));
    handles[0]!.kill();
    await gone;
    const again = valueOf(await documents.formPdf(endorsementForm()));
    expect(Buffer.compare(first.pdf, again.pdf)).toBe(0);
    const picture = valueOf(await documents.formPicture(endorsementForm(), { field: 'mobile', item: null }));
    expect(picture.pages).toHaveLength(1);
    expect((await documents.svgToPng(picture.pages[0]!.svg, 100)).length).toBeGreaterThan(100);
    expect(await documents.formPdf({ ...endorsementForm(), template: 'nothing-like-it' })).toMatchObject({
      ok: false,
      error: { reason: 'document-failed' },
    });
  } finally {
    await documents.close();
  }
  expect(handles).toHaveLength(2);
}, 20_000);
