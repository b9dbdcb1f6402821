import { hash } from 'node:crypto';
import type { Clock } from '../../../shared/clock.ts';
import type { JobView } from '../../../shared/contract/index.ts';
import type { FormDefinition } from '../../../shared/form/index.ts';
import type { MatterDocumentKind } from '../../../shared/print/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import type { CloseReason, Note, TraceEventOf } from '../../../shared/trace/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { storageFailure, type JobAnswer, type Store } from '../../store/index.ts';
import type { Entered, WalkRecorder } from '../../trace/index.ts';
import { formOf } from '../form-of.ts';
import { hallDate } from '../hall-time.ts';
import type { Log } from '../log.ts';
import { createCounting } from './counting.ts';
import { fits } from './fits.ts';
import { firstPage, pageAfter } from './page-memory.ts';

/** Papers that a person of the session ordered, as far as it is noted. */
export interface Ordered {
  readonly matter: string;
  readonly documents: readonly MatterDocumentKind[];
  readonly outcome: TraceEventOf<'session.submit'>['outcome'];
  readonly reference: string | null;
  readonly jobs: readonly JobView[];
}

/**
 * What is noted of the person at the screen, a citizen or a director: both go the same way. Of a citizen only anonymous
 * counts remain; a director's session goes into the log from the moment of entry. What came before it does not.
 */
export interface Visit {
  /** Grows with every session: whoever waited for something can see that the person has left meanwhile. */
  readonly number: () => number;
  /** What the page noted, in order. A note that names what no form of this session has is dropped. */
  readonly note: (notes: readonly Note[]) => void;
  readonly matterRead: (code: string, version: number) => void;
  readonly ordered: (order: Ordered) => void;
  readonly job: (job: JobView) => void;
  readonly resolved: (job: string, answer: JobAnswer, now: JobView) => void;
  readonly ticketTaken: () => void;
  readonly rated: (score: number) => void;
  /** A director entered. Gives how many writes it makes. */
  readonly arm: (entered: Entered) => number;
  readonly end: (why: CloseReason) => void;
}

export interface VisitOptions {
  readonly catalogue: Catalogue;
  readonly store: Pick<Store, 'counts'>;
  readonly recorder: WalkRecorder;
  readonly clock: Clock;
  readonly log: Log;
  readonly defaultLanguage: Language;
}

export function createVisit(options: VisitOptions): Visit {
  const { catalogue, store, recorder, clock, log, defaultLanguage } = options;
  let number = 0;
  let page = firstPage(defaultLanguage);
  /** The page as it stands when somebody has begun anew since the last screen went. */
  let anew = page;
  /** The page's time of the last note: what it sends again after its line broke is known by it. */
  let lastAt = -1;
  let counting = createCounting();
  let matter: string | null = null;
  /** Matters read in this session; one may have been withdrawn since. */
  let read = new Set<string>();
  /** Their forms: a note may come just after another matter was opened. */
  let forms: FormDefinition[] = [];
  /** The matter each job of the session is for; null for a paper that is not taken to the window. */
  let matterOf = new Map<string, string | null>();

  const keepCounts = (): void => {
    const counts = counting.counts();
    counting = createCounting();
    if (counts.length === 0) return;
    try {
      store.counts.add(hallDate(clock.wallMs()), counts);
    } catch (error) {
      if (storageFailure(error) === null) throw error;
      log('the disk took no counts of a session');
    }
  };
  const forget = (): void => {
    number += 1;
    page = firstPage(defaultLanguage);
    anew = page;
    lastAt = -1;
    matter = null;
    read = new Set();
    forms = [];
    matterOf = new Map();
  };
  const end = (why: CloseReason): void => {
    recorder.end(why, page.entered?.screen ?? null);
    keepCounts();
    forget();
  };
  const take = (note: Note): void => {
    if (note.at <= lastAt) return;
    if (!(forms.length === 0 ? fits(note, null) : forms.some((form) => fits(note, form)))) return;
    if (isBeginning(note)) {
      const begun = anew;
      // Whoever stepped back to the first screen has left, and nothing else says so.
      if (page.entered !== null) end('ended');
      page = begun;
    }
    lastAt = note.at;
    page = pageAfter(page, note);
    anew = note.type === 'screen.leave' ? firstPage(defaultLanguage) : pageAfter(anew, note);
    counting.note(note, matter);
    recorder.record(note);
  };

  const recordJob = ({ id, kind, state, reason, sheets }: JobView): void =>
    recorder.record({ type: 'session.job', job: id, kind, state, reason, sheets });
  const begin = (job: JobView, code: string | null): void => {
    matterOf.set(job.id, code);
    recordJob(job);
  };

  return {
    number: () => number,
    note: (notes) => notes.forEach(take),
    matterRead: (code, version) => {
      matter = code;
      read.add(code);
      const form = formOf(catalogue, code, version)?.form;
      if (form !== undefined && !forms.includes(form)) forms.push(form);
      recorder.record({ type: 'session.matter', matter: code, version });
    },
    ordered: ({ matter: code, documents, outcome, reference, jobs }) => {
      // A page that was tampered with could name a matter in words of its own.
      if (!read.has(code)) return;
      const isForWindow = documents.some((kind) => kind !== 'notification');
      if (outcome === 'taken' && isForWindow) counting.taken(code);
      recorder.record({
        type: 'session.submit',
        matter: code,
        documents: [...documents],
        outcome,
        reference: reference === null ? null : hash('sha256', reference),
      });
      for (const job of jobs) begin(job, job.kind === 'notification' ? null : code);
    },
    job: (job) => {
      // A job that was just made is noted behind the order it belongs to.
      if (job.state === 'queued' && job.kind !== 'ticket' && !matterOf.has(job.id)) return;
      const code = matterOf.get(job.id) ?? null;
      if (job.state === 'printed' && code !== null) counting.printed(code);
      recordJob(job);
    },
    resolved: (job, answer, now) => {
      recorder.record({ type: 'session.resolved', job, answer });
      if (now.id !== job) begin(now, matterOf.get(job) ?? null);
    },
    ticketTaken: () => recorder.record({ type: 'session.ticket' }),
    rated: (score) => recorder.record({ type: 'session.rated', score }),
    arm: (entered) => {
      if (recorder.isArmed()) {
        return recorder.refuse({ why: 'armed', inRow: 0, person: entered.person });
      }
      return recorder.arm(entered, page);
    },
    end,
  };
}

/** The first screen leads to that of the languages and to no other; the way back to it is another one. */
const isBeginning = (note: Note): boolean =>
  note.type === 'screen.enter' && note.screen === 'language' && note.via === 'forward';
