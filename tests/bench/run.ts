/**
 * `npm run bench` prints what the kiosk's speed is on this machine, each figure beside the alternative
 * measured in the same run; `npm run bench -- --json` prints the same as JSON. Words after it choose parts.
 */
import type { BenchRow } from './row.ts';

const parts: Record<string, () => Promise<BenchRow[]>> = {
  size: async () => (await import('./page-size.ts')).benchPageSize('dist/renderer'),
  search: async () => (await import('./search.ts')).benchSearch(),
  documents: async () => (await import('./documents.ts')).benchDocuments(),
  printing: async () => (await import('./printing.ts')).benchPrinting(),
  thermal: async () => (await import('./thermal.ts')).benchThermal(),
  polling: async () => (await import('./polling.ts')).benchPolling(),
  start: async () => (await import('./start.ts')).benchStart(),
  trace: async () => (await import('./trace.ts')).benchTraceAppend(),
  'trace-million': async () => (await import('./trace-million.ts')).benchTraceMillion(),
  tap: async () => (await import('./tap.ts')).benchTap(),
  'traced-tap': async () => (await import('./traced-tap.ts')).benchTracedTap(),
  exchange: async () => (await import('./exchange.ts')).benchExchange(),
  desk: async () => (await import('./desk-lists.ts')).benchDeskLists(),
  input: async () => (await import('./input.ts')).benchInput(),
  notes: async () => (await import('./notes.ts')).benchNotes(),
};

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = words.length > 0 ? words : Object.keys(parts);
const rows: BenchRow[] = [];
for (const name of chosen) {
  const part = parts[name];
  if (!part) {
    console.error(`There is no part "${name}". Parts: ${Object.keys(parts).join(', ')}`);
    process.exit(2);
  }
  rows.push(...(await part()));
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(rows, null, 1));
} else {
  const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const table = rows.map((row) => [
    row.name,
    `${figure(row.value)} ${row.unit}`,
    row.baseline ? `${row.baseline.name}: ${figure(row.baseline.value)} ${row.unit}` : '',
    row.ratio === null ? '' : `${figure(row.ratio)}×`,
  ]);
  table.unshift(['name', 'value', 'baseline', 'ratio']);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column]!.length)));
  for (const line of table)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
}
process.exit(0);
