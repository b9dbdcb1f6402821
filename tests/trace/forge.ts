import type { KeyObject } from 'node:crypto';
import { canonicalJson } from '../../electron/trace/canonical.ts';
import { createFrontier, leafHash, sha256 } from '../../electron/trace/merkle.ts';
import { signCheckpoint } from '../../electron/trace/note.ts';
import { builtOrigin, openDatabase } from './build-log.ts';

interface Row {
  seq: number;
  entry: Buffer;
  hash: Buffer;
}

export interface Forgery {
  /** Entry whose time is made another. */
  readonly edit?: number;
  /** Whether the entry's own hash, or the whole chain after it, is made to fit. */
  readonly mend?: 'hash' | 'chain';
  /** Entries that are left. */
  readonly cutTo?: number;
  /** The key that signs all checkpoints anew; without one they stay as they are. */
  readonly stolenKey?: KeyObject;
}

/** Does to a log what whoever has the disk can do: drops what keeps SQLite from changing it, and changes it. */
export function forge(folder: string, { edit, mend, cutTo, stolenKey }: Forgery): void {
  const database = openDatabase(folder);
  for (const table of ['trace_event', 'trace_checkpoint']) {
    for (const act of ['insert', 'update', 'delete']) database.exec(`DROP TRIGGER ${table}_${act}`);
  }
  let rows = database.prepare('SELECT * FROM trace_event ORDER BY seq').all() as Row[];
  if (edit !== undefined) changeTime(rows[edit - 1]!);
  if (edit !== undefined && mend === 'hash') rehash(rows[edit - 1]!);
  if (edit !== undefined && mend === 'chain') {
    rehash(rows[edit - 1]!);
    for (const row of rows.slice(edit)) {
      const prev = rows[row.seq - 2]!.hash.toString('hex');
      row.entry = Buffer.from(canonicalJson({ ...contentOf(row), prev }));
      rehash(row);
    }
  }
  if (cutTo !== undefined) rows = rows.slice(0, cutTo);
  database.exec('BEGIN; DELETE FROM trace_event');
  const insert = database.prepare('INSERT INTO trace_event VALUES (?, ?, ?)');
  for (const { seq, entry, hash } of rows) insert.run(seq, entry, hash);
  if (stolenKey) {
    const sizes = database.prepare('SELECT size FROM trace_checkpoint').pluck().all() as number[];
    const wanted = new Set([...sizes.filter((size) => size <= rows.length), rows.length]);
    database.exec('DELETE FROM trace_checkpoint');
    const sign = database.prepare("INSERT INTO trace_checkpoint VALUES (?, ?, ?, 'desk')");
    const frontier = createFrontier();
    for (const { seq, entry } of rows) {
      frontier.add(leafHash(entry));
      if (!wanted.has(seq)) continue;
      const checkpoint = { origin: builtOrigin, size: seq, root: frontier.root() };
      sign.run(seq, signCheckpoint(checkpoint, stolenKey), frontier.bytes());
    }
  }
  database.exec('COMMIT');
  database.close();
}

const contentOf = ({ entry }: Row): { t: number } => JSON.parse(entry.toString('utf8')) as { t: number };

function changeTime(row: Row): void {
  const content = contentOf(row);
  row.entry = Buffer.from(canonicalJson({ ...content, t: content.t + 60_000 }));
}

const rehash = (row: Row): void => {
  row.hash = sha256(row.entry);
};
