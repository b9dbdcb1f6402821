import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const chunkBytes = 1 << 20;

/**
 * Whether a process holds this text anywhere in its memory, as Latin or as UTF-16 characters; null when this user may
 * not look (Linux lets root and, where ptrace is open, the owner).
 */
export function memoryHolds(pid: number, text: string): boolean | null {
  let maps: string;
  let memory: number;
  try {
    maps = readFileSync(`/proc/${pid}/maps`, 'utf8');
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch (error) {
    return isGone(error) ? false : null;
  }
  const needles = [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')];
  try {
    return writableRanges(maps).some(([from, to]) => rangeHolds(memory, from, to, needles));
  } finally {
    closeSync(memory);
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');

function writableRanges(maps: string): [number, number][] {
  return [...maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw/gm)].map(([, from, to]) => [
    Number.parseInt(from!, 16),
    Number.parseInt(to!, 16),
  ]);
}

function rangeHolds(memory: number, from: number, to: number, needles: readonly Buffer[]): boolean {
  const overlap = Math.max(...needles.map((needle) => needle.length));
  const chunk = Buffer.alloc(chunkBytes + overlap);
  for (let at = from; at < to; at += chunkBytes) {
    let length: number;
    try {
      length = readSync(memory, chunk, 0, Math.min(chunk.length, to - at), at);
    } catch {
      // A range that is reserved and not yet used, or gone meanwhile, holds nothing.
      return false;
    }
    const part = chunk.subarray(0, length);
    if (needles.some((needle) => part.includes(needle))) return true;
  }
  return false;
}
