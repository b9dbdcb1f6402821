import type { TraceReader } from '../../store/index.ts';
import { consistencyProof, createFrontier, leafHash, rootOf } from '../merkle.ts';

/**
 * The proof that the tree of the first `older` entries is the beginning of that of `newer`. What lies under the older one comes
 * from the frontier of its checkpoint, so that only the entries since then are read, however long the log is.
 */
export function proofSince(reader: TraceReader, older: number, newer: number): readonly Buffer[] {
  const frontier = reader.checkpointAt(older)?.frontier ?? frontierOver(reader, older);
  const under = new Map<string, Buffer>();
  let from = 0;
  for (let at = 0; at < frontier.length; at += 32) {
    const width = 2 ** Math.floor(Math.log2(older - from));
    under.set(`${from} ${from + width}`, frontier.subarray(at, at + 32));
    from += width;
  }
  const leaves: Buffer[] = [];
  for (const { entry } of reader.range(older + 1, newer)) leaves.push(leafHash(entry));
  return consistencyProof(
    (begin, end) =>
      end <= older ? under.get(`${begin} ${end}`)! : rootOf((index) => leaves[index - older]!, begin, end),
    older,
    newer,
  );
}

/** Of a size at which this log has no checkpoint any more. */
function frontierOver(reader: TraceReader, size: number): Buffer {
  const frontier = createFrontier();
  for (const { entry } of reader.range(1, size)) frontier.add(leafHash(entry));
  return frontier.bytes();
}
