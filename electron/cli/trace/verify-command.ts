import { fail, ok, type Result } from '../../../shared/result.ts';
import type { StoreCopy } from '../../store/index.ts';
import {
  checkTimestamp,
  readClaim,
  readVkey,
  tellUnread,
  tellVerification,
  verifyLog,
  type Verification,
  type VerifyOptions,
} from '../../trace/index.ts';
import type { Asked } from './asked.ts';

/** 0 intact, 1 broken, 2 when something that was given says nothing. */
export async function verify(asked: Asked, copy: StoreCopy): Promise<number> {
  const verified = await verifyAsAsked(asked, copy);
  if (!verified.ok) return 2;
  for (const line of tellVerification(verified.value, asked.say.verify)) asked.terminal.out(line);
  const { flaw, useless } = verified.value;
  if (flaw !== null) return 1;
  return useless.length > 0 ? 2 : 0;
}

export async function printVkey({ terminal }: Asked, { trace }: StoreCopy): Promise<number> {
  const { report } = await verifyLog(trace, { vkey: null, claims: [], witnesses: [] });
  const newest = report.keys.at(-1);
  if (newest === undefined) return 1;
  terminal.out(newest.vkey);
  return 0;
}

/** Reads what was given and verifies; what cannot be read has been said when it fails. */
export async function verifyAsAsked(
  { flags, anchors, say, terminal }: Asked,
  { trace }: StoreCopy,
): Promise<Result<Verification, 'unread'>> {
  const vkey = flags.vkey === null ? ok(null) : readVkey(flags.vkey);
  const claims = flags.checkpoints.map(readClaim);
  const witnesses = flags.witnesses.map((given) => readVkey(given, 'witness'));
  const unread = [vkey, ...claims, ...witnesses].filter((read) => !read.ok);
  for (const { error } of unread) terminal.error(tellUnread(error, say.verify));
  if (unread.length > 0) return fail('unread');
  const certificates = flags.timestampCa;
  const options: VerifyOptions = {
    vkey: vkey.ok ? vkey.value : null,
    claims: claims.flatMap((claim) => (claim.ok ? [claim.value] : [])),
    witnesses: [
      ...witnesses.flatMap((witness) => (witness.ok ? [witness.value] : [])),
      ...(anchors.witness ? [anchors.witness.verifier] : []),
    ],
    ...(certificates === null
      ? {}
      : {
          timestamps: (evidence: string, note: string) =>
            Promise.resolve(checkTimestamp(Buffer.from(evidence, 'base64'), Buffer.from(note), certificates)),
        }),
  };
  return ok(await verifyLog(trace, options));
}
