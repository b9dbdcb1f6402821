import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JobRow } from '../../electron/store/index.ts';
import { startEscposEmulator, type EscposEmulator } from '../devices/escpos-emulator/index.ts';
import { thermalPrinter } from '../devices/print-samples.ts';
import { slipsOn } from './marked-papers.ts';
import { loadProcess, type PrintingProcess } from './printing-process.ts';
import { startSmallDisk, type SmallDisk } from './small-disk.ts';

interface Stage {
  readonly disk: SmallDisk;
  readonly printer: EscposEmulator;
  readonly begin: () => Promise<PrintingProcess>;
}

async function stage(type: 'memory' | 'ext4'): Promise<Stage> {
  const disk = await startSmallDisk(type);
  onTestFinished(() => disk.stop());
  const printer = await startEscposEmulator({ mmPerSecond: 150 });
  onTestFinished(() => printer.stop());
  const begin = async (): Promise<PrintingProcess> => {
    const process = await loadProcess(disk.wrapper);
    onTestFinished(() => process.kill());
    const started = process.next((message) => {
      if (message.type === 'no-start') return message.message;
      return message.type === 'started' ? '' : null;
    });
    process.tell({ type: 'start', folder: disk.folder, printers: [thermalPrinter(printer.uri)] });
    const problem = await started;
    if (problem !== '') throw new Error(problem);
    return process;
  };
  return { disk, printer, begin };
}

/** Hands a slip over; gives what the citizen is told in the end, or why it was not taken. */
async function print(process: PrintingProcess, reference: string): Promise<string> {
  const told = process.next((message) => {
    if (message.type === 'refused') return message.error;
    if (message.type !== 'job' || message.reference !== reference) return null;
    return ['printed', 'failed', 'uncertain'].includes(message.job.state) ? message.job.state : null;
  });
  process.tell({ type: 'print', jobs: [{ kind: 'slip', reference }] });
  return await told;
}

const stateOf = (process: PrintingProcess, reference: string, state: string): Promise<true> =>
  process.next((message) =>
    message.type === 'job' && message.reference === reference && message.job.state === state ? true : null,
  );

async function rows(process: PrintingProcess): Promise<Record<string, string>> {
  const read = process.next((message) => (message.type === 'store' ? message.rows : null));
  process.tell({ type: 'read-store' });
  return Object.fromEntries((await read).map((row: JobRow) => [row.reference, row.state]));
}

const papers = (printer: EscposEmulator): string[] =>
  printer.tickets().flatMap((ticket) => slipsOn(ticket).map((slip) => slip.reference));

const spooled = (disk: SmallDisk): string[] => readdirSync(join(disk.outside, 'spool'));

describe('a full disk', () => {
  it('refuses what it cannot keep, says so, and takes it when there is space again', async () => {
    const { disk, printer, begin } = await stage('memory');
    const process = await begin();
    expect(await print(process, 'A')).toBe('printed');
    disk.fill();
    expect(await print(process, 'B')).toBe('storage-full');
    expect(spooled(disk)).toEqual([]);
    disk.free();
    expect(await print(process, 'C')).toBe('printed');
    expect(papers(printer)).toEqual(['A', 'C']);
    expect(await rows(process)).toEqual({ A: 'printed', C: 'printed' });
  }, 30_000);

  it('in the midst of printing costs neither the paper nor, once there is space, its record', async () => {
    const { disk, printer, begin } = await stage('memory');
    const process = await begin();
    const underWay = stateOf(process, 'A', 'printing');
    const end = print(process, 'A');
    await underWay;
    disk.fill();
    expect(await end).toBe('printed');
    expect(papers(printer)).toEqual(['A']);
    expect(await rows(process)).toEqual({ A: 'printing' });
    disk.free();
    await expect.poll(() => rows(process), { timeout: 10_000 }).toEqual({ A: 'printed' });
    expect(await print(process, 'B')).toBe('printed');
    expect(papers(printer)).toEqual(['A', 'B']);
  }, 30_000);

  it('sends nothing of a job whose sending it does not take', async () => {
    const { disk, printer, begin } = await stage('memory');
    printer.set({ paperLeftMm: 0 });
    const process = await begin();
    const waiting = stateOf(process, 'A', 'queued');
    const end = print(process, 'A');
    await waiting;
    disk.fill();
    printer.set({ paperLeftMm: Infinity });
    expect(await end).toBe('failed');
    expect(papers(printer)).toEqual([]);
    disk.free();
    expect(await print(process, 'B')).toBe('printed');
    await expect.poll(() => rows(process), { timeout: 10_000 }).toEqual({ A: 'failed', B: 'printed' });
    expect(spooled(disk)).toEqual([]);
  }, 30_000);

  it('at the start lets a kiosk that has run before start, and what it knows is kept', async () => {
    const { disk, printer, begin } = await stage('memory');
    const first = await begin();
    expect(await print(first, 'A')).toBe('printed');
    printer.set({ paperLeftMm: 0 });
    const waiting = stateOf(first, 'B', 'queued');
    first.tell({ type: 'print', jobs: [{ kind: 'slip', reference: 'B' }] });
    await waiting;
    await first.kill();
    printer.set({ paperLeftMm: Infinity });
    disk.fill();
    const second = await begin();
    expect(spooled(disk)).toEqual([]);
    expect(await print(second, 'C')).toBe('storage-full');
    disk.free();
    expect(await print(second, 'D')).toBe('printed');
    await expect
      .poll(() => rows(second), { timeout: 10_000 })
      .toEqual({ A: 'printed', B: 'failed', D: 'printed' });
    expect(papers(printer)).toEqual(['A', 'D']);
  }, 30_000);

  it('at the first start says what to do', async () => {
    const { disk, begin } = await stage('memory');
    disk.fill();
    await expect(begin()).rejects.toThrow(/free space|Free some space/);
  }, 40_000);
});

describe('a disk that can only be read', () => {
  it('at the start is named, with what to do', async () => {
    const { disk, printer, begin } = await stage('memory');
    const first = await begin();
    expect(await print(first, 'A')).toBe('printed');
    first.tell({ type: 'stop' });
    await first.ended();
    disk.setReadOnly();
    await expect(begin()).rejects.toThrow(/Give this user write permission/);
    expect(papers(printer)).toEqual(['A']);
  }, 40_000);

  it.skipIf(process.getuid?.() !== 0 || !existsSync('/dev/loop-control'))(
    'in the midst of printing does not cost the paper, and says what is wrong to whoever comes next',
    async () => {
      const { disk, printer, begin } = await stage('ext4');
      const process = await begin();
      const underWay = stateOf(process, 'A', 'printing');
      const end = print(process, 'A');
      await underWay;
      disk.breakDown();
      expect(await end).toBe('printed');
      expect(await print(process, 'B')).toBe('storage-failed');
      expect(papers(printer)).toEqual(['A']);
    },
    30_000,
  );
});
