import type { TraceEvent } from '../../../shared/trace/index.ts';
import type { Person } from '../../store/index.ts';
import type { TraceLog } from '../../trace/index.ts';
import type { Log } from '../log.ts';
import { recordDone } from '../record-done.ts';
import type { DeskAct } from './desk-services.ts';

interface RecordOptions {
  /** Null when the log is broken. */
  readonly log: TraceLog | null;
  readonly find: (id: string) => Person | null;
  readonly say: Log;
}

/** Calls whose service writes an event of its own, richer than what can be said here. */
const recordThemselves =
  /^(walks|evaluation|rounds|findings|calendar|reports|halls|hall)\.|^backups\.(set|make)$|^log\.(opened|export)$|^packages\.(make|take)$|^matters\.(publish|withdraw|rollBack)$|^(printers|settings)\.(set|useFile)$/;

/**
 * Puts what people do at the desk into the tamper-evident log. The act itself is done by then: a disk that does not take
 * the entry is told to whoever looks after the kiosk.
 */
export function recordActs({ log, find, say }: RecordOptions): DeskRecord {
  const append = (events: readonly TraceEvent[], what: string): void => {
    for (const event of events) recordDone(log, event, what, say);
  };
  return {
    act: (act) => append(eventsOf(act, find), act.method),
    signedOut: (person, why) => append([{ type: 'desk.signed-out', by: person, why }], 'a sign-out'),
  };
}

export interface DeskRecord {
  readonly act: (act: DeskAct) => void;
  /** Nobody was there any more, or the session had lasted long enough. */
  readonly signedOut: (person: string, why: 'idle' | 'limit') => void;
}

function eventsOf({ person, method, subject, outcome }: DeskAct, find: RecordOptions['find']): TraceEvent[] {
  const id = subject !== null && find(subject) !== null ? subject : null;
  if (method === 'account.signIn' && outcome === 'refused') return [{ type: 'desk.refused', person: id }];
  if (method === 'account.setUp' && outcome === 'done') return [personSet(id!, find(id!)!)];
  if (outcome !== 'done' || person === null) {
    return [{ type: 'desk.did', by: person, method, subject: recordable(subject), outcome }];
  }
  const by = { by: person };
  switch (method) {
    case 'account.signIn':
      return [{ type: 'desk.signed-in', ...by }];
    case 'account.signOut':
      return [{ type: 'desk.signed-out', ...by, why: 'asked' }];
    case 'account.changePassword':
      return [credential(person, person, 'password', true)];
    case 'people.resetPassword':
      return [credential(person, id!, 'password', true)];
    case 'codes.enrol':
    case 'codes.clearDevice':
      return [credential(person, id!, 'one-time-code', method === 'codes.enrol')];
    case 'codes.setPin':
    case 'codes.clearPin':
      return [credential(person, id!, 'pin', method === 'codes.setPin')];
    case 'codes.renewPin':
      return [credential(person, person, 'pin', true)];
    case 'people.add':
    case 'people.edit':
    case 'people.setActive':
      return [personSet(person, find(id!)!)];
    default:
      return recordThemselves.test(method)
        ? []
        : [{ type: 'desk.did', ...by, method, subject: recordable(subject), outcome }];
  }
}

const credential = (
  by: string,
  person: string,
  what: 'password' | 'one-time-code' | 'pin',
  set: boolean,
): TraceEvent => ({ type: 'person.credential', by, person, what, set });

const personSet = (by: string, person: Person): TraceEvent => ({
  type: 'person.set',
  by,
  person: person.id,
  roles: [...person.roles],
  department: person.department,
  active: person.isActive,
});

/** What somebody typed in place of an id stays out. */
const recordable = (subject: string | null): string | null =>
  subject !== null && /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(subject) ? subject : null;
