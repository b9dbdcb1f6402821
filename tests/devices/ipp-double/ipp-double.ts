import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { eventually } from '../office/processes.ts';
import {
  answerBytes,
  boolean,
  enumeration,
  integer,
  keyword,
  mimeType,
  name,
  noValue,
  uri as uriValue,
  type Answer,
  type Attributes,
} from './answer.ts';
import { readRequest, type IppRequest } from './request.ts';

/** job-state (RFC 8011 §5.3.7). */
export const jobState = {
  pending: 3,
  held: 4,
  processing: 5,
  stopped: 6,
  canceled: 7,
  aborted: 8,
  completed: 9,
};

/** Status codes (RFC 8011 appendix B). */
export const status = {
  ok: 0x0000,
  notPossible: 0x0404,
  notFound: 0x0406,
  formatNotSupported: 0x040a,
  notAccepting: 0x0506,
  busy: 0x0507,
  deactivated: 0x050a,
};

export type OnCancel = 'honour' | 'ignore' | 'refuse' | 'silence';

/** An office printer of ours that speaks IPP: for words and refusals that ippeveprinter does not know. */
export interface IppDouble {
  readonly uri: string;
  /** Titles of the jobs that were printed, in order. */
  readonly jobNames: () => string[];
  /** Jobs stand still from now on, or go on. */
  readonly hold: (where: 'before-sheet' | null) => void;
  /** Shows these printer-state-reasons as they are. */
  readonly show: (reasons: readonly string[]) => Promise<number>;
  /** Takes no job from now on, with this status; null: takes them. */
  readonly refuse: (code: number | null) => void;
  readonly onCancel: (how: OnCancel) => void;
  /** Gives no answer to the next so many questions about itself. */
  readonly miss: (questions: number) => void;
  /** Puts the jobs that have no end yet into this state. */
  readonly setJobs: (state: number, reasons?: readonly string[]) => void;
  readonly cancels: () => number;
  readonly requests: () => number;
  readonly begun: () => number;
  readonly whenBegun: (jobs: number) => Promise<void>;
  /** Every job has an end. */
  readonly whenAtRest: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface DoubleJob {
  readonly id: number;
  readonly title: string;
  state: number;
  reasons: readonly string[];
  begunAt: number | null;
}

const isEnded = ({ state }: DoubleJob): boolean => state >= jobState.canceled;
const printMs = 40;
/** Words that only say what will be missing soon. */
const stops = (word: string): boolean => !/-low\b/.test(word);

/** @param format what it prints, as a media type. */
export async function startIppDouble(format = 'application/pdf'): Promise<IppDouble> {
  const begun = performance.now();
  const upTime = (): number => Math.max(1, Math.floor((performance.now() - begun) / 1_000));
  const jobs: DoubleJob[] = [];
  const printed: string[] = [];
  let reasons: readonly string[] = [];
  let isHeld = false;
  let refusal: number | null = null;
  let cancel: OnCancel = 'honour';
  let cancels = 0;
  let missing = 0;
  let requests = 0;

  const goOn = (): void => {
    for (const job of jobs) {
      if (isHeld || reasons.some(stops) || job.state !== jobState.processing) continue;
      job.state = jobState.completed;
      job.reasons = ['job-completed-successfully'];
      printed.push(job.title);
    }
  };
  const engine = setInterval(goOn, printMs);

  const describeJob = (job: DoubleJob): Attributes => ({
    'job-id': integer(job.id),
    'job-uri': uriValue(`${address}/${job.id}`),
    'job-name': name(job.title),
    'job-state': enumeration(job.state),
    'job-state-reasons': job.reasons.map(keyword),
    'time-at-processing': job.begunAt === null ? noValue : integer(job.begunAt),
  });
  const describePrinter = (): Attributes => ({
    'printer-name': name('double'),
    'printer-state': enumeration(jobs.some((job) => !isEnded(job)) ? 4 : 3),
    'printer-state-reasons': (reasons.length > 0 ? reasons : ['none']).map(keyword),
    'printer-is-accepting-jobs': boolean(true),
    'printer-up-time': integer(upTime()),
    'document-format-supported': mimeType(format),
    'sides-supported': keyword('one-sided'),
  });
  const accept = (title: string): DoubleJob => {
    const job = {
      id: jobs.length + 1,
      title,
      state: jobState.processing,
      reasons: ['job-printing'],
      begunAt: upTime(),
    };
    jobs.push(job);
    return job;
  };

  /** Null: no answer at all. */
  function answerTo({ operation, version, requestId, attributes }: IppRequest): Answer | null {
    const job = jobs.find(({ id }) => id === attributes['job-id']);
    const plain = (code: number): Answer => ({ status: code, version, requestId });
    switch (operation) {
      case 0x0002:
        if (refusal !== null) return plain(refusal);
        return { ...plain(status.ok), jobs: [describeJob(accept(String(attributes['job-name'])))] };
      case 0x0008:
        cancels += 1;
        if (cancel === 'silence') return null;
        if (!job || cancel === 'refuse') return plain(job ? status.notPossible : status.notFound);
        if (cancel === 'honour') job.state = jobState.canceled;
        return plain(status.ok);
      case 0x0009:
        return job ? { ...plain(status.ok), jobs: [describeJob(job)] } : plain(status.notFound);
      case 0x000a: {
        const isWanted = (each: DoubleJob): boolean =>
          isEnded(each) === (attributes['which-jobs'] === 'completed');
        return { ...plain(status.ok), jobs: jobs.filter(isWanted).map(describeJob) };
      }
      case 0x000b:
        if (missing > 0) {
          missing -= 1;
          return null;
        }
        return { ...plain(status.ok), printer: describePrinter() };
      default:
        throw new Error(`operation 0x${operation.toString(16)} is not one the kiosk uses`);
    }
  }

  const server = createServer((request, response) => {
    requests += 1;
    void buffer(request).then((bytes) => {
      const answer = answerTo(readRequest(bytes));
      if (answer) response.writeHead(200, { 'content-type': 'application/ipp' }).end(answerBytes(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `ipp://127.0.0.1:${(server.address() as AddressInfo).port}/ipp/print`;
  return {
    uri: address,
    jobNames: () => [...printed],
    hold: (where) => {
      isHeld = where !== null;
    },
    show: (words) => {
      reasons = words;
      return Promise.resolve(Date.now());
    },
    refuse: (code) => {
      refusal = code;
    },
    onCancel: (how) => {
      cancel = how;
    },
    miss: (questions) => {
      missing = questions;
    },
    setJobs: (state, words = []) => {
      for (const job of jobs.filter((each) => !isEnded(each))) Object.assign(job, { state, reasons: words });
    },
    cancels: () => cancels,
    requests: () => requests,
    begun: () => jobs.length,
    whenBegun: (count) => eventually(`job ${count}`, () => jobs.length >= count),
    whenAtRest: () => eventually('the end of every job', () => jobs.every(isEnded)),
    stop: () =>
      new Promise((resolve) => {
        clearInterval(engine);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
