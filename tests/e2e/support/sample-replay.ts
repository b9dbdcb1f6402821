import { join } from 'node:path';
import { defaultKioskConfig } from '../../../electron/app/config.ts';
import { replayCatalogue, type ReplayServices } from '../../../electron/app/replay/replay-catalogue.ts';
import { createCatalogueService, loadCatalogue } from '../../../electron/catalogue/index.ts';
import { testMaker } from '../../../electron/documents/documents.fixture.ts';
import { workingDaysOf } from '../../../shared/calendar/index.ts';
import { systemClock } from '../../../shared/clock.ts';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { ReplayCatalogue } from '../../../shared/trace/replay/index.ts';

/** What the replay of these entries needs, from the sample catalogue and the built-in printers. */
export async function sampleReplayCatalogue(entries: readonly TraceEntry[]): Promise<ReplayCatalogue> {
  const loaded = await loadCatalogue(join(process.cwd(), 'resources/catalogue'));
  if (!loaded.ok) throw new Error('the sample catalogue does not load');
  const maker = testMaker();
  const services: ReplayServices = {
    catalogue: loaded.value,
    guide: createCatalogueService(loaded.value),
    config: () => defaultKioskConfig,
    clock: systemClock,
    documents: { blankPicture: async (document) => maker.formPicture(document, null) },
    attendant: { isPossible: false },
    printing: { printers: () => printers },
    queue: { windows: () => [] },
    calendar: () => workingDaysOf({ version: 0, days: [] }),
    store: { setAside: null },
  };
  return replayCatalogue(services, entries);
}

const place = { 'zh-CN': '本机右侧的打印机', en: 'the printer to the right of this kiosk' };
const printers: ReturnType<ReplayServices['printing']['printers']> = [
  {
    id: 'hall-a4',
    name: { 'zh-CN': '大厅打印机', en: 'Hall printer' },
    place,
    paper: 'a4',
    builtIn: false,
    bothSides: false,
    serves: ['form', 'notification'],
    state: 'ready',
    reasons: [],
  },
  {
    id: 'slip',
    name: { 'zh-CN': '小票打印机', en: 'Slip printer' },
    place: { 'zh-CN': '屏幕下方的小票口', en: 'the slot below the screen' },
    paper: 'thermal',
    builtIn: false,
    bothSides: false,
    serves: ['slip', 'notification'],
    state: 'ready',
    reasons: [],
  },
];
