import { join } from 'node:path';
import type { ExportFormat } from '../../../shared/trace/index.ts';
import { fail, ok, unreachable, type Result } from '../../../shared/result.ts';
import { loadSqlite, type TraceReader } from '../../store/index.ts';
import type { Verification } from '../verify/index.ts';
import { writeCsv } from './csv.ts';
import {
  writeCompanions,
  writeJsonLines,
  writeLogFolder,
  writeWalkLines,
  type EvidenceOptions,
} from './evidence.ts';
import { loggedEntries, loggedEntry, type LoggedEntry } from './logged-entry.ts';
import { writeOcelJson } from './ocel-json.ts';
import { writeOcelSqlite } from './ocel-sqlite.ts';
import { walksOf, type WalkEntries } from './walk-entries.ts';
import { writeXes } from './xes.ts';

export type TraceExportFormat = Exclude<ExportFormat, 'pdf' | 'json'>;
export const traceExportFormats = [
  'xes',
  'ocel-sqlite',
  'ocel-json',
  'csv',
  'jsonl',
  'tlog',
] as const satisfies readonly TraceExportFormat[];

export interface ExportOptions {
  readonly reader: TraceReader;
  readonly format: TraceExportFormat;
  /** Session of the walkthrough, with or without `walk-` before it; null for the whole log. */
  readonly walkthrough: string | null;
  /** Made if missing. */
  readonly folder: string;
  readonly resourcesFolder: string;
  /** What the evidence says of itself. */
  readonly verification: Verification;
}

export interface Exported {
  readonly file: string;
  /** Entries, or events of the process-mining formats. */
  readonly count: number;
  readonly walks: number | null;
}

export type NoExport = 'no-such-walk' | 'whole-log-only' | 'no-checkpoint';

/** Takes the trace out. What cannot be written throws. */
export async function exportTrace(asked: ExportOptions): Promise<Result<Exported, NoExport>> {
  const walkthrough = asked.walkthrough?.replace(/^walk-/, '') ?? null;
  const options = { ...asked, walkthrough };
  const { reader, format, folder } = options;
  if (format === 'jsonl' || format === 'tlog') return exportEvidence(options);
  const walks = await walksOf(reader);
  const chosen = walkthrough === null ? [...walks.values()] : [walks.get(walkthrough)];
  if (chosen.includes(undefined)) return fail('no-such-walk');
  const some = chosen as WalkEntries[];
  const name = walkthrough === null ? 'trace' : `walk-${walkthrough}`;
  const entries = (): Iterable<LoggedEntry> =>
    walkthrough === null ? everyEntry(reader) : loggedEntries(reader, some[0]!.seqs);
  switch (format) {
    case 'xes': {
      const file = join(folder, `${name}.xes`);
      return ok({ file, count: await writeXes(file, reader, some), walks: some.length });
    }
    case 'csv': {
      const file = join(folder, `${name}.csv`);
      return ok({ file, count: await writeCsv(file, reader, some), walks: some.length });
    }
    case 'ocel-json': {
      const file = join(folder, `${name}.ocel.json`);
      return ok({ file, count: await writeOcelJson(file, reader, entries()), walks: some.length });
    }
    case 'ocel-sqlite': {
      const file = join(folder, `${name}.ocel.sqlite`);
      const sqlite = loadSqlite();
      if (!sqlite.ok) throw new Error(sqlite.error.message);
      return ok({
        file,
        count: await writeOcelSqlite(file, reader, entries(), sqlite.value),
        walks: some.length,
      });
    }
    default:
      return unreachable(format);
  }
}

async function exportEvidence(options: ExportOptions): Promise<Result<Exported, NoExport>> {
  const { reader, format, walkthrough, folder } = options;
  const checkpoint = reader.lastCheckpoint();
  if (checkpoint === null) return fail('no-checkpoint');
  const evidence: EvidenceOptions = { ...options, checkpoint };
  let count: number;
  if (walkthrough === null) {
    count = await (format === 'tlog' ? writeLogFolder(evidence) : writeJsonLines(evidence));
  } else {
    if (format === 'tlog') return fail('whole-log-only');
    const walk = (await walksOf(reader)).get(walkthrough);
    if (walk === undefined) return fail('no-such-walk');
    count = await writeWalkLines(evidence, walk);
  }
  writeCompanions(evidence);
  return ok({ file: folder, count, walks: null });
}

function* everyEntry(reader: TraceReader): IterableIterator<LoggedEntry> {
  for (const row of reader.range(1, Number.MAX_SAFE_INTEGER)) {
    const logged = loggedEntry(row);
    if (logged) yield logged;
  }
}
