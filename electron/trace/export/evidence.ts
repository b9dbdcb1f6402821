import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '../../../shared/text/index.ts';
import type { CheckpointRow, TraceReader } from '../../store/index.ts';
import { inclusionProof, leafHash } from '../merkle.ts';
import { tellAnchors, tellFlaw, type Verification } from '../verify/index.ts';
import { loadWords } from '../words.ts';
import { everySoOften, fileWriter, writeWhole } from './file-writer.ts';
import { rootsOver } from './hash-levels.ts';
import { writeTiles } from './tiles.ts';
import type { WalkEntries } from './walk-entries.ts';

/**
 * The evidence itself, for somebody who trusts neither this kiosk nor its program: the entries' very bytes, the signed
 * checkpoint over them, the verifier key, a verifier that is not ours to run, and what is anchored and what is not.
 */

export interface EvidenceOptions {
  readonly folder: string;
  readonly reader: TraceReader;
  readonly resourcesFolder: string;
  readonly checkpoint: CheckpointRow;
  readonly verification: Verification;
}

/** trace.jsonl: a line for each entry, exactly its bytes. */
export async function writeJsonLines({ folder, reader }: EvidenceOptions): Promise<number> {
  const writer = fileWriter(join(folder, 'trace.jsonl'));
  let lines = 0;
  for (const { entry } of reader.range(1, Number.MAX_SAFE_INTEGER)) {
    writer.write(entry);
    writer.write('\n');
    await everySoOften((lines += 1));
  }
  writer.close();
  return lines;
}

/** log/: the same as tiles, with the checkpoint where tools look for it. */
export async function writeLogFolder({ folder, reader, checkpoint }: EvidenceOptions): Promise<number> {
  await writeTiles(join(folder, 'log'), reader, checkpoint.size);
  writeWhole(join(folder, 'log', 'checkpoint'), checkpoint.note);
  return checkpoint.size;
}

/**
 * Only the entries of one walkthrough, with a proof for each that the checkpoint covers it. Who gets them sees nothing of the
 * others and can still check these.
 */
export async function writeWalkLines(options: EvidenceOptions, walk: WalkEntries): Promise<number> {
  const { folder, reader, checkpoint } = options;
  const leaves: Buffer[] = [];
  for (const { entry, seq } of reader.range(1, checkpoint.size)) {
    leaves.push(leafHash(entry));
    await everySoOften(seq);
  }
  const root = rootsOver(leaves);
  const lines = fileWriter(join(folder, 'trace.jsonl'));
  const proofs = fileWriter(join(folder, 'proofs.jsonl'));
  const covered = walk.seqs.filter((seq) => seq <= checkpoint.size);
  for (const seq of covered) {
    lines.write(reader.get(seq)!.entry);
    lines.write('\n');
    const proof = inclusionProof(root, seq - 1, checkpoint.size).map((hash) => hash.toString('base64'));
    proofs.write(`${JSON.stringify({ proof, seq })}\n`);
  }
  lines.close();
  proofs.close();
  return covered.length;
}

/** What stands beside the entries in every evidence folder. */
export function writeCompanions({
  folder,
  reader,
  resourcesFolder,
  checkpoint,
  verification,
}: EvidenceOptions): void {
  const { keys } = verification.report;
  const vkey = (keys.findLast(({ seq }) => seq < checkpoint.size) ?? keys[0])?.vkey ?? '';
  writeWhole(join(folder, 'checkpoint'), checkpoint.note);
  writeWhole(join(folder, 'vkey'), `${vkey}\n`);
  // The old key's word for each change of keys.
  for (const { seq } of keys.slice(1)) {
    const note = reader.checkpointAt(seq)?.note;
    if (note !== undefined) writeWhole(join(folder, 'rotations', String(seq)), note);
  }
  for (const { kind, size, evidence } of newestOfKinds(reader)) {
    const note = reader.checkpointAt(size)?.note;
    if (note === undefined) continue;
    const name = join(folder, 'anchors', String(size));
    writeWhole(`${name}.checkpoint`, kind === 'witness' ? `${note}${evidence}` : note);
    if (kind === 'timestamp') writeWhole(`${name}.tsr`, Buffer.from(evidence, 'base64'));
  }
  copyFileSync(join(resourcesFolder, 'trace', 'verify.py'), join(folder, 'verify.py'));
  const readme = readFileSync(join(resourcesFolder, 'trace', 'README.md'), 'utf8');
  writeWhole(join(folder, 'README.md'), filled(readme, { resourcesFolder, checkpoint, verification, vkey }));
}

/** The witness's signature and the timestamp that reach furthest. */
const newestOfKinds = (reader: TraceReader) =>
  (['witness', 'timestamp'] as const).flatMap((kind) => {
    const all = reader.anchors().filter((anchor) => anchor.kind === kind);
    return all.toSorted((a, b) => b.size - a.size).slice(0, 1);
  });

interface ReadmeValues extends Pick<EvidenceOptions, 'resourcesFolder' | 'checkpoint' | 'verification'> {
  readonly vkey: string;
}

function filled(text: string, { resourcesFolder, checkpoint, verification, vkey }: ReadmeValues): string {
  const { report, flaw } = verification;
  const told = (language: Language): string => {
    const say = loadWords(resourcesFolder, 'verify', language);
    const sentences = flaw === null ? tellAnchors(report, say) : [tellFlaw(flaw, say)];
    return sentences.map((line) => (line.startsWith('- ') ? line : `\n${line}\n`)).join('\n');
  };
  const values: Readonly<Record<string, string>> = {
    origin: report.origin,
    size: String(checkpoint.size),
    vkey,
    ...Object.fromEntries(languages.map((language) => [`anchors ${language}`, told(language)])),
  };
  return text.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => values[name] ?? '');
}
