import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExchange, loadCatalogue, startLiveCatalogue } from '../../electron/catalogue/index.ts';
import { openStore } from '../../electron/store/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { percentile, type BenchRow } from './row.ts';

const folderOfCatalogue = 'resources/catalogue';
const times = 10;

/**
 * What it takes to bring the whole sample catalogue in as a package and as a workbook, and how long a citizen's touch may
 * have to wait meanwhile: the longest gap of the event loop beside all of the work in one go.
 */
export async function benchExchange(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-exchange-'));
  const files = await loadCatalogue(folderOfCatalogue);
  const opened = openStore(folder, systemClock);
  if (!files.ok || !opened.ok) throw new Error('no kiosk');
  const store = opened.value;
  const today = (): string => '2026-11-28';
  const live = await startLiveCatalogue({
    files: files.value,
    table: store.catalogue,
    blankOf: async () => null,
    clock: systemClock,
    dateOf: today,
    say: () => {},
  });
  const exchange = createExchange({
    live,
    table: store.catalogue,
    officialFolders: [folderOfCatalogue],
    officialPdfs: store.officialPdfs,
    importedFolder: folder,
    today,
    needsReview: false,
    together: store.together,
    onPublished: () => {},
    resourcesFolder: 'resources',
    from: () => ({ hall: '大厅', kiosk: '自助机 01', madeMs: 0 }),
  });
  const sealing = { seal: () => null, signerOf: () => 'bench' };
  const compare = async (file: Buffer): Promise<void> => {
    const read = await exchange.read(file, sealing);
    if (!read.ok) throw new Error(JSON.stringify(read.error[0]));
    await exchange.compare(read.value.incoming);
  };
  try {
    const asPackage = await exchange.makePackage(null, sealing);
    const asWorkbook = await exchange.makeWorkbook(null);
    const packed = await measured(() => compare(asPackage));
    const table = await measured(() => compare(asWorkbook));
    const row = (name: string, { whole, gap }: Measured): BenchRow[] => [
      { name: `${name}, read and compared`, value: whole, unit: 'ms', baseline: null, ratio: null },
      {
        name: 'the same, longest gap for citizens',
        value: gap,
        unit: 'ms',
        baseline: { name: 'all in one go', value: whole },
        ratio: whole / gap,
      },
    ];
    return [...row('27 matters as a package', packed), ...row('as a workbook', table)];
  } finally {
    live.close();
    store.close();
    rmSync(folder, { recursive: true });
  }
}

interface Measured {
  readonly whole: number;
  readonly gap: number;
}

/** Medians of the whole and of the longest time that nothing else had its turn. */
async function measured(act: () => Promise<void>): Promise<Measured> {
  const wholes: number[] = [];
  const gaps: number[] = [];
  for (let n = 0; n < times; n += 1) {
    let last = performance.now();
    let gap = 0;
    let isOver = false;
    const look = (): void => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      if (!isOver) setImmediate(look);
    };
    const began = performance.now();
    setImmediate(look);
    await act();
    isOver = true;
    wholes.push(performance.now() - began);
    gaps.push(gap);
  }
  return { whole: percentile(wholes, 0.5), gap: percentile(gaps, 0.5) };
}
