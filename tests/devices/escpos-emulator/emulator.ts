import { createServer, type Server, type Socket } from 'node:net';
import { readCommand, type Command, type RealTimeCommand, type TextMode } from './commands.ts';
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
  /** Cuts the power: connection, buffer and port are gone. */
  readonly powerOff: () => Promise<void>;
  readonly powerOn: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Condition {
  paperLeftMm: number;
  nearEnd: boolean;
  coverOpen: boolean;
  /** The next cut jams the blade. */
  cutterWillJam: boolean;
  cutterJammed: boolean;
  overheated: boolean;
  /** Takes the connection and answers nothing. */
  silent: boolean;
}

const dotsPerMm = 8;
/** With a speed, the paper moves in steps of this length. */
const stepDots = 8;

export async function startEscposEmulator(options: EscposEmulatorOptions = {}): Promise<EscposEmulator> {
  const {
    host = '127.0.0.1',
    widthDots = 576,
    mmPerSecond = Infinity,
    cutMs = 0,
    maker = 'EPSON',
    keepsHalfCommand = false,
  } = options;
  const failures: string[] = [];
  const paper = blankPaper(widthDots, (what) => failures.push(what));
  const condition: Condition = {
    paperLeftMm: Infinity,
    nearEnd: false,
    coverOpen: false,
    cutterWillJam: false,
    cutterJammed: false,
    overheated: false,
    silent: false,
  };
  let client: Socket | null = null;
  let unread: Uint8Array = new Uint8Array();
  let mode: TextMode = { chinese: false, codePage: 0 };
  let queue: Command[] = [];
  let automaticMask = 0;
  let printedDots = 0;
  let received = 0;
  let epoch = 0;
  let working = false;
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const wake of [...waiting]) wake();
  };

  const paperEnd = (): boolean => condition.paperLeftMm <= 0;
  const isOffline = (): boolean =>
    paperEnd() || condition.coverOpen || condition.cutterJammed || condition.overheated;
  const reply = (...bytes: number[]): void => {
    if (!condition.silent) client?.write(Uint8Array.from(bytes));
  };
  const automaticStatus = (): number[] => [
    0x10 | (isOffline() ? 0x08 : 0) | (condition.coverOpen ? 0x20 : 0),
    (condition.cutterJammed ? 0x08 : 0) | (condition.overheated ? 0x40 : 0),
    (condition.nearEnd || paperEnd() ? 0x03 : 0) | (paperEnd() ? 0x0c : 0),
    0x0f,
  ];
  let lastStatus = '';
  const reportStatus = (force = false): void => {
    const status = automaticStatus();
    if (automaticMask !== 0 && (force || lastStatus !== status.join())) reply(...status);
    lastStatus = status.join();
  };

  function answerStatus(which: number): void {
    const error = condition.cutterJammed || condition.overheated;
    const bytes: Record<number, number> = {
      1: isOffline() ? 0x08 : 0,
      2: (condition.coverOpen ? 0x04 : 0) | (paperEnd() ? 0x20 : 0) | (error ? 0x40 : 0),
      3: (condition.cutterJammed ? 0x08 : 0) | (condition.overheated ? 0x40 : 0),
      4: (condition.nearEnd || paperEnd() ? 0x0c : 0) | (paperEnd() ? 0x60 : 0),
    };
    reply(0x12 | bytes[which]!);
  }

  function discard(): void {
    epoch += 1;
    queue = [];
    paper.reset();
    changed();
  }

  function realTime(command: RealTimeCommand): void {
    switch (command.name) {
      case 'status':
        return answerStatus(command.which);
      case 'clear-buffers':
        return discard();
      case 'recover':
        condition.cutterJammed = false;
        if (command.clear) discard();
        reportStatus();
        changed();
    }
  }

  /** Questions in real time are heard in the midst of any command (DLE EOT in Epson's command reference). */
  function receiveFirst(chunk: Uint8Array): void {
    let at = 0;
    for (; unread.length > 0 && chunk[at] === 0x10 && chunk[at + 1] === 4; at += 3)
      answerStatus(chunk[at + 2]!);
    receive(chunk.subarray(at));
  }

  function receive(chunk: Uint8Array): void {
    received += chunk.length;
    unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
    let at = 0;
    for (let read = readCommand(unread, mode); read; read = readCommand(unread.subarray(at), mode)) {
      at += read.length;
      const { command } = read;
      if (command.name === 'real-time') realTime(command.command);
      else {
        if (command.name === 'chinese') mode = { ...mode, chinese: command.on };
        if (command.name === 'code-page') mode = { ...mode, codePage: command.page };
        if (command.name === 'initialise') mode = { chinese: false, codePage: 0 };
        if (command.name !== 'setting') queue.push(command);
      }
    }
    unread = unread.slice(at);
    void work();
  }

  /** Carries out what has arrived, in order, as far as the printer can. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (queue.length > 0) {
      const begun = epoch;
      // A line that only asks or sets is answered even when there is no paper, unless the printer is offline.
      if (isOffline()) {
        await nextChange();
        continue;
      }
      const command = queue[0]!;
      await move(command, begun);
      if (epoch !== begun) continue;
      queue.shift();
      paper.apply(command);
      answer(command);
      if (command.name === 'cut') await cut();
    }
    working = false;
  }

  /** Moves the paper for a command, at the printer's pace, stopping where it cannot go on. */
  async function move(command: Command, begun: number): Promise<void> {
    const total = paper.movement(command);
    let moved = 0;
    while (moved < total) {
      if (isOffline()) {
        await nextChange();
        if (epoch !== begun) return paper.applyPart(command, moved);
        continue;
      }
      const step = Math.min(stepDots, total - moved);
      if (mmPerSecond !== Infinity) await sleep((step / dotsPerMm / mmPerSecond) * 1_000);
      if (epoch !== begun) return paper.applyPart(command, moved);
      if (isOffline()) continue;
      moved += step;
      printedDots += step;
      condition.paperLeftMm -= step / dotsPerMm;
      if (paperEnd()) reportStatus();
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
        reply((condition.nearEnd ? 0x03 : 0) | (paperEnd() ? 0x0c : 0));
        break;
      case 'transmit-identity':
        if (maker !== null) {
          const text = command.which === 66 ? maker : command.which === 67 ? 'TM-T88V' : '1.00';
          reply(0x5f, ...Buffer.from(text, 'ascii'), 0);
        }
        break;
      case 'process-id':
        if (maker === 'EPSON') reply(0x37, 0x22, ...command.id, 0);
        else failures.push('this printer has no GS ( H');
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
    socket.once('data', (chunk) => {
      receiveFirst(chunk);
      socket.on('data', receive);
    });
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
    client?.resetAndDestroy();
    await closed;
  };
  const port = await listen(options.port ?? 0);

  return {
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
      Object.assign(condition, next);
      reportStatus();
      changed();
    },
    whenPrintedMm: async (mm) => {
      while (printedDots / dotsPerMm < mm) await nextChange();
    },
    powerOff,
    powerOn: async () => {
      await listen(port);
    },
    stop: async () => {
      if (server.listening) await powerOff();
    },
  };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
