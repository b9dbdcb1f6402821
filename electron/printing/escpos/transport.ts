import type { Clock } from '../../../shared/clock.ts';
import type { PrinterReason, PrinterStatus, PrintOutcome } from '../../../shared/print/index.ts';
import { blockingReason, statusOf, unavailable } from '../blocking.ts';
import type { PrintProgress } from '../driver.ts';
import type { Link, OpenLink } from './link.ts';
import { replyParser, type Reply } from './replies.ts';
import { automaticReasons, realtimeReasons } from './status-bytes.ts';

const statusMs = 500;
const identityMs = 300;
/** The slowest printer that is still waited for, and what it may take beyond the paper's own time. */
const slowestMmPerSecond = 30;
const acknowledgeMs = 10_000;
/** Shorter than a job waits for a busy printer, so that it gets its turn after one that never answers. */
const cutOffMs = 5_000;

const askStatus = Uint8Array.of(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4); // DLE EOT 1 … 4
const askMaker = Uint8Array.of(0x1d, 0x49, 66); // GS I 66
const askPaper = Uint8Array.of(0x1d, 0x72, 1); // GS r 1
const automaticStatusOn = Uint8Array.of(0x1d, 0x61, 0x0e); // GS a: online, error, paper
const automaticStatusOff = Uint8Array.of(0x1d, 0x61, 0);
const clearBuffers = Uint8Array.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8); // DLE DC4 fn 8
const recover = Uint8Array.of(0x10, 5, 2); // DLE ENQ 2

export interface ExecuteOptions {
  readonly progress: PrintProgress;
  /** Length of the paper that the bytes print. */
  readonly paperMm: number;
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
}

export interface TransportOptions {
  readonly openLink: OpenLink;
  readonly clock: Clock;
  /** What was last sent to this printer, perhaps by another process, was not acknowledged. */
  readonly isDirty: boolean;
  /** Ends whatever the printer is in the midst of and cuts it off. */
  readonly cutOff: Uint8Array;
}

export function escposTransport({ openLink, clock, cutOff, ...options }: TransportOptions): EscposTransport {
  let last: Promise<unknown> = Promise.resolve();
  /** How this printer says that it is done; asked once. */
  let isEpson: boolean | null = null;
  let jobs = 0;
  let { isDirty } = options;

  /** One connection at a time: most printers take a single one, and only after the last is fully closed. */
  function exclusively<T>(act: () => Promise<T>): Promise<T> {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  }

  async function connected<T>(
    otherwise: (reason: PrinterReason) => T,
    act: (talk: Talk) => Promise<T>,
  ): Promise<T> {
    const link = await openLink();
    if (!link.ok) return otherwise(link.error);
    const talk = startTalk(link.value, clock);
    try {
      return await act(talk);
    } finally {
      await link.value.finish();
    }
  }

  async function send(
    talk: Talk,
    bytes: Buffer,
    { progress, paperMm }: ExecuteOptions,
  ): Promise<PrintOutcome> {
    jobs = (jobs + 1) % 10_000;
    const id = String(jobs).padStart(4, '0');
    const acknowledge = isEpson ? askProcessId(id) : askPaper;
    let settle: (outcome: PrintOutcome) => void = () => {};
    let reject: (error: unknown) => void = () => {};
    const ended = new Promise<PrintOutcome>((resolve, refuse) => {
      settle = resolve;
      reject = refuse;
    });
    const uncertain = (reason: PrinterReason): void => settle({ kind: 'uncertain', reason });
    talk.listen((reply) => {
      if (reply.kind === 'automatic') {
        const reason = blockingReason(statusOf(automaticReasons(reply.block)));
        if (reason) uncertain(reason);
      } else if (reply.kind === 'process-id' && isEpson && reply.id === id) {
        settle({ kind: 'printed' });
      } else if (reply.kind === 'paper' && !isEpson) {
        settle(reply.byte & 0x0c ? { kind: 'uncertain', reason: 'paper-out' } : { kind: 'printed' });
      }
    });
    talk.onLost(() => uncertain('offline'));
    const onAbort = (): void => uncertain('unknown');
    progress.signal.addEventListener('abort', onAbort, { once: true });
    const tooLong = clock.after(acknowledgeMs + (paperMm / slowestMmPerSecond) * 1_000, () =>
      uncertain('unknown'),
    );
    talk
      .write(Buffer.concat([automaticStatusOn, bytes, acknowledge]))
      .then(() => progress.onStage('printing'))
      .catch(reject);
    try {
      const outcome = await ended;
      if (outcome.kind === 'printed') void talk.write(automaticStatusOff);
      else await discardRest(talk, outcome);
      return outcome;
    } finally {
      tooLong();
      progress.signal.removeEventListener('abort', onAbort);
    }
  }

  /** Half a slip must not come out later, when the roll has been replaced and nobody waits for it. */
  async function discardRest(talk: Talk, outcome: PrintOutcome): Promise<void> {
    if (outcome.kind !== 'uncertain') return;
    if (isEpson) void talk.write(clearBuffers);
    if (outcome.reason === 'cutter') void talk.write(recover);
  }

  /**
   * Half a slip would hang before the next one, or take its first bytes for dots. False: the printer has not said
   * that it is done. It is not asked twice: some never answer, and the bytes are in it now.
   */
  async function cutOffLeftover(talk: Talk): Promise<boolean> {
    let isDone = false;
    isDirty = false;
    const done = talk.wait(cutOffMs, (reply) => (isDone = reply.kind === 'paper'));
    void talk.write(Buffer.concat([cutOff, askPaper]));
    await done;
    return isDone;
  }

  return {
    status: () =>
      exclusively(() =>
        connected(unavailable, async (talk) => {
          const reasons = await askReasons(talk);
          return reasons ? statusOf(reasons) : unavailable('unknown');
        }),
      ),
    clean: () =>
      exclusively(() =>
        connected<void>(
          () => {},
          async (talk) => {
            const reasons = isDirty ? await askReasons(talk) : null;
            if (reasons && !blockingReason(statusOf(reasons))) await cutOffLeftover(talk);
          },
        ),
      ),
    execute: (bytes, options) =>
      exclusively(() =>
        connected<PrintOutcome>(failed, async (talk) => {
          const reasons = await askReasons(talk);
          if (!reasons) return failed('offline');
          const blocking = blockingReason(statusOf(reasons));
          if (blocking) return failed(blocking);
          if (isDirty && !(await cutOffLeftover(talk))) return failed('busy');
          isEpson ??= await askIsEpson(talk);
          if (options.progress.signal.aborted) return failed('unknown');
          options.progress.onStage('sending');
          isDirty = true;
          const outcome = await send(talk, bytes, options);
          isDirty = outcome.kind !== 'printed';
          return outcome;
        }),
      ),
  };
}

const failed = (reason: PrinterReason): PrintOutcome => ({ kind: 'failed', reason });

/** GS ( H fn 48: the printer sends the four bytes back when all before them is done. */
const askProcessId = (id: string): Uint8Array =>
  Buffer.concat([Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 48, 48), Buffer.from(id, 'ascii')]);

async function askReasons(talk: Talk): Promise<PrinterReason[] | null> {
  const answers: number[] = [];
  const full = talk.wait(statusMs, (reply) => reply.kind === 'realtime' && answers.push(reply.byte) === 4);
  void talk.write(askStatus);
  await full;
  const [one, two, three, four] = answers;
  if (one === undefined || two === undefined || three === undefined || four === undefined) return null;
  return realtimeReasons([one, two, three, four]);
}

async function askIsEpson(talk: Talk): Promise<boolean> {
  let maker = '';
  const answered = talk.wait(identityMs, (reply) => {
    if (reply.kind === 'identity') maker = reply.text;
    return reply.kind === 'identity';
  });
  void talk.write(askMaker);
  await answered;
  return /^epson$/i.test(maker);
}

/** A conversation with a printer over an open link. */
interface Talk {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly listen: (listener: (reply: Reply) => void) => void;
  readonly onLost: (listener: () => void) => void;
  /** Settles when a reply is the wanted one, the time is over or the link is lost. */
  readonly wait: (withinMs: number, isWanted: (reply: Reply) => boolean) => Promise<void>;
}

function startTalk(link: Link, clock: Clock): Talk {
  let listener: (reply: Reply) => void = () => {};
  let lostListener: () => void = () => {};
  let isLost = false;
  link.onData(replyParser((reply) => listener(reply)));
  link.onLost(() => {
    isLost = true;
    lostListener();
  });
  const onLost = (next: () => void): void => {
    lostListener = next;
    if (isLost) next();
  };
  return {
    write: link.write,
    listen: (next) => {
      listener = next;
    },
    onLost,
    wait: (withinMs, isWanted) =>
      new Promise((resolve) => {
        const done = (): void => {
          cancel();
          listener = () => {};
          resolve();
        };
        const cancel = clock.after(withinMs, done);
        listener = (reply) => {
          if (isWanted(reply)) done();
        };
        onLost(done);
      }),
  };
}
