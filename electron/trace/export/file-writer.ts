import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Writes one file from its beginning to its end, in large pieces; it has its name only when it is whole. */
export interface FileWriter {
  readonly write: (text: string | Buffer) => void;
  readonly close: () => void;
}

const pieceBytes = 1 << 20;

export function fileWriter(file: string): FileWriter {
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.partial`;
  const handle = openSync(partial, 'w', 0o600);
  let pieces: Buffer[] = [];
  let bytes = 0;
  const flush = (): void => {
    const all = Buffer.concat(pieces);
    for (let at = 0; at < all.length;) at += writeSync(handle, all, at);
    pieces = [];
    bytes = 0;
  };
  return {
    write: (text) => {
      const piece = typeof text === 'string' ? Buffer.from(text) : text;
      pieces.push(piece);
      bytes += piece.length;
      if (bytes >= pieceBytes) flush();
    },
    close: () => {
      flush();
      fsyncSync(handle);
      closeSync(handle);
      renameSync(partial, file);
    },
  };
}

export function writeWhole(file: string, content: string | Buffer): void {
  const writer = fileWriter(file);
  writer.write(content);
  writer.close();
}

/** Lets the rest of the process have its turn now and then while millions of entries go by. */
export async function everySoOften(count: number): Promise<void> {
  if (count % 4096 === 0) await nextTurn();
}
