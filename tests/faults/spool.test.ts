import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { aSlip, officePrinter, thermalPrinter } from '../devices/print-samples.ts';
import { loadProcess, type PrintingProcess } from './printing-process.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

/** Parts of the two documents, in every encoding that a file might hold them in. */
const planted = [
  ...[aSlip().matterName, aSlip().nextSteps[0]!, aSlip().hallName].flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
  ]),
  Buffer.from('%PDF'),
  Buffer.from('Tj ET'),
];

const plantedIn = (folder: string): string[] =>
  filesIn(folder).filter((file) => planted.some((part) => readFileSync(file).includes(part)));

it('documents that wait are unreadable on the disk, also after kill -9, and gone with the next start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spool-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const printer = await startEscposEmulator();
  onTestFinished(() => printer.stop());
  printer.set({ paperLeftMm: 0 });
  const printers = [thermalPrinter(printer.uri), officePrinter('ipp://localhost:9/ipp/print')];
  const begin = async (): Promise<PrintingProcess> => {
    const process = await loadProcess();
    onTestFinished(() => process.kill());
    const settled = process.next((message) => (message.type === 'settled' ? true : null));
    process.tell({ type: 'start', folder, printers });
    await settled;
    return process;
  };

  const killed = await begin();
  const waiting = new Set<string>();
  const bothWait = killed.next((message) => {
    if (message.type === 'job' && message.job.reason !== null) waiting.add(message.reference);
    return waiting.size === 2 ? true : null;
  });
  killed.tell({
    type: 'print',
    jobs: [
      { kind: 'slip', reference: 'A' },
      { kind: 'form', reference: 'B' },
    ],
  });
  await bothWait;
  expect(readdirSync(join(folder, 'spool'))).toHaveLength(2);
  expect(plantedIn(folder)).toEqual([]);
  await killed.kill();
  expect(readdirSync(join(folder, 'spool'))).toHaveLength(2);
  expect(plantedIn(folder)).toEqual([]);

  printer.set({ paperLeftMm: Infinity });
  const next = await begin();
  expect(readdirSync(join(folder, 'spool'))).toEqual([]);
  const read = next.next((message) => (message.type === 'store' ? message.rows : null));
  next.tell({ type: 'read-store' });
  expect((await read).map((row) => [row.reference, row.state]).sort()).toEqual([
    ['A', 'failed'],
    ['B', 'failed'],
  ]);
  expect(printer.tickets()).toEqual([]);
}, 30_000);
