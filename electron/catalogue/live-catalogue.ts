import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import type { FormDefinition, OfficialBlank } from '../../shared/form/index.ts';
import { formDefinitionSchema } from '../../shared/form/schema.ts';
import {
  departmentSchema,
  matterSchema,
  windowSchema,
  type Department,
  type ServiceWindow,
} from '../../shared/matter/index.ts';
import type { CatalogueTable, CatalogueVersion } from '../store/index.ts';
import type { Catalogue, CatalogueFiles, MatterVersion } from './catalogue.ts';

/** The official PDF of a form; null when it has none or it cannot be read any more. */
export type BlankOf = (form: FormDefinition) => Promise<OfficialBlank | null>;

export interface LiveCatalogueOptions {
  readonly files: CatalogueFiles;
  readonly table: CatalogueTable;
  readonly blankOf: BlankOf;
  readonly clock: Clock;
  /** The hall's date at a moment. */
  readonly dateOf: (wallMs: number) => string;
  /** Takes what a store holds that this kiosk cannot read. */
  readonly say: (line: string) => void;
}

/**
 * The catalogue as it is now: what was published at the desk in the place of what lies in the folder under the same name.
 * Versions that citizens no longer find stay readable, for a session that began with one and for walks shown again.
 */
export interface LiveCatalogue extends Catalogue {
  /** As it came with the kiosk or was put into its folder. */
  readonly files: CatalogueFiles;
  /** Keeps a version; what holds at once is there when it returns. */
  readonly publish: (version: Omit<CatalogueVersion, 'atMs'>) => Promise<void>;
  /** Tells each time something that citizens find is another than before. */
  readonly onChange: (act: () => void) => void;
  readonly close: () => void;
}

/** What a version of a matter is kept as. */
export const keptMatterSchema = z.strictObject({
  matter: matterSchema,
  form: formDefinitionSchema.nullable(),
});

/** Timers cannot wait longer than 24 days; a clock that was put right in between is noticed too. */
const longestWaitMs = 3_600_000;

export async function startLiveCatalogue(options: LiveCatalogueOptions): Promise<LiveCatalogue> {
  const { files, table, blankOf, clock, dateOf, say } = options;
  const departments = new Map(files.departments.map((department) => [department.id, department]));
  const windows = new Map(files.windows.map((window) => [window.number, window]));
  const matters = new Map(files.matters.map(({ code }) => [code, files.published(code)!]));
  /** Those that have been taken out of the lists: what still names one can be shown. */
  const formerDepartments = new Map<string, Department>();
  const formerWindows = new Map<string, ServiceWindow>();
  const versions = new Map<string, MatterVersion>();
  /** The version of each thing that was taken from the store. */
  const taken = new Map<string, number>();
  const listeners = new Set<() => void>();
  let lists = listsOf();
  let stopWaiting: (() => void) | null = null;

  function listsOf() {
    return {
      departments: [...departments.values()],
      windows: [...windows.values()].sort((a, b) => (a.number < b.number ? -1 : 1)),
      matters: [...matters.values()].map(({ matter }) => matter),
    };
  }

  async function take(row: CatalogueVersion): Promise<void> {
    const { kind, code, version, content } = row;
    const name = `${kind} ${code}`;
    try {
      const value: unknown = content === null ? null : JSON.parse(content);
      switch (kind) {
        case 'department':
          replace(departments, formerDepartments, code, value && departmentSchema.parse(value));
          break;
        case 'window':
          replace(windows, formerWindows, code, value && windowSchema.parse(value));
          break;
        case 'matter': {
          const kept = value === null ? null : await read(value);
          if (kept !== null && !hasPlace(kept)) {
            return say(
              `${name} is not shown: its department or window is not in the catalogue any more; edit it at the desk`,
            );
          }
          if (kept !== null) versions.set(`${code} ${version}`, kept);
          replace(matters, null, code, kept);
        }
      }
      taken.set(name, version);
    } catch (error) {
      if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
      say(
        `version ${version} of ${name} in the store cannot be read by this kiosk; the one before it holds on`,
      );
    }
  }

  const department = (id: string) => departments.get(id) ?? formerDepartments.get(id) ?? null;
  const window = (number: string) => windows.get(number) ?? formerWindows.get(number) ?? null;
  const hasPlace = ({ matter }: MatterVersion): boolean =>
    department(matter.department) !== null && window(matter.window) !== null;

  async function read(value: unknown): Promise<MatterVersion> {
    const { matter, form } = keptMatterSchema.parse(value);
    return { matter, form, blank: form === null ? null : await blankOf(form) };
  }

  async function refresh(): Promise<void> {
    const today = dateOf(clock.wallMs());
    // A matter is only found together with its department and window.
    const order = { department: 0, window: 1, matter: 2 } as const;
    const rows = table.current(today).sort((a, b) => order[a.kind] - order[b.kind]);
    for (const { kind, code, version } of rows) {
      if (taken.get(`${kind} ${code}`) !== version) await take(table.get(kind, code, version)!);
    }
    lists = listsOf();
    stopWaiting?.();
    stopWaiting =
      table.waiting(today).length === 0
        ? null
        : clock.after(untilMidnight(clock.wallMs()), () => void refresh().then(tell));
  }

  const tell = (): void => {
    for (const act of listeners) act();
  };

  const published: Catalogue['published'] = (code, version) => {
    const current = matters.get(code) ?? null;
    if (version === undefined || current?.matter.version === version) return current;
    return versions.get(`${code} ${version}`) ?? stored(code, version) ?? files.published(code, version);
  };

  /** A version from before this start; its official PDF is not read again, because nobody prints from it any more. */
  const stored = (code: string, version: number): MatterVersion | null => {
    const content = table.get('matter', code, version)?.content ?? null;
    const parsed = content === null ? null : keptMatterSchema.safeParse(JSON.parse(content));
    if (!parsed?.success) return null;
    const kept = { ...parsed.data, blank: null };
    versions.set(`${code} ${version}`, kept);
    return kept;
  };

  await refresh();
  return {
    files,
    hall: files.hall,
    get departments() {
      return lists.departments;
    },
    get windows() {
      return lists.windows;
    },
    get matters() {
      return lists.matters;
    },
    department,
    window,
    matter: (code, version) => published(code, version)?.matter ?? null,
    published,
    publish: async (version) => {
      table.add(version);
      await refresh();
      tell();
    },
    onChange: (act) => void listeners.add(act),
    close: () => stopWaiting?.(),
  };
}

function replace<T>(
  live: Map<string, T>,
  former: Map<string, T> | null,
  code: string,
  value: T | null,
): void {
  const before = live.get(code);
  if (value !== null) live.set(code, value);
  else if (live.delete(code) && before !== undefined) former?.set(code, before);
}

/** In milliseconds, an hour at most. */
function untilMidnight(wallMs: number): number {
  const midnight = new Date(wallMs);
  midnight.setHours(24, 0, 0, 0);
  return Math.min(midnight.getTime() - wallMs, longestWaitMs);
}
