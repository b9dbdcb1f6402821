import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { setTimeout as after } from 'node:timers/promises';
import { defaultDeadlines } from '../../electron/printing/index.ts';
import { startCups, startOfficePrinter } from '../devices/office/index.ts';
import { openPrinting } from '../devices/open-printing.ts';
import { officePrinter, thermalPrinter } from '../devices/print-samples.ts';
import type { BenchRow } from './row.ts';

const watchedMs = 20_000;
/** `DLE EOT n`: what an idle thermal printer is asked. */
const questionBytes = 3;

interface Cost {
  /** Processor time of the kiosk and the programs it starts, in milliseconds per minute. */
  readonly cpuMs: number;
  readonly requests: number;
}

/** What it costs to know how an idle printer is: the printers' own work is done in other processes. */
export async function benchPolling(): Promise<BenchRow[]> {
  const office = await officeCosts();
  const thermal = await thermalCosts();
  return [
    ...rowsOf('idle office printer', office.kiosk, 'lpstat each second', office.other),
    ...rowsOf('idle thermal printer', thermal.kiosk, 'a connection for each look', thermal.other),
  ];
}

function rowsOf(what: string, kiosk: Cost, otherName: string, other: Cost): BenchRow[] {
  return [
    {
      name: `${what}, processor`,
      value: kiosk.cpuMs,
      unit: 'ms/min',
      baseline: { name: otherName, value: other.cpuMs },
      ratio: other.cpuMs / kiosk.cpuMs,
    },
    {
      name: `${what}, requests`,
      value: kiosk.requests,
      unit: '/min',
      baseline: { name: otherName, value: other.requests },
      ratio: other.requests / kiosk.requests,
    },
  ];
}

async function officeCosts(): Promise<{ kiosk: Cost; other: Cost }> {
  const printer = await startOfficePrinter();
  const cups = await startCups(printer.uri);
  const lpstat = promisify(execFile);
  try {
    const kiosk = await watching(officePrinter(cups.uri), cups.requests);
    const other = await costOf(cups.requests, () =>
      eachMs(defaultDeadlines.watchOfficeMs, async () => {
        await lpstat('lpstat', ['-p', 'hall-a4'], { env: { ...process.env, ...cups.env } });
      }),
    );
    return { kiosk, other };
  } finally {
    await cups.stop();
    await printer.stop();
  }
}

async function thermalCosts(): Promise<{ kiosk: Cost; other: Cost }> {
  const emulator = fork(fileURLToPath(new URL('emulator-process.ts', import.meta.url)));
  const { uri } = await told<{ uri: string }>(emulator);
  const questions = async (): Promise<number> => {
    emulator.send('bytes');
    return (await told<{ bytes: number }>(emulator)).bytes / questionBytes;
  };
  try {
    const kiosk = await watching(thermalPrinter(uri), questions);
    const other = await costOf(questions, () => eachMs(defaultDeadlines.watchMs, () => askAnew(uri)));
    return { kiosk, other };
  } finally {
    emulator.kill();
  }
}

/** The same four questions (DLE EOT 1 to 4) over a connection of their own. */
async function askAnew(uri: string): Promise<void> {
  const { hostname, port } = new URL(uri);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let answered = 0;
  for (let question = 1; question <= 4; question += 1) {
    socket.write(Buffer.from([0x10, 0x04, question]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    answered += answer.length;
  }
  if (answered < 4) throw new Error('a question was not answered');
  socket.end();
  await once(socket, 'close');
}

async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T];
  return message;
}

async function watching(printer: object, requests: () => number | Promise<number>): Promise<Cost> {
  const opened = await openPrinting({ printers: [printer], deadlines: defaultDeadlines });
  try {
    return await costOf(requests, () => after(watchedMs));
  } finally {
    await opened.close();
  }
}

async function eachMs(everyMs: number, act: () => Promise<void>): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < watchedMs;) {
    await act();
    await after(everyMs);
  }
}

async function costOf(
  requests: () => number | Promise<number>,
  during: () => Promise<unknown>,
): Promise<Cost> {
  const [asked, used, begun] = [await requests(), processorMs(), performance.now()];
  await during();
  const perMinute = 60_000 / (performance.now() - begun);
  const cpuMs = (processorMs() - used) * perMinute;
  return { cpuMs, requests: ((await requests()) - asked) * perMinute };
}

/** Of this process and of those that it started and that have ended (proc(5), cutime and cstime, 10 ms each). */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (user + system) / 1_000 + (Number(fields[13]) + Number(fields[14])) * 10;
}
