import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../../../shared/result.ts';

export type CellValue = string | number | boolean;

export interface PlainSheet {
  readonly name: string;
  /** By row and column from 1; what is empty is left out. */
  readonly cells: readonly PlainCell[];
}
export interface PlainCell {
  readonly row: number;
  readonly column: number;
  /** `other`: a formula, an error, a date: nothing a guide could hold. */
  readonly value: CellValue | { readonly other: 'formula' | 'date' | 'error' };
}

export interface NewSheet {
  readonly name: string;
  /** The first two are headings. */
  readonly rows: readonly (readonly (CellValue | null)[])[];
}

type Task = { readonly make: readonly NewSheet[] } | { readonly read: Uint8Array };

/** Longer is no workbook of a guide. */
const patienceMs = 60_000;

export const makeCells = async (sheets: readonly NewSheet[]): Promise<Buffer> => {
  const made = await inThread({ make: sheets });
  if (!made.ok) throw new Error('a workbook could not be made');
  return Buffer.from(made.value as Uint8Array);
};

/** Fails for what the library cannot read, or not in bounded time and memory. */
export const readCells = (bytes: Buffer): Promise<Result<readonly PlainSheet[], 'damaged'>> =>
  inThread({ read: bytes }) as Promise<Result<readonly PlainSheet[], 'damaged'>>;

/** Beside the thread that serves citizens: a large workbook takes seconds and a hundred megabytes. */
function inThread(task: Task): Promise<Result<unknown, 'damaged'>> {
  return new Promise((resolve) => {
    const worker = new Worker(program(), {
      eval: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const end = (result: Result<unknown, 'damaged'>): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(fail('damaged')), patienceMs);
    worker.once('message', (value: unknown) => end(value === null ? fail('damaged') : ok(value)));
    worker.once('error', () => end(fail('damaged')));
    worker.once('exit', () => end(fail('damaged')));
    worker.postMessage(task);
  });
}

let text: string | null = null;

/** As text, because a worker does not look into Electron's archive for a file. */
function program(): string {
  const library = createRequire(import.meta.url).resolve('exceljs/dist/exceljs.min.js');
  return (text ??= `${readFileSync(library, 'utf8')}
    ;const { parentPort } = require('node:worker_threads');
    const { Workbook, ValueType } = module.exports;
    const make = async (sheets) => {
      const workbook = new Workbook();
      for (const { name, rows } of sheets) {
        const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
        for (const row of rows) sheet.addRow(row.map((value) => value ?? undefined));
        sheet.columns.forEach((column, at) => {
          column.width = Math.min(50, Math.max(10, ...rows.map((row) => String(row[at] ?? '').length * 1.6 + 2)));
          column.alignment = { vertical: 'top', wrapText: true };
          // Codes and telephone numbers stay as they are typed.
          if (!rows.some((row) => typeof row[at] === 'number')) column.numFmt = '@';
        });
        sheet.getRow(1).font = { bold: true };
        sheet.getRow(2).font = { italic: true, color: { argb: 'FF666666' } };
      }
      return new Uint8Array(await workbook.xlsx.writeBuffer());
    };
    const valueOf = (cell) => {
      switch (cell.type) {
        case ValueType.Formula: return { other: 'formula' };
        case ValueType.Error: return { other: 'error' };
        case ValueType.Date: return { other: 'date' };
        case ValueType.Number: case ValueType.Boolean: return cell.value;
        case ValueType.Hyperlink: return String(cell.text);
        case ValueType.RichText: return cell.value.richText.map((part) => part.text).join('');
        default: return String(cell.value);
      }
    };
    const read = async (bytes) => {
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes);
      return workbook.worksheets.map((sheet) => {
        const cells = [];
        sheet.eachRow((row, number) => row.eachCell((cell, column) => {
          if (cell.isMerged && cell.master !== cell) return;
          cells.push({ row: number, column, value: valueOf(cell) });
        }));
        return { name: sheet.name, cells };
      });
    };
    parentPort.once('message', async (task) => {
      try {
        parentPort.postMessage(task.make ? await make(task.make) : await read(Buffer.from(task.read)));
      } catch {
        parentPort.postMessage(null);
      }
    });`);
}
