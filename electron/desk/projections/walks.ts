import type { TraceEntry, TraceEventOf } from '../../../shared/trace/index.ts';
import type { ProjectedTables, WalkRow } from '../../store/index.ts';
import type { DeskProjection } from './projection.ts';

type EntryOf<T extends TraceEntry['type']> = Extract<TraceEntry, { type: T }>;

/** Each traced session: who, what for, how it ended. */
export function projectWalks({ walks, assignments }: ProjectedTables): DeskProjection {
  const assignedMatter = (walk: WalkRow): string | null =>
    walk.assignment === null ? null : (assignments.where({ assignment: walk.assignment })[0]?.matter ?? null);

  const walked = (walk: WalkRow, matter: string): Partial<WalkRow> => {
    const assigned = assignedMatter(walk);
    return {
      matter,
      version: walk.opened[matter] ?? null,
      isOffAssignment: assigned !== null && assigned !== matter,
    };
  };

  const opened = (walk: WalkRow, { matter, version }: TraceEventOf<'session.matter'>): Partial<WalkRow> => {
    const versions = { ...walk.opened, [matter]: version };
    const staysWith = walk.isSubmitted || walk.matter === assignedMatter(walk) ? walk.matter : null;
    return { opened: versions, ...walked({ ...walk, opened: versions }, staysWith ?? matter) };
  };

  const ordered = (walk: WalkRow, entry: TraceEventOf<'session.submit'>): Partial<WalkRow> =>
    entry.outcome === 'taken'
      ? { isSubmitted: true, refused: null, ...walked(walk, entry.matter) }
      : { refused: entry.outcome };

  /** What an entry changes about its walk, besides being its last. */
  const changeOf = (walk: WalkRow, entry: TraceEntry): Partial<WalkRow> => {
    switch (entry.type) {
      case 'session.matter':
        return opened(walk, entry);
      case 'session.submit':
        return ordered(walk, entry);
      case 'session.job':
        if (entry.kind === 'ticket') return {};
        if (entry.state === 'printed') return { printed: walk.printed + 1 };
        return entry.state === 'failed' ? { failed: walk.failed + 1 } : {};
      case 'session.resolved':
        if (entry.answer === 'came-out') return { printed: walk.printed + 1 };
        return entry.answer === 'give-up' ? { failed: walk.failed + 1 } : {};
      case 'session.rated':
        return { rated: entry.score };
      case 'help.open':
        return { isHelped: true };
      case 'session.closed':
        return {
          closedMs: entry.t,
          closedWhy: entry.why,
          kioskMs: entry.boot === walk.boot ? Math.round((entry.mono - walk.armedMono) / 1000) : null,
        };
      default:
        return {};
    }
  };

  return {
    name: 'walks',
    clear: walks.clear,
    apply: (entry) => {
      if (!('sid' in entry)) return;
      if (entry.type === 'session.armed') return walks.put(newWalk(entry));
      const { sid, seq: lastSeq } = entry;
      if (!changing.has(entry.type)) return walks.change({ sid }, { lastSeq });
      const walk = walks.get({ sid });
      if (walk !== null) walks.change({ sid }, { ...changeOf(walk, entry), lastSeq });
    },
  };
}

/** Of the many entries of a walk only these say something about it as a whole. */
const changing: ReadonlySet<TraceEntry['type']> = new Set([
  'session.matter',
  'session.submit',
  'session.job',
  'session.resolved',
  'session.rated',
  'session.closed',
  'help.open',
]);

const newWalk = (entry: EntryOf<'session.armed'>): WalkRow => ({
  sid: entry.sid,
  director: entry.director,
  assignment: entry.assignment,
  round: entry.round,
  mode: entry.mode,
  matter: null,
  version: null,
  opened: {},
  isOffAssignment: false,
  isSubmitted: false,
  refused: null,
  printed: 0,
  failed: 0,
  isHelped: false,
  rated: null,
  firstSeq: entry.seq,
  lastSeq: entry.seq,
  armedMs: entry.t,
  armedMono: entry.mono,
  boot: entry.boot,
  closedMs: null,
  closedWhy: null,
  kioskMs: null,
});
