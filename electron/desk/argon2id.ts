import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What an Argon2id key costs whoever guesses (RFC 9106). */
export interface Argon2idCost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** OWASP's minimum for passwords; a longer one keeps somebody who signs in waiting. */
export const passwordCost: Argon2idCost = { memoryKib: 19_456, passes: 2, lanes: 1 };

let working: Promise<unknown> = Promise.resolve();

/**
 * A key of that many bytes, made beside the thread that serves citizens: it takes a tenth of a second and more. Node's own
 * `crypto.argon2` is not there in Electron, whose BoringSSL lacks it. One key at a time, whoever asks: each takes its memory
 * and a core.
 */
export function argon2id(
  secret: string,
  salt: Buffer,
  keyBytes: number,
  cost: Argon2idCost,
): Promise<Buffer> {
  const key = working.then(() => derive(secret, salt, keyBytes, cost));
  working = key.catch(() => undefined);
  return key;
}

function derive(secret: string, salt: Buffer, keyBytes: number, cost: Argon2idCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Ends with its key, so that neither the secret nor the memory is kept for the next.
    const worker = new Worker(program(), { eval: true, execArgv: [] });
    worker.once('message', (key: Uint8Array) => {
      resolve(Buffer.from(key));
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the worker that makes a key has ended without one')));
    // Posted, not given as data of the worker, which a report of its failure could hold.
    worker.postMessage({
      password: secret,
      salt: Uint8Array.from(salt),
      parallelism: cost.lanes,
      iterations: cost.passes,
      memorySize: cost.memoryKib,
      hashLength: keyBytes,
      outputType: 'binary',
    });
  });
}

let text: string | null = null;

/** As text, because a worker does not look into Electron's archive for a file. */
function program(): string {
  const library = createRequire(import.meta.url).resolve('hash-wasm/dist/argon2.umd.min.js');
  return (text ??= `${readFileSync(library, 'utf8')}
    ;const { parentPort } = require('node:worker_threads');
    parentPort.once('message', async (wanted) => parentPort.postMessage(await module.exports.argon2id(wanted)));`);
}
