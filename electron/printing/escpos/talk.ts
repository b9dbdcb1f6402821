import type { Clock } from '../../../shared/clock.ts';
import type { PrinterReason } from '../../../shared/print/index.ts';
import type { Link } from './link.ts';
import { replyParser, type Reply } from './replies.ts';
import { realtimeReasons } from './status-bytes.ts';

const statusMs = 500;
const identityMs = 300;

const askStatus = Uint8Array.of(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4); // DLE EOT 1 … 4
const askMaker = Uint8Array.of(0x1d, 0x49, 66); // GS I 66
const askModel = Uint8Array.of(0x1d, 0x49, 67); // GS I 67

/** A conversation with a printer over an open link. */
export interface Talk {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly listen: (listener: (reply: Reply) => void) => void;
  readonly onLost: (listener: () => void) => void;
  readonly isLost: () => boolean;
  /** Settles when a reply is the wanted one, the time is over or the link is lost. */
  readonly wait: (withinMs: number, isWanted: (reply: Reply) => boolean) => Promise<void>;
}

export function startTalk(link: Link, clock: Clock): Talk {
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
    isLost: () => isLost,
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

/** Asks in the midst of whatever the printer does; the answers come in the order of the questions. */
export const writeQuestions = (talk: Talk): void => void talk.write(askStatus);

/** Gathers answers to the questions; gives the reasons at every fourth. */
export function gatherAnswers(): (byte: number) => PrinterReason[] | null {
  let answers: number[] = [];
  return (byte) => {
    answers.push(byte);
    const [one, two, three, four] = answers;
    if (one === undefined || two === undefined || three === undefined || four === undefined) return null;
    answers = [];
    return realtimeReasons([one, two, three, four]);
  };
}

/** What holds the printer up, nothing for a printer that is ready; null when it gave no answer that makes sense. */
export async function askReasons(talk: Talk, withinMs = statusMs): Promise<PrinterReason[] | null> {
  const gather = gatherAnswers();
  let reasons: PrinterReason[] | null = null;
  let isSane = true;
  const full = talk.wait(withinMs, (reply) => {
    if (reply.kind === 'nonsense') isSane = false;
    if (reply.kind === 'realtime') reasons = gather(reply.byte);
    return reasons !== null || !isSane;
  });
  writeQuestions(talk);
  await full;
  return isSane ? reasons : null;
}

/** What it calls its maker or model; empty when it does not answer. */
export async function askIdentity(talk: Talk, what: 'maker' | 'model'): Promise<string> {
  let said = '';
  const answered = talk.wait(identityMs, (reply) => {
    if (reply.kind === 'identity') said = reply.text;
    return reply.kind === 'identity';
  });
  void talk.write(what === 'maker' ? askMaker : askModel);
  await answered;
  return said;
}

/** True for a printer whose maker names itself Epson; others mostly have no `GS ( H`. */
export const askIsEpson = async (talk: Talk): Promise<boolean> =>
  /^epson$/i.test(await askIdentity(talk, 'maker'));
