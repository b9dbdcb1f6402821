import type { TraceEntry, TraceEventType } from '../vocabulary.ts';
import { isOfSession, type EntryOf, type SessionEntry, type Timed } from './entry.ts';
import { pageClock } from './page-clock.ts';
import { visitsOf, type Visit } from './visits.ts';

/** One traced session, read from its entries once: what metrics, timeline and replay are made from. */
export interface Walk {
  readonly sid: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Wall time in milliseconds of its first entry: for a date, never for a duration. */
  readonly beganMs: number;
  /** From its first entry to its end. */
  readonly lengthUs: number;
  /** Everything in the order in which it happened. */
  readonly moments: readonly Timed[];
  readonly visits: readonly Visit[];
  readonly of: <T extends TraceEventType>(type: T) => readonly Timed<EntryOf<T> & SessionEntry>[];
}

/**
 * @param entries of one session, in any order; entries of no session or of another one are passed over
 * @param sid the session; without it that of the first entry which has one
 * @returns null when there is no entry of it
 */
export function readWalk(entries: readonly TraceEntry[], sid?: string): Walk | null {
  const ofSessions = entries.filter(isOfSession).sort((a, b) => a.seq - b.seq);
  const own = sid ?? ofSessions[0]?.sid;
  const first = ofSessions.find((entry) => entry.sid === own);
  if (own === undefined || first === undefined) return null;
  // A session does not outlive the start of the kiosk it began in, and monotonic clocks of two starts do not compare.
  const session = ofSessions.filter((entry) => entry.sid === own && entry.boot === first.boot);
  const timeOf = pageClock(session);
  const zero = timeOf(first);
  const moments = session
    .map((entry) => ({ entry, atUs: Math.max(0, timeOf(entry) - zero) }))
    .sort((a, b) => a.atUs - b.atUs || a.entry.seq - b.entry.seq);

  const byType = new Map<TraceEventType, Timed[]>();
  for (const moment of moments) {
    const same = byType.get(moment.entry.type);
    if (same === undefined) byType.set(moment.entry.type, [moment]);
    else same.push(moment);
  }
  const of: Walk['of'] = (type) => (byType.get(type) ?? []) as never;
  const lengthUs = moments.at(-1)?.atUs ?? 0;
  const edges = moments.filter(isEdge);
  return {
    sid: own,
    firstSeq: first.seq,
    lastSeq: session.at(-1)!.seq,
    beganMs: first.t,
    lengthUs,
    moments,
    visits: visitsOf(edges, lengthUs),
    of,
  };
}

const isEdge = (moment: Timed): moment is Timed<EntryOf<'screen.enter'> | EntryOf<'screen.leave'>> =>
  moment.entry.type === 'screen.enter' || moment.entry.type === 'screen.leave';
