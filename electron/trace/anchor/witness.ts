import { ok, type Result } from '../../../shared/result.ts';
import type { CheckpointRow, TraceReader } from '../../store/index.ts';
import { cosignedAt, type Verifier } from '../note.ts';
import { failed, post, type AnchorFailure } from './failure.ts';
import { proofSince } from './proof-since.ts';

export interface Witness {
  /** Where it takes checkpoints: its submission prefix. */
  readonly url: string;
  readonly verifier: Verifier;
}

export interface Cosigned {
  /** The witness's signature lines. */
  readonly lines: string;
  /** When it signed, in milliseconds. */
  readonly atMs: number;
}

/**
 * Has a witness sign a checkpoint (https://c2sp.org/tlog-witness, add-checkpoint). It does so only when everything it has signed
 * before is the beginning of it.
 *
 * @param witnessed entries of the checkpoint it signed last, as far as is known; 0 when nothing is
 */
export async function askWitness(
  witness: Witness,
  reader: TraceReader,
  checkpoint: CheckpointRow,
  witnessed: number,
): Promise<Result<Cosigned, AnchorFailure>> {
  const first = await submit(witness, reader, checkpoint, witnessed);
  if (!first.ok || typeof first.value !== 'number') return first as Result<Cosigned, AnchorFailure>;
  // It knows another size than was thought, and says which.
  const size = first.value;
  if (size > checkpoint.size) return failed({ kind: 'older', witnessed: size });
  const second = await submit(witness, reader, checkpoint, size);
  if (!second.ok) return second;
  return typeof second.value === 'number' ? failed({ kind: 'answer', cause: '409 again' }) : ok(second.value);
}

async function submit(
  { url, verifier }: Witness,
  reader: TraceReader,
  { size, note }: CheckpointRow,
  old: number,
): Promise<Result<Cosigned | number, AnchorFailure>> {
  const proof = old === 0 ? [] : proofSince(reader, old, size);
  const lines = [`old ${old}`, ...proof.map((hash) => hash.toString('base64'))];
  const answered = await post(
    `${url.replace(/\/+$/, '')}/add-checkpoint`,
    'text/plain; charset=utf-8',
    `${lines.join('\n')}\n\n${note}`,
  );
  if (!answered.ok) return answered;
  const { status, type, body } = answered.value;
  const text = body.toString('utf8');
  switch (status) {
    case 200: {
      const seconds = cosignedAt(`${note}${text}`, verifier);
      return seconds === null
        ? failed({ kind: 'answer', cause: 'no signature of its key' })
        : ok({ lines: text, atMs: seconds * 1000 });
    }
    case 404:
      return failed({ kind: 'unknown-log' });
    case 403:
      return failed({ kind: 'refused' });
    case 409:
      return type.startsWith('text/x.tlog.size') && /^\d{1,15}\n$/.test(text)
        ? ok(Number(text))
        : failed({ kind: 'answer', cause: '409 without a size' });
    case 422:
      return failed({ kind: 'inconsistent' });
    default:
      return failed({ kind: 'answer', cause: String(status) });
  }
}
