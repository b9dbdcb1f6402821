import { testClock } from '../../shared/clock.fixture.ts';
import type { Department, Matter, ServiceWindow } from '../../shared/matter/index.ts';
import type { CatalogueTable, Store } from '../store/index.ts';
import { shippedCatalogue } from './catalogue.fixture.ts';
import { startLiveCatalogue, type LiveCatalogue, type LiveCatalogueOptions } from './live-catalogue.ts';
import { loadCatalogue } from './load.ts';
import { formatProblem } from './problem.ts';

/** The day on which a test clock begins, wherever the test runs. */
export const firstDay = '2026-11-24';

const loaded = await loadCatalogue(shippedCatalogue);
if (!loaded.ok) throw new Error(loaded.error.map(formatProblem).join('\n'));
const files = loaded.value;

/** The shipped catalogue in a hall whose time passes when the test says so. */
export interface HallDouble {
  /** The catalogue of a kiosk that starts over this store. */
  readonly start: (store: Store, changes?: Partial<LiveCatalogueOptions>) => Promise<LiveCatalogue>;
  /** The hall's date now. */
  readonly today: () => string;
  /** Lets whole hours pass, with everything that is due in them. */
  readonly passHours: (hours: number) => Promise<void>;
  /** What was said of a store that cannot be read. */
  readonly said: readonly string[];
}

export function aHall(): HallDouble {
  const { clock, pass } = testClock();
  const said: string[] = [];
  const dateOf = (wallMs: number): string => {
    const date = new Date(wallMs);
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  };
  return {
    said,
    today: () => dateOf(clock.wallMs()),
    start: ({ catalogue }, changes = {}) =>
      startLiveCatalogue({
        files,
        table: catalogue,
        blankOf: async () => null,
        clock,
        dateOf,
        say: (line) => said.push(line),
        ...changes,
      }),
    passHours: async (hours) => {
      for (let hour = 0; hour < hours; hour += 1) {
        pass(3600);
        await new Promise(setImmediate);
      }
    },
  };
}

export const aDepartment = (changes: Partial<Department> = {}): Department => ({
  id: 'archives',
  name: { 'zh-CN': '档案馆', en: 'Archives' },
  shortName: { 'zh-CN': '档案馆', en: 'Archives' },
  ...changes,
});

export const aWindow = (changes: Partial<ServiceWindow> = {}): ServiceWindow => ({
  number: 'A90',
  department: 'public-security',
  name: { 'zh-CN': '夜间窗口', en: 'Late window' },
  floor: 1,
  zone: 'A',
  openingHours: { 'zh-CN': '17:00–20:00', en: '17:00–20:00' },
  ...changes,
});

/** A matter of the shipped catalogue that says otherwise. */
export const changedMatter = (changes: Partial<Matter>): Matter => {
  const { form: _, ...matter } = files.matter('hk-macao-endorsement')!;
  return { ...matter, ...changes };
};

/** Keeps a version as publishing does; `null` withdraws. */
export const versionOf = (
  matter: Matter | null,
  changes: Partial<Parameters<CatalogueTable['add']>[0]> = {},
): Parameters<CatalogueTable['add']>[0] => ({
  kind: 'matter',
  code: 'hk-macao-endorsement',
  version: matter?.version ?? 9,
  content: matter === null ? null : JSON.stringify({ matter, form: null }),
  starts: null,
  by: 'E01',
  writtenBy: null,
  ...changes,
});
