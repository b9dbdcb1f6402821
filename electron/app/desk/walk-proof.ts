import { hash } from 'node:crypto';
import type { WalkProof } from '../../../shared/contract/desk/index.ts';
import type { TraceReader, WalkRow } from '../../store/index.ts';
import { slipCode, type TraceLog } from '../../trace/index.ts';
import { qrRows } from './qr-rows.ts';

/** Whether the stretch of the log that holds a walk is unbroken, and who outside holds a checkpoint over it. */
export function proofOf(
  { sid, firstSeq, lastSeq }: WalkRow,
  reader: TraceReader,
  log: Pick<TraceLog, 'vkey'>,
): WalkProof {
  const checkpoint = reader.lastCheckpoint();
  const covering = checkpoint !== null && checkpoint.size >= lastSeq ? checkpoint : null;
  return {
    lastSeq,
    ...chainOf(reader, firstSeq, lastSeq),
    checkpoint: covering && {
      size: covering.size,
      root: Buffer.from(covering.note.split('\n')[2]!, 'base64').toString('hex'),
      code: qrRows(slipCode(`walk-${sid}`, covering.note)),
    },
    anchors: (['slip', 'witness', 'timestamp', 'export'] as const).flatMap((kind) => {
      const some = reader.anchors().filter((anchor) => anchor.kind === kind && anchor.size >= firstSeq);
      // The first over all of it; without one, that which reaches furthest into it.
      const first = some.find(({ size }) => size >= lastSeq) ?? some.at(-1);
      return first === undefined
        ? []
        : [
            {
              kind,
              size: first.size,
              atMs: first.atMs,
              reference: kind === 'slip' ? first.evidence : null,
            },
          ];
    }),
    vkey: log.vkey,
  };
}

function chainOf(reader: TraceReader, from: number, to: number): Pick<WalkProof, 'entries' | 'brokenAt'> {
  let previous = from === 1 ? '0'.repeat(64) : reader.get(from - 1)?.hash.toString('hex');
  let next = from;
  for (const { seq, entry, hash: kept } of reader.range(from, to)) {
    const { prev } = JSON.parse(entry.toString('utf8')) as { prev?: string };
    if (seq !== next || prev !== previous || !hash('sha256', entry, 'buffer').equals(kept)) {
      return { entries: to - from + 1, brokenAt: seq };
    }
    previous = kept.toString('hex');
    next += 1;
  }
  return { entries: to - from + 1, brokenAt: next === to + 1 ? null : next };
}
