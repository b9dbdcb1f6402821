import { fail, ok, type Result } from '../../shared/result.ts';
import type { DocumentError } from './document.ts';
import { createDocumentMaker, type DocumentMaker } from './document-maker.ts';
import {
  failedSentence,
  type DoneMessage,
  type TaskMessage,
  type TaskName,
  type Tasks,
  type WorkerSetUp,
} from './protocol.ts';

/** The program of the document worker. The first message sets it up, each other is a task, done in the order they come. */

interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
}

/** Electron gives a utility process a port instead of Node's channel. */
const parentPort = (process as { readonly parentPort?: ParentPort }).parentPort;

/** Memory is given back when nothing has come for this long, at the latest after so many documents. */
const quietMs = 50;
const mostUntidied = 20;

let maker: DocumentMaker | null = null;
let untidied = 0;
let tidying: NodeJS.Timeout | null = null;

function receive(message: WorkerSetUp | TaskMessage): void {
  if (message.kind === 'set-up') {
    maker = createDocumentMaker(message.templatesFolder, message.fontFolders);
    return;
  }
  const done: DoneMessage = { kind: 'done', id: message.id, result: attempt(message) };
  if (parentPort) parentPort.postMessage(done);
  else process.send?.(done);
  untidied += 1;
  if (tidying !== null) clearTimeout(tidying);
  if (untidied >= mostUntidied) tidy();
  else tidying = setTimeout(tidy, quietMs);
}

function tidy(): void {
  untidied = 0;
  maker?.tidy();
}

function attempt(message: TaskMessage): DoneMessage['result'] {
  try {
    if (maker === null) throw new Error('the worker was not set up');
    return perform(maker, message);
  } catch {
    // What was thrown may quote the document; the caller learns that it failed.
    return fail({ reason: 'document-failed', message: failedSentence, where: null });
  }
}

function perform(at: DocumentMaker, task: TaskMessage): Result<Tasks[TaskName]['output'], DocumentError> {
  switch (task.task) {
    case 'warm':
      at.warm();
      return ok(null);
    case 'formPdf':
      return at.formPdf(task.input);
    case 'formPicture':
      return at.formPicture(task.input.document, task.input.focus, task.input.under);
    case 'notificationPdf':
      return at.notificationPdf(task.input);
    case 'reportPdf':
      return at.reportPdf(task.input);
    case 'paperPicture':
      return at.paperPicture(task.input.document, task.input.widthDots);
    case 'svgToPng':
      return ok(at.svgToPng(task.input.svg, task.input.widthPx));
  }
}

if (parentPort) parentPort.on('message', ({ data }) => receive(data as WorkerSetUp | TaskMessage));
else process.on('message', (message) => receive(message as WorkerSetUp | TaskMessage));
// The kiosk is gone: nothing to make documents for.
process.once('disconnect', () => process.exit(0));
