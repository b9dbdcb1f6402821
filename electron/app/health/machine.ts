import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { storeFileName } from '../../store/index.ts';

/** What the machine says of itself. */

/** The disk of a folder; null when the system does not say. */
export async function diskOf(
  folder: string,
): Promise<{ readonly freeBytes: number; readonly totalBytes: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    // Some network disks do not say.
    return null;
  }
}

/** The store with its write-ahead log. */
export const storeBytes = (dataFolder: string): number =>
  [storeFileName, `${storeFileName}-wal`].reduce(
    (sum, name) => sum + (statSync(join(dataFolder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
