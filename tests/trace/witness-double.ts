import { createHash, sign, verify as verifySignature, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rawPublicKey } from '../../electron/trace/note.ts';

/**
 * A witness as https://c2sp.org/tlog-witness describes it, answer for answer, that shares no code with what it is asked by: reading,
 * proof and signature are its own. (litewitness itself is no package of the Debian release this is tested on.)
 */
export interface WitnessDouble {
  readonly url: string;
  readonly vkey: string;
  /** The entries it has signed last. */
  readonly signed: () => number;
  /** Statuses it has answered with. */
  readonly answers: number[];
  /** Answers nothing but this status until it is null again. */
  refuseWith: number | null;
  readonly close: () => Promise<void>;
}

const sha = (...parts: readonly Buffer[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const node = (left: Buffer, right: Buffer): Buffer => sha(Buffer.from([1]), left, right);

interface Known {
  size: number;
  root: string;
}

/** @param logs public key by origin */
export async function startWitness(
  name: string,
  key: KeyObject,
  logs: ReadonlyMap<string, KeyObject>,
): Promise<WitnessDouble> {
  const known = new Map<string, Known>();
  const typed = Buffer.concat([Buffer.from([4]), rawPublicKey(key)]);
  const keyId = sha(Buffer.from(`${name}\n`), typed).subarray(0, 4);
  const witness = {
    vkey: `${name}+${keyId.toString('hex')}+${typed.toString('base64')}`,
    signed: () => Math.max(0, ...[...known.values()].map(({ size }) => size)),
    answers: [] as number[],
    refuseWith: null as number | null,
  };

  const answer = (request: string): { status: number; type?: string; body?: string } => {
    const end = request.indexOf('\n\n');
    const [oldLine, ...proofLines] = request.slice(0, end).split('\n');
    const note = request.slice(end + 2);
    const old = /^old (0|[1-9]\d*)$/.exec(oldLine ?? '')?.[1];
    const bodyEnd = note.indexOf('\n\n');
    if (end < 0 || old === undefined || bodyEnd < 0 || proofLines.length > 63 || !note.endsWith('\n')) {
      return { status: 400 };
    }
    const body = note.slice(0, bodyEnd + 1);
    const [origin, sizeText, root, ...more] = body.split('\n');
    if (
      !/^(0|[1-9]\d*)$/.test(sizeText!) ||
      Buffer.from(root!, 'base64').length !== 32 ||
      more.join('') !== ''
    ) {
      return { status: 400 };
    }
    const logKey = logs.get(origin!);
    if (logKey === undefined) return { status: 404 };
    const signatures = note
      .slice(bodyEnd + 2)
      .trimEnd()
      .split('\n');
    const isSigned = signatures.some((line) => {
      const [, who, blob] = /^— (\S+) (\S+)$/.exec(line) ?? [];
      const bytes = Buffer.from(blob ?? '', 'base64');
      return who === origin && verifySignature(null, Buffer.from(body), logKey, bytes.subarray(4));
    });
    if (!isSigned) return { status: 403 };
    const size = Number(sizeText);
    if (Number(old) > size) return { status: 400 };
    const last = known.get(origin!) ?? { size: 0, root: '' };
    if (Number(old) !== last.size) return { status: 409, type: 'text/x.tlog.size', body: `${last.size}\n` };
    const proof = proofLines.map((line) => Buffer.from(line, 'base64'));
    if (!continues(last, { size, root: root! }, proof)) return { status: 422 };
    known.set(origin!, { size, root: root! });
    const seconds = Math.floor(Date.now() / 1000);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(seconds));
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${body}`), key);
    const line = `— ${name} ${Buffer.concat([keyId, time, signature]).toString('base64')}\n`;
    // Another witness behind the same address: clients pass over what they do not know.
    return { status: 200, body: `— other.example/w ${Buffer.alloc(76, 1).toString('base64')}\n${line}` };
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isAsked = request.method === 'POST' && request.url === '/submit/add-checkpoint';
      const given =
        witness.refuseWith !== null
          ? { status: witness.refuseWith }
          : isAsked
            ? answer(Buffer.concat(chunks).toString('utf8'))
            : { status: 405 };
      witness.answers.push(given.status);
      response.writeHead(given.status, { 'content-type': given.type ?? 'text/plain; charset=utf-8' });
      response.end(given.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(witness, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/submit/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** RFC 9162 2.1.4.2 */
function continues(older: Known, newer: Known, given: readonly Buffer[]): boolean {
  const [first, second] = [older.size, newer.size];
  const newerRoot = Buffer.from(newer.root, 'base64');
  if (first === 0) return given.length === 0;
  if (first === second) return given.length === 0 && older.root === newer.root;
  if (given.length === 0) return false;
  const olderRoot = Buffer.from(older.root, 'base64');
  const proof = (first & (first - 1)) === 0 ? [olderRoot, ...given] : [...given];
  let fn = first - 1;
  let sn = second - 1;
  for (; fn % 2 === 1; fn >>= 1) sn >>= 1;
  let fr = proof[0]!;
  let sr = proof[0]!;
  for (const c of proof.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = node(c, fr);
      sr = node(c, sr);
      for (; fn % 2 === 0 && fn !== 0; fn >>= 1) sn >>= 1;
    } else {
      sr = node(sr, c);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn === 0 && fr.equals(olderRoot) && sr.equals(newerRoot);
}
