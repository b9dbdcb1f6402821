import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { sha256 } from '../merkle.ts';
import { der, derAt, derValues } from './der.ts';
import { failed, post, type AnchorFailure } from './failure.ts';

/** A trusted timestamp (RFC 3161): an authority says that these very bytes existed at that time. */
export interface Timestamp {
  /** The authority's whole answer, as `openssl ts` reads it. */
  readonly response: Buffer;
  readonly atMs: number;
}

const sha256Oid = Buffer.from('0609608648016503040201', 'hex');

/** RFC 3161 2.4.1; the authority shall send its certificate along. */
export function timestampRequest(bytes: Buffer, nonce: Buffer): Buffer {
  const algorithm = der(0x30, sha256Oid, der(0x05));
  return der(
    0x30,
    der(0x02, Buffer.from([1])),
    der(0x30, algorithm, der(0x04, sha256(bytes))),
    der(0x02, nonce),
    der(0x01, Buffer.from([0xff])),
  );
}

export async function askTimestamp(url: string, bytes: Buffer): Promise<Result<Timestamp, AnchorFailure>> {
  const nonce = randomBytes(8);
  // A positive number without a leading zero byte.
  nonce[0] = (nonce[0]! & 0x7f) | 0x40;
  const answered = await post(
    url,
    'application/timestamp-query',
    new Uint8Array(timestampRequest(bytes, nonce)),
  );
  if (!answered.ok) return answered;
  const { status, body } = answered.value;
  if (status !== 200) return failed({ kind: 'answer', cause: String(status) });
  const granted = derAt(body, 0, 0, 0)?.content;
  if (granted?.length !== 1 || granted[0]! > 1) {
    return failed({ kind: 'answer', cause: `status ${granted?.toString('hex') ?? 'unknown'}` });
  }
  const token = readToken(body);
  if (token === null) return failed({ kind: 'answer', cause: 'no timestamp in it' });
  if (!token.imprint.equals(sha256(bytes)) || !token.nonce?.equals(nonce)) {
    return failed({ kind: 'answer', cause: 'a timestamp of something else' });
  }
  return ok({ response: body, atMs: token.atMs });
}

interface Token {
  readonly imprint: Buffer;
  readonly atMs: number;
  readonly nonce: Buffer | null;
}

/** What a response says, without its signature being checked: TSTInfo of RFC 3161 2.4.2 in SignedData of RFC 5652. */
export function readToken(response: Buffer): Token | null {
  const info = derAt(response, 0, 1, 1, 0, 2, 1, 0)?.content;
  const fields = info && derValues(derAt(info, 0)?.content ?? Buffer.alloc(0));
  const imprint = fields?.[2] && derAt(fields[2].content, 1)?.content;
  const atMs = fields?.[4]?.tag === 0x18 ? generalizedTime(fields[4].content.toString('latin1')) : null;
  if (!fields || !imprint || atMs === null) return null;
  const nonce = fields.slice(5).find(({ tag }) => tag === 0x02)?.content ?? null;
  return { imprint, atMs, nonce };
}

/** Always in UTC: RFC 3161 2.4.2. */
function generalizedTime(text: string): number | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d(?:\.\d+)?)Z$/.exec(text) ?? [];
  if (second === undefined) return null;
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second.padStart(2, '0')}Z`);
  return Number.isNaN(ms) ? null : ms;
}

/**
 * Checks with openssl that an authority under this certificate made the timestamp over these bytes; when it did, the time.
 * Without openssl nothing is proven.
 */
export function checkTimestamp(response: Buffer, bytes: Buffer, certificates: string): number | null {
  const place = mkdtempSync(join(tmpdir(), 'kiosk-timestamp-'));
  try {
    writeFileSync(join(place, 'data'), bytes);
    writeFileSync(join(place, 'response'), response);
    const { status } = spawnSync(
      'openssl',
      ['ts', '-verify', '-data', 'data', '-in', 'response', '-CAfile', resolve(certificates)],
      { cwd: place, stdio: 'ignore' },
    );
    return status === 0 ? (readToken(response)?.atMs ?? null) : null;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
