import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CheckpointRow, TraceReader, TraceRow } from '../../store/index.ts';
import { checkpointEvery } from '../log.ts';
import { parseNote, verifyNote, type Checkpoint, type NoteSignature, type Verifier } from '../note.ts';
import { createKeyHistory } from './key-history.ts';
import { keptAnchors, provenAnchors, type Timestamps } from './kept-anchors.ts';
import type { Anchor, Claim, Flaw, UselessClaim, Verification } from './report.ts';
import { treeOfEntries } from './tree-of-entries.ts';

export interface VerifyOptions {
  /** The key the office keeps; null takes the log's own word for it. */
  readonly vkey: Verifier | null;
  readonly claims: readonly Claim[];
  /** Witnesses whose signatures count as anchors. */
  readonly witnesses: readonly Verifier[];
  /** Tells when a timestamp was made over a checkpoint, and null when it was not; without it none counts. */
  readonly timestamps?: Timestamps;
}

/** Longest stretch without a signature; the kiosk signs at least every 256 entries. */
const longestUnsigned = 2 * checkpointEvery;
/** Entries after which other work of the process has its turn. */
const entriesPerTurn = 4096;
const zeros = '0'.repeat(64);
const previousKey = Buffer.from('"prev":"');
const sequenceKey = Buffer.from('"seq":');

interface OpenClaim extends Claim {
  readonly checkpoint: Checkpoint;
  readonly signatures: readonly NoteSignature[];
}

/**
 * Goes through the whole log once: every entry's bytes against its hash, every hash against the entry after it, the tree over
 * the same bytes against every checkpoint, every checkpoint against its key, and what has left the machine against the tree.
 */
export async function verifyLog(reader: TraceReader, options: VerifyOptions): Promise<Verification> {
  const keys = createKeyHistory();
  const tree = treeOfEntries();
  const anchors: Anchor[] = [];
  const useless: UselessClaim[] = [];
  const checkpoints = reader.checkpoints();
  const claims = openClaims(options.claims).sort((a, b) => a.checkpoint.size - b.checkpoint.size);
  let nextCheckpoint = 0;
  let nextClaim = 0;
  let signedSize = 0;
  let origin = '';
  let previous = zeros;

  const flawAt = (seq: number, why: Flaw['why'], upTo = seq, name = ''): Flaw => ({ seq, upTo, why, name });

  const checkCheckpoint = ({ size, note }: CheckpointRow): Flaw | null => {
    const checkpoint = keys.check(note, size);
    if (checkpoint === null) return flawAt(signedSize + 1, 'signature', size);
    if (checkpoint.size !== size || !checkpoint.root.equals(tree.root())) {
      return flawAt(signedSize + 1, 'root', size);
    }
    signedSize = size;
    return null;
  };

  const checkClaim = ({ kind, name, note, checkpoint, signatures }: OpenClaim): Flaw | null => {
    const proven = anchors.at(-1)?.size ?? 0;
    const { size } = checkpoint;
    if (checkpoint.origin !== origin) {
      useless.push({ name, why: 'other-log', origin: checkpoint.origin });
      return null;
    }
    const isSigned = (keys.check(note, size) ?? (options.vkey && verifyNote(note, options.vkey))) !== null;
    if (!isSigned) {
      const isOfThisKey = signatures.some((one) => one.name === origin && keys.knows(one.keyId));
      if (!isOfThisKey) return flawAt(proven + 1, 'claim-key', size, name);
      useless.push({ name, why: 'signature', origin });
      return null;
    }
    if (size > tree.size()) return flawAt(tree.size() + 1, 'claim-cut', size, name);
    if (!checkpoint.root.equals(tree.root())) return flawAt(proven + 1, 'claim-root', size, name);
    anchors.push({ kind, name, size, atMs: null });
    return null;
  };

  const checkRow = ({ seq, entry, hash: stored }: TraceRow): Flaw | null => {
    const expected = tree.size() + 1;
    if (seq !== expected) return flawAt(expected, 'gap');
    if (!hash('sha256', entry, 'buffer').equals(stored)) return flawAt(seq, 'bytes');
    const at = entry.indexOf(previousKey) + previousKey.length;
    // Which of the two was changed cannot be seen.
    if (entry.toString('latin1', at, at + 65) !== `${previous}"`)
      return flawAt(Math.max(1, seq - 1), 'chain', seq);
    const number = entry.indexOf(sequenceKey, at) + sequenceKey.length;
    if (entry.toString('latin1', number, number + String(seq).length + 1) !== `${seq},`) {
      return flawAt(seq, 'number');
    }
    previous = stored.toString('hex');
    if (seq === 1 || entry.includes('"type":"key.rotated"')) {
      const content = parseJson(entry);
      if (content?.type !== (seq === 1 ? 'genesis' : 'key.rotated')) return flawAt(seq, 'genesis');
      if (!keys.learn(content)) return flawAt(seq, 'key');
      origin = originOf(keys.changes()[0]!.vkey);
    }
    tree.add(entry);
    return null;
  };

  const checkAtSize = (size: number): Flaw | null => {
    for (; checkpoints[nextCheckpoint]?.size === size; nextCheckpoint += 1) {
      const flaw = checkCheckpoint(checkpoints[nextCheckpoint]!);
      if (flaw !== null) return flaw;
    }
    for (; claims[nextClaim]?.checkpoint.size === size; nextClaim += 1) {
      const flaw = checkClaim(claims[nextClaim]!);
      if (flaw !== null) return flaw;
    }
    return size - signedSize > longestUnsigned ? flawAt(signedSize + 1, 'unsigned', size) : null;
  };

  const walkThrough = async (): Promise<Flaw | null> => {
    try {
      for (const row of reader.range(1, Number.MAX_SAFE_INTEGER)) {
        const flaw = checkRow(row) ?? checkAtSize(row.seq);
        if (flaw !== null) return flaw;
        if (row.seq % entriesPerTurn === 0) await nextTurn();
      }
    } catch (error) {
      // What SQLite cannot read any more is broken too; anything else is a bug.
      if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')))
        throw error;
      return flawAt(tree.size() + 1, 'damaged', tree.size() + 1, error.message);
    }
    const size = tree.size();
    if (size === 0) return flawAt(1, 'genesis');
    const ahead = checkpoints[nextCheckpoint];
    if (ahead !== undefined) return flawAt(size + 1, 'cut', checkpoints.at(-1)!.size);
    for (; nextClaim < claims.length; nextClaim += 1) {
      const flaw = checkClaim(claims[nextClaim]!);
      if (flaw !== null) return flaw;
    }
    return checkTrust();
  };

  /** The key the office keeps must be one of the log's, and vouch for all that came after it. */
  const checkTrust = (): Flaw | null => {
    if (options.vkey === null) return null;
    const changes = keys.changes();
    const at = changes.findIndex(({ vkey }) => vkey === options.vkey!.vkey);
    if (at === -1) return flawAt(1, 'other-key', tree.size(), origin);
    const unsigned = changes.slice(at + 1).find(({ isSignedByOld }) => !isSignedByOld);
    return unsigned ? flawAt(unsigned.seq, 'old-key', tree.size()) : null;
  };

  const flaw = await walkThrough();
  if (flaw === null) anchors.push(...(await provenAnchors(reader, options, keys.check)));
  const report = {
    origin,
    size: tree.size(),
    signedSize,
    keys: keys.changes(),
    trustedVkey: options.vkey?.vkey ?? null,
    anchors,
    kept: keptAnchors(reader),
  };
  return { report, flaw, useless };
}

const originOf = (vkey: string): string => vkey.slice(0, vkey.indexOf('+'));

function parseJson(entry: Buffer): { readonly type?: unknown } | null {
  try {
    return JSON.parse(entry.toString('utf8')) as { type?: unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const openClaims = (claims: readonly Claim[]): OpenClaim[] =>
  claims.map((claim) => {
    const parsed = parseNote(claim.note);
    if (parsed === null) throw new Error('a claim holds a note');
    return { ...claim, ...parsed };
  });
