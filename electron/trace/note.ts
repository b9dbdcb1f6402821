import { createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';

/**
 * Checkpoints as C2SP tlog-checkpoint and signed-note write them: what standard tools of transparency logs read.
 * https://c2sp.org/tlog-checkpoint, https://c2sp.org/signed-note
 */

export interface Checkpoint {
  /** Name of the log; holds neither space nor `+`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** Kinds of key: one that signs a log's checkpoints, one with which a witness signs beside it (C2SP tlog-cosignature). */
const keyKinds = { log: 0x01, witness: 0x04 } as const;
type KeyKind = keyof typeof keyKinds;
/** The DER head of an Ed25519 public key (RFC 8410); the 32 bytes of the key follow. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

export const rawPublicKey = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spkiHead.length);

const typedKey = (publicKey: Uint8Array, kind: KeyKind): Buffer =>
  Buffer.concat([Buffer.from([keyKinds[kind]]), publicKey]);

const keyId = (name: string, publicKey: Uint8Array, kind: KeyKind): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typedKey(publicKey, kind)]), 'buffer').subarray(
    0,
    4,
  );

/** The verifier key that an office keeps: `<name>+<key id>+<base64>`. */
export const vkeyOf = (name: string, key: KeyObject, kind: KeyKind = 'log'): string => {
  const raw = rawPublicKey(key);
  return `${name}+${keyId(name, raw, kind).toString('hex')}+${typedKey(raw, kind).toString('base64')}`;
};

export interface Verifier {
  readonly vkey: string;
  readonly name: string;
  readonly keyId: Buffer;
  readonly key: KeyObject;
}

/** Null for anything that is no verifier key of Ed25519 and of that kind. */
export function parseVkey(vkey: string, kind: KeyKind = 'log'): Verifier | null {
  // The base64 may hold a +, so only the first two are separators.
  const [, name, id, data] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey.trim()) ?? [];
  if (name === undefined || id === undefined || data === undefined) return null;
  const bytes = Buffer.from(data, 'base64');
  // Base64 can be written in more ways than one; a key has one.
  if (bytes.toString('base64') !== data) return null;
  if (bytes.length !== 33 || bytes[0] !== keyKinds[kind]) return null;
  const raw = bytes.subarray(1);
  if (keyId(name, raw, kind).toString('hex') !== id) return null;
  const key = createPublicKey({ key: Buffer.concat([spkiHead, raw]), format: 'der', type: 'spki' });
  return { vkey: vkey.trim(), name, keyId: Buffer.from(id, 'hex'), key };
}

export const checkpointBody = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** The whole note: body, empty line, signature line. */
export function signCheckpoint(checkpoint: Checkpoint, key: KeyObject): string {
  const body = checkpointBody(checkpoint);
  const signature = Buffer.concat([
    keyId(checkpoint.origin, rawPublicKey(key), 'log'),
    sign(null, Buffer.from(body), key),
  ]);
  return `${body}\n— ${checkpoint.origin} ${signature.toString('base64')}\n`;
}

/** Reads a note without believing it; null when it is none. Lines of other signers are passed over. */
export function parseNote(
  note: string,
): { checkpoint: Checkpoint; signatures: readonly NoteSignature[] } | null {
  const [, body, origin, size, root, lines] =
    /^(([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*)\n((?:— [^\n]+\n)+)$/.exec(note) ??
    [];
  if (body === undefined || origin === undefined || lines === undefined) return null;
  const signatures = lines
    .trimEnd()
    .split('\n')
    .flatMap((line): NoteSignature[] => {
      const [, name, data] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
      const bytes = Buffer.from(data ?? '', 'base64');
      return name === undefined || bytes.length < 5
        ? []
        : [{ name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) }];
    });
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root!, 'base64') };
  return { checkpoint, signatures };
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

/** The checkpoint, if this verifier's key signed it. */
export function verifyNote(note: string, verifier: Verifier): Checkpoint | null {
  const parsed = parseNote(note);
  if (parsed === null || parsed.checkpoint.origin !== verifier.name) return null;
  const body = bodyOf(note);
  const isSigned = parsed.signatures.some(
    ({ name, keyId: id, signature }) =>
      name === verifier.name &&
      id.equals(verifier.keyId) &&
      signature.length === 64 &&
      verify(null, body, verifier.key, signature),
  );
  return isSigned ? parsed.checkpoint : null;
}

/** What the signatures of a note are over. */
const bodyOf = (note: string): Buffer => Buffer.from(note.slice(0, note.indexOf('\n\n') + 1));

/**
 * When a witness says, with its signature among those of the note, to have seen this checkpoint and none that contradicts
 * it; in seconds since 1970, null when it does not say so. C2SP tlog-cosignature, the signature of Ed25519.
 */
export function cosignedAt(note: string, witness: Verifier): number | null {
  const parsed = parseNote(note);
  if (parsed === null) return null;
  for (const { name, keyId: id, signature } of parsed.signatures) {
    if (name !== witness.name || !id.equals(witness.keyId) || signature.length !== 72) continue;
    const seconds = signature.readBigUInt64BE();
    const message = Buffer.concat([Buffer.from(`cosignature/v1\ntime ${seconds}\n`), bodyOf(note)]);
    if (seconds > 0n && verify(null, message, witness.key, signature.subarray(8))) return Number(seconds);
  }
  return null;
}

/**
 * What the QR code of a slip holds: the reference number and the checkpoint, in ASCII, line by line. The same length for
 * every slip of one log but for the digits of its size, which are padded.
 */
export function slipCode(reference: string, note: string): string {
  const { checkpoint, signatures } = parseNote(note)!;
  const { name, keyId: id, signature } = signatures[0]!;
  if (name !== checkpoint.origin) throw new Error('the first signature is not the log’s own');
  return [
    reference,
    checkpoint.origin,
    String(checkpoint.size).padStart(9, '0'),
    checkpoint.root.toString('base64'),
    Buffer.concat([id, signature]).toString('base64'),
  ].join('\n');
}

/** The note that a slip's code stands for, and its reference number; null for any other text. */
export function parseSlipCode(
  code: string,
): { readonly reference: string; readonly note: string; readonly size: number } | null {
  const lines = code.trim().split('\n');
  const [reference, origin, size, root, signature] = lines;
  if (lines.length !== 5 || !/^\d{9,}$/.test(size!)) return null;
  const note = `${origin}\n${Number(size)}\n${root}\n\n— ${origin} ${signature}\n`;
  return parseNote(note) === null ? null : { reference: reference!, note, size: Number(size) };
}
