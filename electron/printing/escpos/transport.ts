import type { Clock } from '../../../shared/clock.ts';
import type { PrinterReason, PrinterStatus, PrintOutcome } from '../../../shared/print/index.ts';
import { blockingReason, statusOf, unavailable } from '../blocking.ts';
import type { PrintProgress } from '../driver.ts';
import { restOfPicture } from './job-bytes.ts';
import type { OpenLink } from './link.ts';
import { sendJob, stopReports } from './send-job.ts';
import { askIsEpson, askReasons, startTalk, type Talk } from './talk.ts';

/** Shorter than a job waits for a busy printer, so that it gets its turn after one that never answers. */
const cutOffMs = 5_000;
/** How long a printer may take to show that it has thrown its buffers away. */
const discardMs = 100;
const clearBuffers = Uint8Array.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8); // DLE DC4 fn 8
const askPaper = Uint8Array.of(0x1d, 0x72, 1); // GS r 1
const recover = Uint8Array.of(0x10, 5, 2); // DLE ENQ 2

export interface ExecuteOptions {
  readonly progress: PrintProgress;
  /** Length of the paper that the bytes print. */
  readonly paperMm: number;
  /** Where the bytes may be parted, counted from their begin. */
  readonly breaks: readonly number[];
}

/**
 * How bytes reach an ESC/POS printer and how it is known what became of them. Handed to the command builder
 * as its interface; its own transports report success when nothing was printed.
 */
export interface EscposTransport {
  readonly status: () => Promise<PrinterStatus>;
  readonly execute: (bytes: Buffer, options: ExecuteOptions) => Promise<PrintOutcome>;
  /** Cuts off what an unacknowledged job left in the printer, if there is any and the printer can. */
  readonly clean: () => Promise<void>;
  /** Settles when the last link is closed. */
  readonly close: () => Promise<void>;
}

export interface TransportOptions {
  readonly openLink: OpenLink;
  readonly clock: Clock;
  /** What was last sent to this printer, perhaps by another process, was not acknowledged. */
  readonly isDirty: () => boolean;
  /** Ends whatever the printer is in the midst of and cuts it off. */
  readonly cutOff: Uint8Array;
}

export function escposTransport({ openLink, clock, cutOff, ...options }: TransportOptions): EscposTransport {
  let last: Promise<unknown> = Promise.resolve();
  /** How this printer says that it is done; asked once. */
  let isEpson: boolean | null = null;
  /** Asked when it first counts: another may have been printing on it until then. */
  let known: boolean | null = null;
  const isDirty = (): boolean => (known ??= options.isDirty());
  /** A jam is tried once; a blade that sticks again needs a person. */
  let triedCutter = false;
  let triedPicture = false;

  /**
   * One connection at a time: most printers take a single one, and only after the last is fully closed. What was
   * learned is told before that.
   */
  function connected<T>(
    otherwise: (reason: PrinterReason) => T,
    act: (talk: Talk) => Promise<{ value: T; isBroken: boolean }>,
  ): Promise<T> {
    let closed: Promise<unknown> = Promise.resolve();
    const told = last.then(async () => {
      const link = await openLink();
      if (!link.ok) return otherwise(link.error);
      let isBroken = true;
      try {
        const done = await act(startTalk(link.value, clock));
        isBroken = done.isBroken;
        return done.value;
      } finally {
        // A job that was broken off lets go before that is told: nothing of it is taken any more.
        if (isBroken) await link.value.abandon();
        else closed = link.value.finish();
      }
    });
    last = told.then(
      () => closed,
      () => closed,
    );
    return told;
  }

  /** The printer's reasons; a blade that jams is set free when nothing else is wrong. */
  async function look(talk: Talk): Promise<PrinterReason[] | 'unknown' | 'busy'> {
    const reasons = (await askReasons(talk)) ?? (await askBehindPicture(talk));
    // A printer that is talking to another takes the connection and drops it.
    if (!reasons) return talk.isLost() ? 'busy' : 'unknown';
    triedPicture = false;
    if (!reasons.includes('cutter')) {
      triedCutter = false;
      return reasons;
    }
    if (triedCutter || reasons.includes('cover-open')) return reasons;
    triedCutter = true;
    void talk.write(recover);
    return (await askReasons(talk)) ?? 'unknown';
  }

  /** A printer that waits for the rest of a picture takes questions for dots, until the picture is full. */
  async function askBehindPicture(talk: Talk): Promise<PrinterReason[] | null> {
    if (triedPicture || talk.isLost()) return null;
    triedPicture = true;
    void talk.write(restOfPicture);
    const reasons = await askReasons(talk);
    if (reasons) known = true;
    return reasons;
  }

  /** Half a slip must not come out later, when the roll has been replaced and nobody waits for it. */
  async function discardRest(talk: Talk, reason: PrinterReason): Promise<void> {
    // One that answers nothing will not answer this; what it holds goes with the link.
    if (talk.isLost() || reason === 'offline') return;
    if (isEpson) void talk.write(clearBuffers);
    if (reason === 'cutter') void talk.write(recover);
    if (isEpson || reason === 'cutter') await askReasons(talk, discardMs);
  }

  /**
   * Half a slip would hang before the next one, or take its first bytes for dots. False: the printer has not said
   * that it is done. It is not asked twice: some never answer, and the bytes are in it now.
   */
  async function cutOffLeftover(talk: Talk): Promise<boolean> {
    let isDone = false;
    known = false;
    const done = talk.wait(cutOffMs, (reply) => (isDone = reply.kind === 'paper'));
    void talk.write(Buffer.concat([cutOff, askPaper]));
    await done;
    return isDone;
  }

  async function send(talk: Talk, bytes: Buffer, options: ExecuteOptions): Promise<PrintOutcome> {
    const { progress, breaks, paperMm } = options;
    const parts = [0, ...breaks].map((from, index) => bytes.subarray(from, breaks[index]));
    progress.onStage('sending');
    known = true;
    const outcome = await sendJob(talk, { parts, paperMm, isEpson: isEpson === true, progress, clock });
    if (outcome.kind === 'uncertain') await discardRest(talk, outcome.reason);
    else {
      known = false;
      stopReports(talk);
    }
    return outcome;
  }

  return {
    status: () =>
      connected(unavailable, async (talk) => {
        const seen = await look(talk);
        const value = typeof seen === 'string' ? unavailable(seen) : statusOf(seen);
        return { value, isBroken: typeof seen === 'string' };
      }),
    clean: () =>
      connected<void>(
        () => {},
        async (talk) => {
          const seen = isDirty() ? await look(talk) : 'unknown';
          const isReady = typeof seen !== 'string' && !blockingReason(statusOf(seen));
          if (isReady) await cutOffLeftover(talk);
          return { value: undefined, isBroken: false };
        },
      ),
    execute: (bytes, options) =>
      connected<PrintOutcome>(failed, async (talk) => {
        const seen = await look(talk);
        if (typeof seen === 'string') return { value: failed(seen), isBroken: true };
        const blocking = blockingReason(statusOf(seen));
        if (blocking) return { value: failed(blocking), isBroken: false };
        if (isDirty() && !(await cutOffLeftover(talk))) return { value: failed('busy'), isBroken: false };
        isEpson ??= await askIsEpson(talk);
        if (options.progress.signal.aborted) return { value: failed('unknown'), isBroken: false };
        const value = await send(talk, bytes, options);
        return { value, isBroken: value.kind === 'uncertain' };
      }),
    close: async () => {
      await last;
    },
  };
}

const failed = (reason: PrinterReason): PrintOutcome => ({ kind: 'failed', reason });
