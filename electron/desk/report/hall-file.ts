import { hash } from 'node:crypto';
import {
  hallComparisonSchema,
  largestHallFile,
  type HallComparison,
} from '../../../shared/evaluation/hall-comparison.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Seal, TraceEntry, TraceEvent } from '../../../shared/trace/index.ts';
import type { Done } from '../context.ts';

/** Vouching for figures with the log; what a file of another hall says is checked without that hall. */
export interface Sealing {
  readonly vkey: string;
  /** Throws what the disk refused. */
  readonly append: (event: TraceEvent) => Seal;
  /** The entry that is vouched for; null when the seal does not hold. */
  readonly open: (seal: Seal) => TraceEntry | null;
  /** SHA-256 of canonical JSON. */
  readonly hash: (value: unknown) => string;
}

export const fileHash = (text: string): string => hash('sha256', text);

/** Reads another hall's file, trusting nothing of it: size, text, form and seal, in this order. */
export function readHallFile(text: string, sealing: Sealing): Done<HallComparison> {
  if (Buffer.byteLength(text) > largestHallFile) return fail('file-too-large');
  const value = parseJson(text);
  if (value === undefined) return fail('file-unreadable');
  const parsed = hallComparisonSchema.safeParse(value);
  if (!parsed.success) return fail(isNewer(value) ? 'file-of-newer-version' : 'file-not-a-comparison');
  const { figures, seal } = parsed.data;
  if (seal.vkey === sealing.vkey) return fail('file-of-this-hall');
  const entry = sealing.open(seal);
  const isVouched = entry?.type === 'desk.exported' && entry.sha256 === sealing.hash(figures);
  return isVouched ? ok(parsed.data) : fail('file-seal-broken');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever is wrong with it, nobody here can mend the file.
    return undefined;
  }
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'hall-comparison' &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > 1;
