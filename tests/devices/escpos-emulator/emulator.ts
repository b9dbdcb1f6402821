import { createServer, type Server, type Socket } from 'node:net';
import { readCommand, type Command, type RealTimeCommand, type TextMode } from './commands.ts';
import {
  automaticStatus,
  healthy,
  isOffline,
  isPaperEnd,
  paperStatus,
  realTimeStatus,
  type Condition,
} from './condition.ts';
import { blankPaper } from './paper.ts';
import type { Ticket } from './ticket.ts';

export interface EscposEmulatorOptions {
  /** A loopback address; default 127.0.0.1. */
  readonly host?: string;
  /** 0 (default): any free port. */
  readonly port?: number;
  readonly widthDots?: number;
  /** Infinity (default): prints at once. */
  readonly mmPerSecond?: number;
  readonly cutMs?: number;
  /** What GS I 66 answers; null: the command is not answered, as by many clones. Default EPSON. */
  readonly maker?: string | null;
  /** Whether it knows GS ( H; default: when the maker is EPSON. */
  readonly processId?: boolean;
  /** Whether it knows GS a; default true. */
  readonly reports?: boolean;
  /** False: what stands behind a job is never answered. Default true. */
  readonly acknowledges?: boolean;
  /** Takes no more than so many bytes that are not yet printed. Default: no bound. */
  readonly bufferBytes?: number;
  /** Waits on for the rest of a command when the connection breaks off in it, as printers with a buffer do. */
  readonly keepsHalfCommand?: boolean;
}

/** An ESC/POS printer on TCP for one client at a time, with the faults a printer has. */
export interface EscposEmulator {
  readonly port: number;
  /** `tcp://host:port` */
  readonly uri: string;
  /** Pieces of paper in the order they came out; the last may still hang from the printer. */
  readonly tickets: () => Ticket[];
  /** Everything no printer of this kind would have taken: unknown commands, broken text, lines too wide. */
  readonly failures: readonly string[];
  readonly bytesReceived: () => number;
  readonly printedMm: () => number;
  readonly connections: () => Promise<number>;
  readonly set: (condition: Partial<Condition>) => void;
  /** Settles when the paper has moved so far in all. */
  readonly whenPrintedMm: (mm: number) => Promise<void>;
  /** Settles when the end of a slip, its cut, lies in the buffer. */
  readonly whenHoldsCut: () => Promise<void>;
  /** Settles when nothing is left to be printed. */
  readonly whenIdle: () => Promise<void>;
  /** A person sees to everything: new roll, cover closed, blade free, power on. */
  readonly repair: () => Promise<void>;
  /** The wire is cut or the printer's network part ends the connection; what has arrived is still printed. */
  readonly dropConnection: (how: 'reset' | 'end') => void;
  /** Cuts the power: connection, buffer and port are gone. */
  readonly powerOff: () => Promise<void>;
  readonly powerOn: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const dotsPerMm = 8;
/** With a speed, the paper moves in steps of this length. */
const stepDots = 8;
const longestDelayMs = 20;

export async function startEscposEmulator(options: EscposEmulatorOptions = {}): Promise<EscposEmulator> {
  const { host = '127.0.0.1', widthDots = 576, mmPerSecond = Infinity, cutMs = 0, maker = 'EPSON' } = options;
  const {
    processId = maker === 'EPSON',
    reports = true,
    acknowledges = true,
    bufferBytes = Infinity,
    keepsHalfCommand = false,
  } = options;
  const failures: string[] = [];
  const paper = blankPaper(widthDots, (what) => failures.push(what));
  const condition = healthy();
  let client: Socket | null = null;
  let unread: Uint8Array = new Uint8Array();
  let mode: TextMode = { chinese: false, codePage: 0 };
  let queue: { readonly command: Command; readonly length: number }[] = [];
  let queuedBytes = 0;
  let automaticMask = 0;
  let printedDots = 0;
  let received = 0;
  let epoch = 0;
  let working = false;
  let stepping: Promise<void> = Promise.resolve();
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const wake of [...waiting]) wake();
  };

  const reply = (...bytes: number[]): void => {
    if (!condition.silent && !condition.hung) client?.write(Uint8Array.from(condition.nonsense ?? bytes));
  };
  let lastStatus = '';
  const reportStatus = (force = false): void => {
    const status = automaticStatus(condition);
    if (reports && automaticMask !== 0 && (force || lastStatus !== status.join())) reply(...status);
    lastStatus = status.join();
  };

  /** The connection is read only while there is room for what comes. */
  const regulate = (): void => {
    if (condition.hung || queuedBytes > bufferBytes) client?.pause();
    else client?.resume();
  };
  const isStopped = (): boolean => condition.hung || isOffline(condition);

  function discard(): void {
    epoch += 1;
    queue = [];
    queuedBytes = 0;
    regulate();
    paper.reset();
    changed();
  }

  function realTime(command: RealTimeCommand): void {
    switch (command.name) {
      case 'status':
        return reply(realTimeStatus(condition, command.which));
      case 'clear-buffers':
        return discard();
      case 'recover':
        condition.cutterJammed &&= condition.cutterStuck;
        if (command.clear) discard();
        reportStatus();
        changed();
    }
  }

  /** An Epson obeys DLE EOT in the midst of a picture that never came to its end; a clone takes it for dots. */
  function answerInPicture(chunk: Uint8Array): Uint8Array {
    let rest = chunk;
    while (maker === 'EPSON' && unread.length > 0 && rest[0] === 0x10 && rest[1] === 4) {
      realTime({ name: 'status', which: rest[2]! });
      rest = rest.subarray(3);
    }
    return rest;
  }

  function receive(chunk: Uint8Array): void {
    received += chunk.length;
    const data = answerInPicture(chunk);
    unread = unread.length === 0 ? data : Buffer.concat([unread, data]);
    let at = 0;
    for (let read = readCommand(unread, mode); read; read = readCommand(unread.subarray(at), mode)) {
      at += read.length;
      const { command } = read;
      if (command.name === 'real-time') realTime(command.command);
      else {
        if (command.name === 'chinese') mode = { ...mode, chinese: command.on };
        if (command.name === 'code-page') mode = { ...mode, codePage: command.page };
        if (command.name === 'initialise') mode = { chinese: false, codePage: 0 };
        if (command.name !== 'setting') {
          queue.push({ command, length: read.length });
          queuedBytes += read.length;
        }
      }
    }
    unread = unread.slice(at);
    regulate();
    changed();
    void work();
  }

  /** Carries out what has arrived, in order, as far as the printer can. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (queue.length > 0) {
      const begun = epoch;
      // A line that only asks or sets is answered even when there is no paper, unless the printer is offline.
      if (isStopped()) {
        await nextChange();
        continue;
      }
      const { command, length } = queue[0]!;
      await move(command, begun);
      if (epoch !== begun) continue;
      queue.shift();
      queuedBytes -= length;
      regulate();
      paper.apply(command);
      answer(command);
      if (command.name === 'cut') await cut();
    }
    working = false;
    changed();
  }

  let dueMs = 0;
  /** Waits for the paper; what one wait takes too long the next makes good. */
  async function pace(mm: number): Promise<void> {
    if (mmPerSecond === Infinity) return;
    const now = performance.now();
    dueMs = Math.max(dueMs, now - longestDelayMs) + (mm / mmPerSecond) * 1_000;
    if (dueMs > now) await sleep(dueMs - now);
  }

  /** Moves the paper for a command, at the printer's pace, stopping where it cannot go on. */
  async function move(command: Command, begun: number): Promise<void> {
    const total = paper.movement(command);
    let moved = 0;
    while (moved < total) {
      if (isStopped()) {
        await nextChange();
        if (epoch !== begun) return paper.applyPart(command, moved);
        continue;
      }
      const step = Math.min(stepDots, total - moved);
      stepping = pace(step / dotsPerMm);
      await stepping;
      if (epoch !== begun) return paper.applyPart(command, moved);
      if (isStopped()) continue;
      moved += step;
      printedDots += step;
      condition.paperLeftMm -= step / dotsPerMm;
      if (isPaperEnd(condition)) reportStatus();
      changed();
    }
  }

  async function cut(): Promise<void> {
    if (cutMs > 0) await sleep(cutMs);
    if (!condition.cutterWillJam) return;
    condition.cutterWillJam = false;
    condition.cutterJammed = true;
    reportStatus();
  }

  function answer(command: Command): void {
    switch (command.name) {
      case 'automatic-status':
        automaticMask = command.mask;
        reportStatus(true);
        break;
      case 'transmit-paper':
        if (acknowledges) reply(paperStatus(condition));
        break;
      case 'transmit-identity':
        if (maker !== null) {
          const text = command.which === 66 ? maker : command.which === 67 ? 'TM-T88V' : '1.00';
          reply(0x5f, ...Buffer.from(text, 'ascii'), 0);
        }
        break;
      case 'process-id':
        if (processId) {
          if (acknowledges) reply(0x37, 0x22, ...command.id, 0);
        } else if (maker !== 'EPSON') failures.push('this printer has no GS ( H');
        break;
      default:
    }
  }

  const nextChange = (): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        waiting.delete(wake);
        resolve();
      };
      waiting.add(wake);
    });

  const server: Server = createServer((socket) => {
    if (client) {
      socket.destroy();
      return;
    }
    client = socket;
    socket.setNoDelay(true);
    socket.on('data', receive);
    socket.on('error', () => {
      // 'close' follows.
    });
    socket.on('close', () => {
      client = null;
      automaticMask = 0;
      if (!keepsHalfCommand) unread = new Uint8Array();
    });
  });
  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        const address = server.address();
        if (address === null || typeof address === 'string') throw new Error('no port');
        resolve(address.port);
      });
    });
  const powerOff = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    discard();
    unread = new Uint8Array();
    client?.resetAndDestroy();
    await closed;
  };
  const port = await listen(options.port ?? 0);

  const emulator: EscposEmulator = {
    port,
    uri: `tcp://${host}:${port}`,
    tickets: paper.tickets,
    failures,
    bytesReceived: () => received,
    printedMm: () => printedDots / dotsPerMm,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    set: (next) => {
      const wasEmpty = isPaperEnd(condition);
      Object.assign(condition, next);
      if (wasEmpty && !isPaperEnd(condition)) paper.tearOff();
      regulate();
      reportStatus();
      changed();
    },
    dropConnection: (how) => {
      if (how === 'reset') client?.resetAndDestroy();
      else client?.end();
    },
    whenPrintedMm: async (mm) => {
      while (printedDots / dotsPerMm < mm) await nextChange();
    },
    whenHoldsCut: async () => {
      while (!queue.some(({ command }) => command.name === 'cut')) await nextChange();
    },
    whenIdle: async () => {
      while (queue.length > 0 || working) await nextChange();
    },
    repair: async () => {
      await stepping;
      emulator.set(healthy());
      if (!server.listening) await listen(port);
    },
    powerOff,
    powerOn: async () => {
      await listen(port);
    },
    stop: async () => {
      if (server.listening) await powerOff();
    },
  };
  return emulator;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
