import type { Clock } from '../../../shared/clock.ts';
import type { PrinterReason, PrinterStatus, PrintOutcome } from '../../../shared/print/index.ts';
import { blockingReason, statusOf, unavailable } from '../blocking.ts';
import type { PrintProgress } from '../driver.ts';
import { afterBrokenJob, restOfPicture } from './job-bytes.ts';
import type { OpenLink } from './link.ts';
import { sendJob, stopReports } from './send-job.ts';
import { askIsEpson, askReasons, startTalk, type Talk } from './talk.ts';

/** How long a printer may take to show that it has thrown its buffers away. */
const discardMs = 100;
const clearBuffers = Uint8Array.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8); // DLE DC4 fn 8
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
  /** Settles when the last link is closed. */
  readonly close: () => Promise<void>;
}

export function escposTransport(openLink: OpenLink, clock: Clock): EscposTransport {
  let last: Promise<unknown> = Promise.resolve();
  /** How this printer says that it is done; asked once. */
  let isEpson: boolean | null = null;
  /** What the printer may still hold of an earlier job; nobody knows before the first. */
  let leftover: 'none' | 'unknown' | 'torn' = 'unknown';
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
    if (leftover === 'none' || triedPicture || talk.isLost()) return null;
    triedPicture = true;
    void talk.write(restOfPicture);
    const reasons = await askReasons(talk);
    if (reasons) leftover = 'torn';
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

  async function send(talk: Talk, bytes: Buffer, options: ExecuteOptions): Promise<PrintOutcome> {
    const { progress, breaks } = options;
    const parts = [0, ...breaks].map((from, index) => bytes.subarray(from, breaks[index]));
    const before = leftover === 'none' ? null : afterBrokenJob(leftover === 'torn');
    progress.onStage('sending');
    leftover = 'torn';
    const outcome = await sendJob(talk, {
      parts: before ? [before.bytes, ...parts] : parts,
      paperMm: options.paperMm + (before?.paperMm ?? 0),
      isEpson: isEpson === true,
      progress,
      clock,
    });
    if (outcome.kind === 'uncertain') await discardRest(talk, outcome.reason);
    else {
      leftover = 'none';
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
    execute: (bytes, options) =>
      connected<PrintOutcome>(failed, async (talk) => {
        const seen = await look(talk);
        if (typeof seen === 'string') return { value: failed(seen), isBroken: true };
        const blocking = blockingReason(statusOf(seen));
        if (blocking) return { value: failed(blocking), isBroken: false };
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
