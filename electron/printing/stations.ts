import type { PrinterView } from '../../shared/contract/index.ts';
import type { PrinterConfig } from '../../shared/printers/index.ts';
import { builtInPrinters } from './config.ts';
import type { Job } from './job.ts';
import type { Station } from './station.ts';

/** The printers in the order of the list, while the list may change. */
export interface Stations {
  readonly all: () => readonly Station[];
  /** Takes another list: those still in it go on untouched, new ones start, the others let go of what they hold. */
  readonly set: (configs: readonly PrinterConfig[]) => void;
  /** Those in the list, then those taken out of it that a job of this session names: they serve nothing any more. */
  readonly views: () => PrinterView[];
  readonly close: () => Promise<void>;
}

export interface StationsOptions {
  /** Nothing is asked of the printer before `after` has settled. */
  readonly start: (config: PrinterConfig, after: Promise<unknown>) => Station;
  /** Where a job goes whose printer no longer takes it. */
  readonly nextFor: (job: Job) => Station | null;
  readonly isNamed: (printer: string) => boolean;
}

export function openStations({ start, nextFor, isNamed }: StationsOptions): Stations {
  let list: readonly Station[] = [];
  /** Those that still use a printer, with what settles when they no longer do. */
  const leaving = new Map<Station, Promise<void>>();
  const gone = new Map<string, PrinterView>();

  const isListed = (id: string): boolean => list.some(({ config }) => config.id === id);

  /** Most printers talk to one at a time: whoever still finishes a job on it comes first. */
  const letGo = (config: PrinterConfig): Promise<unknown> =>
    Promise.all([...leaving].map(([station, left]) => (isSamePrinter(station.config, config) ? left : null)));

  function retire(station: Station): void {
    gone.set(station.config.id, { ...station.view(), serves: [] });
    const left = station.retire(nextFor).finally(() => leaving.delete(station));
    leaving.set(station, left);
  }

  /** The documents that it prints may have changed: what waits goes where it is served, if there is such a printer. */
  function rename(station: Station, config: PrinterConfig): void {
    station.rename(config);
    for (const job of station.jobs()) {
      const next = config.serves.includes(job.row().kind) || job.isTest ? null : nextFor(job);
      if (next && station.isWaiting(job)) station.withdraw(job, next);
    }
  }

  return {
    all: () => list,
    set: (configs) => {
      const wanted = configs.length > 0 ? configs : builtInPrinters;
      const before = list;
      const kept = (config: PrinterConfig): Station | undefined =>
        before.find((station) => deviceOf(station.config) === deviceOf(config));
      const begin: (() => void)[] = [];
      const startAnew = (config: PrinterConfig): Station =>
        start(config, new Promise((resolve) => begin.push(() => resolve(letGo(config)))));
      // All of the new list is there before anything is handed on; whom a new one waits for is known after that.
      list = wanted.map((config) => kept(config) ?? startAnew(config));
      for (const id of [...gone.keys()]) if (!isNamed(id)) gone.delete(id);
      for (const [at, config] of wanted.entries()) rename(list[at]!, config);
      for (const station of before) if (!list.includes(station)) retire(station);
      for (const each of begin) each();
    },
    views: () => [
      ...list.map((station) => station.view()),
      ...[...gone.values()].filter(({ id }) => !isListed(id) && isNamed(id)),
    ],
    close: async () => {
      await Promise.all([...list, ...leaving.keys()].map((station) => station.close()));
    },
  };
}

/** All that is not merely said of a printer. */
function deviceOf(config: PrinterConfig): string {
  const said = ['name', 'place', 'serves'];
  return JSON.stringify(
    Object.entries(config)
      .filter(([key]) => !said.includes(key))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const isSamePrinter = (one: PrinterConfig, other: PrinterConfig): boolean =>
  'uri' in one && 'uri' in other && one.uri === other.uri;
