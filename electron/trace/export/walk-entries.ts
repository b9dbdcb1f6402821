import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { TraceReader } from '../../store/index.ts';
import { everySoOften } from './file-writer.ts';
import { loggedEntry } from './logged-entry.ts';

/** A walkthrough: what its session left in the log, and what was done about it at the desk, before and after. */
export interface WalkEntries {
  readonly sid: string;
  /** In the order of the log. */
  readonly seqs: readonly number[];
  readonly director: string;
  readonly matter: string;
  readonly round: string;
  readonly mode: string;
  readonly isClosed: boolean;
}

/** What a walkthrough is called outside. A spreadsheet would take bare digits for a number, and `12e4` for a large one. */
export const caseOf = ({ sid }: WalkEntries): string => `walk-${sid}`;

type Fields = Readonly<Record<string, unknown>>;

interface Gathered {
  seqs: number[];
  director: string;
  matter: string;
  round: string;
  mode: string;
  isClosed: boolean;
}

/** All walkthroughs of a log, by session. */
export async function walksOf(reader: TraceReader): Promise<ReadonlyMap<string, WalkEntries>> {
  const walks = new Map<string, Gathered>();
  const walkOf = createWalkOf();
  for (const row of reader.range(1, Number.MAX_SAFE_INTEGER)) {
    await everySoOften(row.seq);
    const entry = loggedEntry(row)?.entry;
    if (entry === undefined) continue;
    for (const { sid, seqs } of walkOf(entry)) {
      const walk = walks.get(sid) ?? newWalk();
      walks.set(sid, walk);
      walk.seqs.push(...seqs);
      gather(walk, entry);
    }
  }
  return new Map(
    [...walks].map(([sid, walk]) => [sid, { sid, ...walk, seqs: walk.seqs.toSorted((a, b) => a - b) }]),
  );
}

const newWalk = (): Gathered => ({
  seqs: [],
  director: '',
  matter: '',
  round: '',
  mode: '',
  isClosed: false,
});

function gather(walk: Gathered, entry: TraceEntry): void {
  if (entry.type === 'session.armed') {
    walk.director = entry.director;
    walk.round = entry.round ?? '';
    walk.mode = entry.mode ?? '';
  }
  // The last matter that was opened is the one that was handled.
  if (entry.type === 'session.matter') walk.matter = entry.matter;
  if (entry.type === 'session.closed') walk.isClosed = true;
}

/** Says which walks an entry is about: by its session, its walk, or the finding, measure or assignment that led there. */
function createWalkOf(): (entry: TraceEntry) => readonly { sid: string; seqs: readonly number[] }[] {
  const findings = new Map<string, string>();
  const measures = new Map<string, string>();
  const assignments = new Map<string, { sid: string | null; seqs: number[] }>();
  return (entry) => {
    const { seq, type } = entry;
    const fields = entry as unknown as Fields;
    const text = (name: string): string | null => {
      const value = fields[name];
      return typeof value === 'string' ? value : null;
    };
    if (entry.type === 'finding.added') findings.set(entry.finding, entry.walk);
    if (entry.type === 'measure.set') measures.set(entry.measure, entry.finding);

    if (entry.type === 'session.armed') {
      const before = entry.assignment === null ? undefined : assignments.get(entry.assignment);
      if (before === undefined) return [{ sid: entry.sid, seqs: [seq] }];
      before.sid ??= entry.sid;
      return [{ sid: entry.sid, seqs: [...before.seqs.splice(0), seq] }];
    }
    if (type === 'assignment.added' || type === 'assignment.withdrawn') {
      const name = text('assignment')!;
      const known = assignments.get(name) ?? { sid: null, seqs: [] };
      assignments.set(name, known);
      if (known.sid !== null) return [{ sid: known.sid, seqs: [seq] }];
      known.seqs.push(seq);
      return [];
    }
    const subject =
      (type === 'desk.viewed' || type === 'desk.exported') && isSid(text('subject')) ? text('subject') : null;
    const finding = text('finding') ?? measures.get(text('measure') ?? '') ?? '';
    const about = new Set(
      [text('sid'), text('walk'), findings.get(finding) ?? null, subject].filter((sid) => sid !== null),
    );
    return [...about].map((sid) => ({ sid, seqs: [seq] }));
  };
}

const isSid = (text: string | null): boolean => /^[0-9a-f]{16}$/.test(text ?? '');
