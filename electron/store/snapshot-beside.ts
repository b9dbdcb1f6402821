import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../shared/result.ts';
import { figureQueries, type NoCopy, type StoreFigures } from './copy-store.ts';
import { storeFileName } from './open-store.ts';

interface Copied {
  readonly found: string;
  readonly figures: StoreFigures;
}
type Answer = Copied | { readonly code: string; readonly message: string };

/**
 * Writes the store of this very kiosk as it stands at one moment to `target`, checks it and counts what is in it, all in a
 * thread of its own: the end of SQLite's online backup and its check each take a tenth of a second and more, in which no
 * citizen's touch would be answered. Throws what the disk throws.
 */
export async function snapshotBeside(folder: string, target: string): Promise<Result<StoreFigures, NoCopy>> {
  const answer = await ask({ source: join(folder, storeFileName), target });
  if ('figures' in answer) {
    return answer.found === 'ok' ? ok(answer.figures) : fail({ why: 'damaged', cause: answer.found });
  }
  const { code, message } = answer;
  if (['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((damage) => code.startsWith(damage))) {
    return fail({ why: 'damaged', cause: message });
  }
  throw Object.assign(new Error(message), { code });
}

function ask(files: { readonly source: string; readonly target: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, execArgv: [] });
    worker.once('message', (answer: Answer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the worker that copies the store has ended without a copy')));
    // A worker does not look into Electron's archive; the library lies beside it, unpacked.
    const library = createRequire(import.meta.url)
      .resolve('better-sqlite3')
      .replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
    worker.postMessage({ ...files, library, queries: figureQueries });
  });
}

/** In one step: a backup in several begins anew whenever another connection has written. */
const program = `
const { parentPort } = require('node:worker_threads');
parentPort.once('message', async ({ source, target, library, queries }) => {
  try {
    const Database = require(library);
    const from = new Database(source, { readonly: true, fileMustExist: true });
    await from.backup(target, { progress: () => 0x7fffffff });
    from.close();
    const copy = new Database(target, { fileMustExist: true });
    copy.pragma('journal_mode = DELETE');
    const found = copy.pragma('quick_check(1)', { simple: true });
    const figures = Object.fromEntries(
      Object.entries(queries).map(([name, query]) => [name, copy.prepare(query).pluck().get()]),
    );
    copy.close();
    parentPort.postMessage({ found, figures });
  } catch (error) {
    parentPort.postMessage({ code: String(error.code ?? ''), message: String(error.message) });
  }
});`;
