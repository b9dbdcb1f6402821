import { writeFileSync } from 'node:fs';
import type { CheckpointRow, StoreCopy } from '../../store/index.ts';
import {
  askTimestamp,
  askWitness,
  readVkey,
  tellUnread,
  verifyLog,
  type AnchorFailure,
  type Witness,
} from '../../trace/index.ts';
import type { Asked } from './asked.ts';

/** Anchors that a person fetches by hand. They are written where the person says; the log itself knows nothing of them. */

export async function witnessNewest(asked: Asked, copy: StoreCopy): Promise<number> {
  const { say, terminal } = asked;
  const witness = witnessOf(asked);
  if (witness === 'unread') return 2;
  if (witness === null) return refuse(asked, say.export('noWitness'));
  return withCheckpoint(asked, copy, async (checkpoint) => {
    const signed = await askWitness(witness, copy.trace, checkpoint, 0);
    if (!signed.ok) return refuseAnchor(asked, copy, signed.error, witness.url);
    const file = asked.flags.out ?? `checkpoint-${checkpoint.size}`;
    writeFileSync(file, `${checkpoint.note}${signed.value.lines}`);
    terminal.out(say.export('witnessed', { name: witness.verifier.name, size: checkpoint.size, file }));
    return 0;
  });
}

export async function stampNewest(asked: Asked, copy: StoreCopy): Promise<number> {
  const { say, terminal, flags, anchors } = asked;
  const url = flags.url ?? anchors.timestamp?.url;
  if (url === undefined) return refuse(asked, say.export('noTimestamp'));
  return withCheckpoint(asked, copy, async (checkpoint) => {
    const stamped = await askTimestamp(url, Buffer.from(checkpoint.note));
    if (!stamped.ok) return refuseAnchor(asked, copy, stamped.error, url);
    const file = flags.out ?? `checkpoint-${checkpoint.size}`;
    writeFileSync(file, checkpoint.note);
    writeFileSync(`${file}.tsr`, stamped.value.response);
    const time = new Date(stamped.value.atMs).toISOString();
    terminal.out(say.export('stamped', { time, size: checkpoint.size, file: `${file}.tsr` }));
    return 0;
  });
}

function witnessOf({ flags, anchors, say, terminal }: Asked): Witness | 'unread' | null {
  const [given] = flags.witnesses;
  if (given === undefined) {
    return flags.url === null || anchors.witness === null
      ? anchors.witness
      : { ...anchors.witness, url: flags.url };
  }
  const verifier = readVkey(given, 'witness');
  if (!verifier.ok) {
    terminal.error(tellUnread(verifier.error, say.verify));
    return 'unread';
  }
  const url = flags.url ?? anchors.witness?.url;
  return url === undefined ? null : { url, verifier: verifier.value };
}

async function withCheckpoint(
  asked: Asked,
  { trace }: StoreCopy,
  act: (checkpoint: CheckpointRow) => Promise<number>,
): Promise<number> {
  const checkpoint = trace.lastCheckpoint();
  return checkpoint === null ? refuse(asked, asked.say.export('noCheckpoint')) : act(checkpoint);
}

function refuse({ terminal }: Asked, sentence: string): number {
  terminal.error(sentence);
  return 2;
}

/** What a witness finds wrong with the log is a broken log; what keeps it from looking is not. */
async function refuseAnchor(
  asked: Asked,
  { trace }: StoreCopy,
  failure: AnchorFailure,
  url: string,
): Promise<number> {
  const { report } = await verifyLog(trace, { vkey: null, claims: [], witnesses: [] });
  const values = { url, vkey: report.keys.at(-1)?.vkey ?? '', cause: '', witnessed: 0, ...failure };
  refuse(asked, asked.say.export(`anchorFailed.${failure.kind}`, values));
  return failure.kind === 'older' || failure.kind === 'inconsistent' ? 1 : 2;
}
