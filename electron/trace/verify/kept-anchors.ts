import type { TraceReader } from '../../store/index.ts';
import { cosignedAt, type Checkpoint, type Verifier } from '../note.ts';
import type { Anchor, KeptAnchors } from './report.ts';

/** When a timestamp token (RFC 3161, base64) was made over a checkpoint, in ms; null when it does not prove that. */
export type Timestamps = (evidence: string, note: string) => Promise<number | null>;

/** What the log keeps of witnesses and timestamps, where it agrees with the log: for each, the one that reaches furthest. */
export async function provenAnchors(
  reader: TraceReader,
  { witnesses, timestamps }: { readonly witnesses: readonly Verifier[]; readonly timestamps?: Timestamps },
  check: (note: string, size: number) => Checkpoint | null,
): Promise<readonly Anchor[]> {
  const newestFirst = [...reader.anchors()].sort((a, b) => b.size - a.size);
  const noteAt = (size: number): string | null => {
    const note = reader.checkpointAt(size)?.note ?? null;
    return note !== null && check(note, size) !== null ? note : null;
  };
  const found: Anchor[] = [];
  for (const witness of witnesses) {
    for (const { kind, size, evidence } of newestFirst) {
      const note = kind === 'witness' ? noteAt(size) : null;
      const seconds = note === null ? null : cosignedAt(`${note}${evidence}`, witness);
      if (seconds === null) continue;
      found.push({ kind: 'witness', name: witness.name, size, atMs: seconds * 1000 });
      break;
    }
  }
  if (timestamps === undefined) return found;
  for (const { kind, size, evidence } of newestFirst) {
    const note = kind === 'timestamp' ? noteAt(size) : null;
    const atMs = note === null ? null : await timestamps(evidence, note);
    if (atMs === null) continue;
    found.push({ kind: 'timestamp', name: '', size, atMs });
    break;
  }
  return found;
}

export function keptAnchors(reader: TraceReader): readonly KeptAnchors[] {
  const anchors = reader.anchors();
  return (['slip', 'witness', 'timestamp', 'export'] as const).flatMap((kind) => {
    const some = anchors.filter((anchor) => anchor.kind === kind);
    if (some.length === 0) return [];
    return [{ kind, count: some.length, size: Math.max(...some.map(({ size }) => size)) }];
  });
}
