import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyStore } from '../../electron/store/index.ts';
import { verifyLog } from '../../electron/trace/index.ts';
import { buildMillion } from '../trace/million.ts';
import { measureMillion, type MillionMeasured } from '../trace/measure-million.ts';

export interface Soaked extends MillionMeasured {
  readonly entries: number;
  readonly isIntact: boolean;
  readonly verifySeconds: number;
}

/** A log of a million entries: it takes more, is verified, and what a person opens in it is there at once. */
export async function runMillion(): Promise<Soaked> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-million-'));
  try {
    buildMillion(folder);
    const measured = measureMillion(folder);
    const copy = copyStore(folder);
    if (!copy.ok) throw new Error(copy.error.why);
    const startedMs = performance.now();
    const { flaw, report } = await verifyLog(copy.value.trace, { vkey: null, claims: [], witnesses: [] });
    const verifySeconds = (performance.now() - startedMs) / 1000;
    copy.value.close();
    return { ...measured, entries: report.size, isIntact: flaw === null, verifySeconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An entry more may take three times the disk's own time; nobody waits for one. */
export const isSmooth = (soaked: Soaked): boolean =>
  soaked.isIntact &&
  soaked.appendP99Ms <= 3 * soaked.rawP99Ms &&
  soaked.openWalkMs <= 300 &&
  soaked.roundReportMs <= 1000;
