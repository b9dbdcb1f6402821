import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { LoggedEntry } from './logged-entry.ts';

/** Something of a walkthrough that takes time or happens at once, as process mining sees it. */
export interface Activity {
  readonly name: string;
  /** Null when it was over before it was noted as begun. */
  readonly start: Moment | null;
  /** Null when it never ended, as in a session that a power cut ended. */
  readonly complete: Moment | null;
  readonly resource: string;
}

export interface Moment extends LoggedEntry {
  /** Wall time in milliseconds. */
  readonly ms: number;
}

/**
 * The activities of one walkthrough in the order in which they began. Screens, fields and the help last from one entry to
 * another; how long is taken from the page's monotonic clock, so that a clock that was put makes nothing longer or shorter.
 */
export function activitiesOf(
  entries: Iterable<LoggedEntry>,
  resourceOf: (entry: TraceEntry) => string,
): Activity[] {
  const open = new Map<string, { at: number; activity: Activity }>();
  const found: { activity: Activity; seq: number }[] = [];
  const add = (activity: Activity, seq: number): void => void found.push({ activity, seq });

  for (const logged of entries) {
    const { entry } = logged;
    const name = nameOf(entry);
    const resource = resourceOf(entry);
    const moment: Moment = { ...logged, ms: entry.t };
    const kind = lasting[entry.type];
    if (kind === 'begins') {
      const at = found.length;
      add({ name, start: moment, complete: null, resource }, entry.seq);
      open.set(name, { at, activity: found[at]!.activity });
    } else if (kind === 'ends') {
      const begun = open.get(name);
      open.delete(name);
      if (begun === undefined) {
        add({ name, start: null, complete: moment, resource }, entry.seq);
        continue;
      }
      const { start } = begun.activity;
      const complete = { ...moment, ms: start!.ms + lastedMs(start!.entry, entry) };
      found[begun.at] = { ...found[begun.at]!, activity: { ...begun.activity, complete } };
    } else {
      add({ name, start: null, complete: moment, resource }, entry.seq);
    }
  }
  return found
    .toSorted((a, b) => beganMs(a.activity) - beganMs(b.activity) || a.seq - b.seq)
    .map(({ activity }) => activity);
}

const lasting: Readonly<Partial<Record<TraceEntry['type'], 'begins' | 'ends'>>> = {
  'screen.enter': 'begins',
  'screen.leave': 'ends',
  'field.focus': 'begins',
  'field.blur': 'ends',
  'help.open': 'begins',
  'help.close': 'ends',
};

function nameOf(entry: TraceEntry): string {
  switch (entry.type) {
    case 'screen.enter':
    case 'screen.leave':
      return ['screen', entry.screen, ...(entry.page === null ? [] : [entry.page])].join('/');
    case 'field.focus':
    case 'field.blur':
      return `field/${entry.field}`;
    case 'help.open':
    case 'help.close':
      return 'help';
    case 'session.job':
      return `session.job/${entry.kind}/${entry.state}`;
    default:
      return entry.type;
  }
}

const beganMs = ({ start, complete }: Activity): number => (start ?? complete!).ms;

function lastedMs(begin: TraceEntry, end: TraceEntry): number {
  if (begin.boot !== end.boot || !('at' in begin) || !('at' in end)) return Math.max(0, end.t - begin.t);
  return Math.max(0, Math.round((end.at - begin.at) / 1000));
}
