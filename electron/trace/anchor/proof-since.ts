import type { CheckpointRow, TraceReader } from '../../store/index.ts';
import { consistencyProof, leafHash, rootOf } from '../merkle.ts';

/**
 * The proof that the tree of an older checkpoint is the beginning of a newer one. What lies under the older one comes from its
 * frontier, so that only the entries since then are read, however long the log is.
 */
export function proofSince(reader: TraceReader, older: CheckpointRow, newer: number): readonly Buffer[] {
  const under = new Map<string, Buffer>();
  let from = 0;
  for (let at = 0; at < older.frontier.length; at += 32) {
    const width = 2 ** Math.floor(Math.log2(older.size - from));
    under.set(`${from} ${from + width}`, older.frontier.subarray(at, at + 32));
    from += width;
  }
  const leaves: Buffer[] = [];
  for (const { entry } of reader.range(older.size + 1, newer)) leaves.push(leafHash(entry));
  return consistencyProof(
    (begin, end) =>
      end <= older.size
        ? under.get(`${begin} ${end}`)!
        : rootOf((index) => leaves[index - older.size]!, begin, end),
    older.size,
    newer,
  );
}
