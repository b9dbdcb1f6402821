import type { KeyObject } from 'node:crypto';
import type { TraceTable } from '../store/index.ts';
import { entryOf } from './log.ts';
import { parseVkey, verifyNote, vkeyOf } from './note.ts';
import type { KeyFiles } from './signing-key.ts';

/** The key that goes on signing a log, and what the log has to say about it first. */
export interface PresentKey {
  readonly key: KeyObject;
  /** It was made just now. */
  readonly isNew: boolean;
  /** The verifier key of the one before, which is not to be had any more. */
  readonly lost: string | null;
  /** A change of keys that was cut: the log names this key already, the old one has still to sign that. */
  readonly successor: KeyObject | null;
}

/** @param origin name of the log */
export function presentKey(table: TraceTable, files: KeyFiles, origin: string): PresentKey {
  const stored = files.stored();
  if (table.last() === null) {
    files.forgetPrepared();
    const key = stored[0] ?? files.make();
    return { key, isNew: stored.length === 0, lost: null, successor: null };
  }
  const prepared = files.prepared();
  const signer = prepared === null ? stored.find((key) => signedLast(table, vkeyOf(origin, key))) : undefined;
  if (signer !== undefined) return { key: signer, isNew: false, lost: null, successor: null };

  const [newest, before] = namedKeys(table);
  const keyOf = (vkey: string | undefined): KeyObject | undefined =>
    stored.find((key) => vkeyOf(origin, key) === vkey);
  if (prepared !== null && vkeyOf(origin, prepared) === newest) {
    const old = keyOf(before);
    if (old !== undefined) return { key: old, isNew: false, lost: null, successor: prepared };
  }
  files.forgetPrepared();
  const key = keyOf(newest);
  if (key !== undefined) return { key, isNew: false, lost: null, successor: null };
  return { key: files.make(), isNew: true, lost: newest ?? null, successor: null };
}

function signedLast(table: TraceTable, vkey: string): boolean {
  const note = table.lastCheckpoint()?.note;
  const verifier = parseVkey(vkey);
  return note !== undefined && verifier !== null && verifyNote(note, verifier) !== null;
}

/** The verifier keys the log names, newest first. Goes through all of it, which only a change of keys makes necessary. */
function namedKeys(table: TraceTable): readonly string[] {
  const named: string[] = [];
  for (const row of table.range(1, table.last()!.seq)) {
    if (row.seq > 1 && !row.entry.includes('"type":"key.rotated"')) continue;
    const entry = entryOf(row);
    if (entry?.type === 'genesis') named.unshift(entry.vkey);
    if (entry?.type === 'key.rotated') named.unshift(entry.new);
  }
  return named;
}
