import { randomInt } from 'node:crypto';
import type { Clock } from '../../../shared/clock.ts';
import type { PrinterReason, PrintOutcome } from '../../../shared/print/index.ts';
import { blockingReason, statusOf } from '../blocking.ts';
import type { PrintProgress } from '../driver.ts';
import type { Reply } from './replies.ts';
import { automaticReasons } from './status-bytes.ts';
import { gatherAnswers, writeQuestions, type Talk } from './talk.ts';

/** The slowest printer that is still waited for, and what it may take beyond the paper's own time. */
const slowestMmPerSecond = 30;
const acknowledgeMs = 4_000;
/** A printer that leaves a question unanswered for so long is gone, whatever its connection says. */
const silentMs = 1_000;
/** How long a printer that pauses by itself, to cool down, is waited for. */
const pausedMs = 60_000;
const tickMs = 50;
/** Parts on their way whose receipt has not been shown by an answer. */
const unansweredParts = 2;

const askPaper = Uint8Array.of(0x1d, 0x72, 1); // GS r 1
const automaticStatusOn = Uint8Array.of(0x1d, 0x61, 0x0e); // GS a: online, error, paper
const automaticStatusOff = Uint8Array.of(0x1d, 0x61, 0);

export interface SendOptions {
  /** The job in parts that end between two commands, so that a question may stand there. */
  readonly parts: readonly Uint8Array[];
  /** Length of the paper that the parts print. */
  readonly paperMm: number;
  /** Whether the printer is asked by `GS ( H` too, and not by `GS r 1` only. */
  readonly isEpson: boolean;
  readonly progress: PrintProgress;
  readonly clock: Clock;
}

/**
 * Sends one job and learns what became of it. No more than two parts go unanswered, so that little is left in a
 * printer that stops, and a dead wire is noticed. `printed` only on the printer's own word: the process id of
 * this job, or the paper status that stands behind the job in its buffer together with a status that finds no
 * fault.
 */
export function sendJob(talk: Talk, options: SendOptions): Promise<PrintOutcome> {
  const { parts, paperMm, isEpson, progress, clock } = options;
  const id = String(randomInt(10_000)).padStart(4, '0');
  const begunMs = clock.monotonicMs();
  let unanswered = 0;
  let heardMs = begunMs;
  let patienceMs = acknowledgeMs + (paperMm / slowestMmPerSecond) * 1_000;
  let isBehindFence = false;
  let isSane = true;
  let areAllSent = false;
  let isOver = false;
  let paperReplies = 0;
  /** Counts down the questions still open when the paper status came: the answer to one asked later confirms. */
  let toConfirm: number | null = null;
  let paused: PrinterReason | null = null;
  let hasPaused = false;
  let writeNext = (): void => {};

  return new Promise<PrintOutcome>((resolve, reject) => {
    const leave = (): void => {
      isOver = true;
      cancelTick();
      talk.listen(() => {});
      talk.onLost(() => {});
      progress.signal.removeEventListener('abort', onAbort);
    };
    const settle = (outcome: PrintOutcome): void => {
      leave();
      resolve(outcome);
    };
    const uncertain = (reason: PrinterReason): void => settle({ kind: 'uncertain', reason });
    const onAbort = (): void => uncertain('unknown');
    const ask = (): void => {
      unanswered += 1;
      if (unanswered === 1) heardMs = clock.monotonicMs();
      writeQuestions(talk);
    };

    /** A printer that is too hot goes on by itself; anything else leaves a torn slip. */
    const learn = (reasons: readonly PrinterReason[]): void => {
      const reason = blockingReason(statusOf(reasons));
      if (reason && reason !== 'overheated') return uncertain(reason);
      if (reason === paused) return;
      paused = reason;
      if (reason && !hasPaused) patienceMs += pausedMs;
      hasPaused ||= reason !== null;
      progress.onReason(reason);
    };

    const gather = gatherAnswers();
    const hear = (reply: Reply): void => {
      if (reply.kind !== 'nonsense') heardMs = clock.monotonicMs();
      switch (reply.kind) {
        case 'automatic':
          isBehindFence = true;
          return learn(automaticReasons(reply.block));
        case 'realtime': {
          const reasons = gather(reply.byte);
          if (!reasons) return;
          unanswered = Math.max(0, unanswered - 1);
          learn(reasons);
          if (isOver) return;
          if (toConfirm !== null && paused === null && (toConfirm -= 1) < 0) settle({ kind: 'printed' });
          return writeNext();
        }
        case 'process-id':
          if (isEpson && reply.id === id) settle({ kind: 'printed' });
          return;
        case 'paper':
          return hearPaper(reply.byte);
        case 'nonsense':
          isSane = false;
          return;
        case 'identity':
      }
    };

    /**
     * A paper status may answer an earlier job that the printer still had. Behind the first automatic block it is
     * ours; from a printer without such blocks the second is.
     */
    const hearPaper = (byte: number): void => {
      if (!areAllSent || toConfirm !== null) return;
      paperReplies += 1;
      if (!isBehindFence && paperReplies < 2) return;
      if (!isSane) return uncertain('unknown');
      if (byte & 0x0c) return uncertain('paper-out');
      toConfirm = unanswered;
      ask();
    };

    const writeParts = async (): Promise<void> => {
      for (const [index, part] of parts.entries()) {
        while (!isOver && unanswered >= unansweredParts)
          await new Promise<void>((next) => (writeNext = next));
        if (isOver) return;
        await talk.write(index === 0 ? Buffer.concat([automaticStatusOn, part]) : part);
        ask();
      }
      if (isOver) return;
      areAllSent = true;
      await talk.write(Buffer.concat([...(isEpson ? [askProcessId(id)] : []), askPaper, askPaper]));
      if (!isOver) progress.onStage('printing');
    };

    const tick = (): void => {
      const now = clock.monotonicMs();
      if (unanswered > 0 && now - heardMs > silentMs) return uncertain(isSane ? 'offline' : 'unknown');
      if (now - begunMs > patienceMs) return uncertain(paused ?? 'unknown');
      if (unanswered === 0) ask();
      cancelTick = clock.after(tickMs, tick);
    };
    let cancelTick = clock.after(tickMs, tick);

    talk.listen((reply) => {
      try {
        hear(reply);
      } catch (error) {
        leave();
        reject(error);
      }
    });
    talk.onLost(() => uncertain('offline'));
    progress.signal.addEventListener('abort', onAbort, { once: true });
    writeParts().catch((error: unknown) => {
      leave();
      reject(error);
    });
  });
}

export const stopReports = (talk: Talk): void => void talk.write(automaticStatusOff);

/** GS ( H fn 48: the printer sends the four bytes back when all before them is done. */
const askProcessId = (id: string): Uint8Array =>
  Buffer.concat([Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 48, 48), Buffer.from(id, 'ascii')]);
