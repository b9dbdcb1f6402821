import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hallHandlers } from '../../electron/app/desk/hall.ts';
import { mattersHandlers } from '../../electron/app/desk/matters.ts';
import { statisticsHandlers } from '../../electron/app/desk/statistics.ts';
import type { Caller } from '../../electron/app/desk/caller.ts';
import type { DeskServices } from '../../electron/app/desk/desk-services.ts';
import {
  createMatterEditing,
  loadCatalogue,
  readOfficial,
  startLiveCatalogue,
} from '../../electron/catalogue/index.ts';
import { openStore } from '../../electron/store/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { percentile, type BenchRow } from './row.ts';

const matters = 10_000;
const windows = 500;
const days = 5 * 365;
const times = 20;
const code = 'hk-macao-endorsement';
const folderOfCatalogue = 'resources/catalogue';

/**
 * What an administrator waits for in a hall of 10,000 matters, 500 windows and five years of statistics: each list, and saving a
 * draft, as the kiosk answers it. The list of matters beside reading every matter as it is kept.
 */
export async function benchDeskLists(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-desk-'));
  const files = await loadCatalogue(folderOfCatalogue);
  const opened = openStore(folder, systemClock);
  if (!files.ok || !opened.ok) throw new Error('no kiosk');
  const store = opened.value;
  const model = files.value.published(code)!;
  store.together(() => {
    for (let n = 0; n < matters; n += 1) {
      const own = `matter-${n}`;
      const { popularity: _, ...guide } = model.matter;
      const content = JSON.stringify({
        matter: { ...guide, code: own, version: 1, form: own },
        form: { ...model.form, id: own },
      });
      store.catalogue.add({
        kind: 'matter',
        code: own,
        version: 1,
        content,
        starts: null,
        by: 'E01',
        writtenBy: null,
      });
    }
    const [window] = files.value.windows;
    for (let n = 0; n < windows; n += 1) {
      const number = `${String.fromCharCode(69 + Math.floor(n / 100))}${String(n % 100).padStart(2, '0')}`;
      const content = JSON.stringify({ ...window, number });
      store.catalogue.add({
        kind: 'window',
        code: number,
        version: 1,
        content,
        starts: null,
        by: 'A01',
        writtenBy: null,
      });
    }
  });
  for (let n = 0; n < days; n += 1) {
    const day = new Date(Date.UTC(2021, 11, 1) + n * 86_400_000).toISOString().slice(0, 10);
    store.counts.add(day, [
      { kind: 'visit', matter: '', detail: '', times: 40 },
      ...files.value.matters.flatMap(({ code: matter }) => [
        { kind: 'opened' as const, matter, detail: '', times: 9 },
        { kind: 'abandoned' as const, matter, detail: 'check', times: 2 },
      ]),
    ]);
  }
  const live = await startLiveCatalogue({
    files: files.value,
    table: store.catalogue,
    blankOf: () => Promise.resolve(null),
    clock: systemClock,
    dateOf: () => '2026-11-28',
    say: () => {},
  });
  const editing = createMatterEditing({
    live,
    table: store.catalogue,
    readOfficial: (form) => readOfficial([folderOfCatalogue], form),
    needsReview: false,
    today: () => '2026-11-28',
    onPublished: () => {},
  });
  const printing = { printers: () => [] };
  const kiosk = { store, catalogue: live, editing, clock: systemClock, printing };
  const services = { kiosk } as unknown as DeskServices;
  const caller = { person: () => ({ id: 'E01' }) } as unknown as Caller;
  const desk = mattersHandlers(services, caller);
  const list = { query: '', state: null, department: null, offset: 0, limit: 50 };
  editing.edit(code, 'E01');
  const draft = JSON.parse(editing.draft(code)!.content) as { matter: never; form: never };
  try {
    const everything = await median(() =>
      store.catalogue
        .heads('matter')
        .map(
          ({ code: own, version }) =>
            JSON.parse(store.catalogue.get('matter', own, version)!.content!) as unknown,
        ),
    );
    const page = await median(async () => JSON.stringify(await desk['matters.list'](list)));
    const found = await median(async () =>
      JSON.stringify(await desk['matters.list']({ ...list, query: 'matter-77', offset: 0 })),
    );
    const hall = await median(async () =>
      JSON.stringify(await hallHandlers(services, caller)['hall.read']({})),
    );
    const statistics = await median(async () =>
      JSON.stringify(
        await statisticsHandlers(services)['statistics.read']({ from: '2021-12-01', to: '2026-11-30' }),
      ),
    );
    const saved = await median(async () => {
      const { revision } = editing.draft(code)!;
      await desk['matters.save']({ id: code, revision, content: draft });
    });
    const published = await median(async () => {
      editing.edit('matter-5', 'E01');
      await editing.publish('matter-5', editing.draft('matter-5')!.revision, null, 'E01');
    });
    const row = (name: string, value: number): BenchRow => ({
      name,
      value,
      unit: 'ms',
      baseline: null,
      ratio: null,
    });
    return [
      {
        ...row('list of 10,000 matters, its first page', page),
        baseline: { name: 'reading each as it is kept', value: everything },
        ratio: everything / page,
      },
      row('the same, searched', found),
      row('500 windows and all departments', hall),
      row('statistics of five years', statistics),
      row('saving a draft, with its check', saved),
      row('publishing it', published),
    ];
  } finally {
    live.close();
    store.close();
    rmSync(folder, { recursive: true });
  }
}

async function median(act: () => unknown): Promise<number> {
  const samples: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await act();
    samples.push(performance.now() - began);
  }
  return percentile(samples, 0.5);
}
