import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TraceReader } from '../../store/index.ts';
import { leafHash, rootOf } from '../merkle.ts';
import { everySoOften } from './file-writer.ts';

/** Hashes in a full tile, and entries in a full bundle: C2SP tlog-tiles. */
const tileWidth = 256;

/**
 * The first `size` entries as a tiled transparency log (https://c2sp.org/tlog-tiles): what standard tools fetch from a web
 * server or read from a folder. The checkpoint over them is for the caller to lay beside.
 */
export async function writeTiles(
  folder: string,
  reader: Pick<TraceReader, 'range'>,
  size: number,
): Promise<void> {
  const hashes: Buffer[][] = [[]];
  let bundle: Buffer[] = [];
  let bundles = 0;
  const writtenTiles = [0];

  const writeTile = (level: number): void => {
    const tile = hashes[level]!;
    writeTileFile(
      join(folder, 'tile', String(level), tilePath(writtenTiles[level]!, tile.length)),
      Buffer.concat(tile),
    );
    writtenTiles[level]! += 1;
    hashes[level] = [];
  };
  const writeBundle = (): void => {
    writeTileFile(
      join(folder, 'tile', 'entries', tilePath(bundles, bundle.length / 2)),
      Buffer.concat(bundle),
    );
    bundles += 1;
    bundle = [];
  };
  const addHash = (level: number, hash: Buffer): void => {
    hashes[level] ??= [];
    writtenTiles[level] ??= 0;
    hashes[level].push(hash);
    if (hashes[level].length < tileWidth) return;
    const full = hashes[level];
    writeTile(level);
    addHash(
      level + 1,
      rootOf((at) => full[at]!, 0, tileWidth),
    );
  };

  for (const { seq, entry } of reader.range(1, size)) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(entry.length);
    bundle.push(length, entry);
    if (bundle.length === 2 * tileWidth) writeBundle();
    addHash(0, leafHash(entry));
    await everySoOften(seq);
  }
  if (bundle.length > 0) writeBundle();
  hashes.forEach((tile, level) => {
    if (tile.length > 0) writeTile(level);
  });
}

/** Thousands of small files: without waiting for the disk after each. A missing one is found by whoever checks. */
function writeTileFile(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Three digits a folder, all but the last behind an x; a partial tile says how wide it is. */
export function tilePath(index: number, width: number): string {
  const digits = String(index).padStart(3, '0');
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g)!;
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return width === tileWidth ? path : `${path}.p/${width}`;
}
