import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyStore } from '../../electron/store/index.ts';
import { exportTrace, traceExportFormats, verifyLog } from '../../electron/trace/index.ts';
import { sha256 } from '../../electron/trace/merkle.ts';
import { buildMillion, million } from '../trace/million.ts';
import { measureMillion } from '../trace/measure-million.ts';
import { percentile, type BenchRow } from './row.ts';

const resourcesFolder = new URL('../../resources', import.meta.url).pathname;
const rounds = 3;

/** A log of a million entries: verifying it, adding to it, opening a walk in it, taking it out. */
export async function benchTraceMillion(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-million-'));
  try {
    buildMillion(folder);
    const opened = measureMillion(folder);
    const rows = [
      {
        ...plain('trace of 1,000,000, one entry more, p99', opened.appendP99Ms),
        baseline: { name: 'raw append and fsync', value: opened.rawP99Ms },
        ratio: opened.rawP99Ms / opened.appendP99Ms,
      },
      plain('trace of 1,000,000, opening a walk of 900 entries with its figures', opened.openWalkMs),
      plain('trace of 1,000,000, report of a round of 60 walks', opened.roundReportMs),
    ];
    return [...(await verifyRows(folder)), ...rows, ...(await exportRows(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const plain = (name: string, value: number): BenchRow => ({
  name,
  value,
  unit: 'ms',
  baseline: null,
  ratio: null,
});

async function verifyRows(folder: string): Promise<BenchRow[]> {
  const copy = copyStore(folder);
  if (!copy.ok) throw new Error(copy.error.why);
  const { trace, close } = copy.value;
  const entries = [...trace.range(1, million)].map(({ entry }) => entry);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedMs = performance.now();
    for (const entry of entries) sha256(entry);
    const hashedMs = performance.now();
    const { flaw } = await verifyLog(trace, { vkey: null, claims: [], witnesses: [] });
    if (flaw !== null) throw new Error(flaw.why);
    bare.push(hashedMs - startedMs);
    ours.push(performance.now() - hashedMs);
  }
  close();
  const value = percentile(ours, 0.5) / 1000;
  const baseline = percentile(bare, 0.5) / 1000;
  return [
    {
      name: 'trace of 1,000,000, verified: reading, chain, tree, signatures',
      value,
      unit: 's',
      baseline: { name: 'bare SHA-256 of the same bytes in memory', value: baseline },
      ratio: baseline / value,
    },
  ];
}

async function exportRows(folder: string): Promise<BenchRow[]> {
  const copy = copyStore(folder);
  if (!copy.ok) throw new Error(copy.error.why);
  const { trace: reader, close } = copy.value;
  const verification = await verifyLog(reader, { vkey: null, claims: [], witnesses: [] });
  const rows: BenchRow[] = [];
  for (const format of traceExportFormats) {
    const out = mkdtempSync(join(tmpdir(), 'kiosk-bench-export-'));
    const startedMs = performance.now();
    await exportTrace({ reader, format, walkthrough: null, folder: out, resourcesFolder, verification });
    rows.push({
      name: `trace of 1,000,000, export as ${format}`,
      value: (performance.now() - startedMs) / 1000,
      unit: 's',
      baseline: null,
      ratio: null,
    });
    rmSync(out, { recursive: true, force: true });
  }
  close();
  return rows;
}
