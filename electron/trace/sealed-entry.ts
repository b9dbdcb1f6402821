import type { Seal, TraceEntry, TraceEvent } from '../../shared/trace/index.ts';
import type { TraceTable } from '../store/index.ts';
import { canonicalJson } from './canonical.ts';
import { entryOf, type TraceLog } from './log.ts';
import { bitCount, createFrontier, leafHash, sha256 } from './merkle.ts';
import { parseVkey, verifyNote } from './note.ts';

/** Adds an event and signs a checkpoint that ends with it. Costs two signatures, however long the log is. */
export function appendSealed(log: TraceLog, table: TraceTable, event: TraceEvent): Seal {
  log.checkpoint('export');
  const before = table.lastCheckpoint()!;
  const { seq } = log.append(event);
  const frontier = createFrontier(before.size, before.frontier);
  // A step of the clock may stand between the checkpoint and the event.
  for (const row of [...table.range(before.size + 1, seq - 1)]) frontier.add(leafHash(row.entry));
  return {
    entry: table.get(seq)!.entry.toString('utf8'),
    frontier: hashes(frontier.bytes()),
    checkpoint: log.checkpoint('export'),
    vkey: log.vkey,
  };
}

/** The entry, if the key that the file itself names has signed it; whose key that is, somebody has to know. */
export function openSealed(sealed: Seal): TraceEntry | null {
  const verifier = parseVkey(sealed.vkey);
  const checkpoint = verifier === null ? null : verifyNote(sealed.checkpoint, verifier);
  if (checkpoint === null) return null;
  const bytes = Buffer.from(sealed.entry);
  const entry = entryOf({ seq: checkpoint.size, entry: bytes, hash: sha256(bytes) });
  if (entry?.seq !== checkpoint.size) return null;
  const roots = Buffer.concat(sealed.frontier.map((root) => Buffer.from(root, 'base64')));
  if (roots.length !== 32 * bitCount(checkpoint.size - 1)) return null;
  const frontier = createFrontier(checkpoint.size - 1, roots);
  frontier.add(leafHash(bytes));
  return frontier.root().equals(checkpoint.root) ? entry : null;
}

/** SHA-256 of a value's canonical JSON, in hexadecimal: what a sealed entry can vouch for. */
export const canonicalHash = (value: unknown): string =>
  sha256(Buffer.from(canonicalJson(value))).toString('hex');

const hashes = (bytes: Buffer): string[] =>
  Array.from({ length: bytes.length / 32 }, (_, at) =>
    bytes.subarray(at * 32, (at + 1) * 32).toString('base64'),
  );
