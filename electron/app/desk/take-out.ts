import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { tarOf } from '../../desk/index.ts';
import {
  exportTrace,
  verifyLog,
  type NoExport,
  type TraceExportFormat,
  type TraceLog,
} from '../../trace/index.ts';
import type { Services } from '../services.ts';

/** What is taken out of the log, in the memory of the kiosk on its way to the page. */
export interface TakenOut {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The whole log, or one walk of it, as one file. */
export async function takeOut(
  { store, resourcesFolder }: Pick<Services, 'store' | 'resourcesFolder'>,
  log: TraceLog,
  format: TraceExportFormat,
  walk: string | null,
): Promise<Result<TakenOut, NoExport>> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-export-'));
  try {
    log.checkpoint('export');
    const exported = await exportTrace({
      reader: store.trace,
      format,
      walkthrough: walk,
      folder,
      resourcesFolder,
      verification: await verifyLog(store.trace, { vkey: null, claims: [], witnesses: [] }),
    });
    if (!exported.ok) return exported;
    const { file } = exported.value;
    if (file !== folder) return ok({ name: basename(file), bytes: readFileSync(file) });
    const name = walk === null ? `trace-${format}.tar` : `walk-${walk}.tar`;
    return ok({ name, bytes: tarOf(folder, readdirSync(folder)) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
