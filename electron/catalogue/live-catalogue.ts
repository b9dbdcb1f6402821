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
import type { CatalogueKind, CatalogueTable, CatalogueVersion } from '../store/index.ts';
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
  /** Takes versions that somebody else has kept. */
  readonly renew: () => Promise<void>;
  /** Tells each time something that citizens find is another than before. */
  readonly onChange: (act: () => void) => void;
  readonly close: () => void;
}

/** What a version of a matter is kept as. */
const keptMatterSchema = z.strictObject({
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
  /** What has been said to be of no use. */
  const refused = new Set<string>();
  const listeners = new Set<() => void>();
  let lists = listsOf();
  let stopWaiting: (() => void) | null = null;
  let latest: Promise<void> = Promise.resolve();
  let isClosed = false;

  function listsOf() {
    return {
      departments: [...departments.values()],
      windows: [...windows.values()].sort((a, b) => (a.number < b.number ? -1 : 1)),
      matters: [...matters.values()].map(({ matter }) => matter),
    };
  }

  /** Gives whether the version now holds; one that cannot hold is said once. */
  async function take({ kind, code, version, content }: CatalogueVersion): Promise<boolean> {
    const name = `${kind} ${code}`;
    const refuse = (line: string): false => {
      if (!refused.has(`${name} ${version}`)) say(line);
      refused.add(`${name} ${version}`);
      return false;
    };
    try {
      const value: unknown = content === null ? null : JSON.parse(content);
      switch (kind) {
        case 'department':
          if (value !== null) departments.set(code, departmentSchema.parse(value));
          else remove(departments, formerDepartments, code, lastOf(kind, code, departmentSchema));
          break;
        case 'window':
          if (value !== null) windows.set(code, windowSchema.parse(value));
          else remove(windows, formerWindows, code, lastOf(kind, code, windowSchema));
          break;
        case 'matter': {
          if (value === null) {
            matters.delete(code);
            break;
          }
          const kept = await read(value);
          if (!hasPlace(kept)) {
            return refuse(
              `version ${version} of ${name} is not shown: its department or window is not in the catalogue any more; edit it at the desk`,
            );
          }
          versions.set(`${code} ${version}`, kept);
          matters.set(code, kept);
        }
      }
      taken.set(name, version);
      return true;
    } catch (error) {
      if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
      return refuse(
        `version ${version} of ${name} in the store cannot be read by this kiosk; the one before it holds on`,
      );
    }
  }

  /** What something said that has been taken out of the list; null when only the files have had it. */
  const lastOf = <T>(kind: CatalogueKind, code: string, schema: z.ZodType<T>): T | null => {
    const last = table.history(kind, code).find(({ content }) => content !== null);
    return last === undefined ? null : readKept(schema, last.content!);
  };

  const department = (id: string) => departments.get(id) ?? formerDepartments.get(id) ?? null;
  const window = (number: string) => windows.get(number) ?? formerWindows.get(number) ?? null;
  const hasPlace = ({ matter }: MatterVersion): boolean =>
    department(matter.department) !== null && window(matter.window) !== null;

  async function read(value: unknown): Promise<MatterVersion> {
    const { matter, form } = keptMatterSchema.parse(value);
    return { matter, form, blank: form === null ? null : await blankOf(form) };
  }

  /** Gives whether it is another version than before. */
  async function takeNewest(kind: CatalogueKind, code: string, today: string): Promise<boolean> {
    for (const row of table.history(kind, code)) {
      if (row.starts !== null && row.starts > today) continue;
      if (taken.get(`${kind} ${code}`) === row.version) return false;
      if (await take(row)) return true;
    }
    return false;
  }

  async function refresh(): Promise<void> {
    const today = dateOf(clock.wallMs());
    // A matter is only found together with its department and window.
    const order = { department: 0, window: 1, matter: 2 } as const;
    const rows = table.current(today).sort((a, b) => order[a.kind] - order[b.kind]);
    let isOther = false;
    for (const { kind, code, version } of rows) {
      if (taken.get(`${kind} ${code}`) === version) continue;
      if (await takeNewest(kind, code, today)) isOther = true;
    }
    lists = listsOf();
    stopWaiting?.();
    stopWaiting =
      isClosed || table.waiting(today).length === 0
        ? null
        : clock.after(untilMidnight(clock.wallMs()), () => void inTurn(refresh));
    if (isOther) for (const act of listeners) act();
  }

  /** Reading an official PDF takes a moment: what is published meanwhile must not be overtaken by what came before. */
  function inTurn(act: () => Promise<void>): Promise<void> {
    latest = latest.then(act, act);
    return latest;
  }

  const published: Catalogue['published'] = (code, version) => {
    const current = matters.get(code) ?? null;
    if (version === undefined || current?.matter.version === version) return current;
    return versions.get(`${code} ${version}`) ?? stored(code, version) ?? files.published(code, version);
  };

  /** A version from before this start; its official PDF is not read again, because nobody prints from it any more. */
  const stored = (code: string, version: number): MatterVersion | null => {
    const content = table.get('matter', code, version)?.content ?? null;
    const parsed = content === null ? null : readKept(keptMatterSchema, content);
    if (parsed === null) return null;
    const kept = { ...parsed, blank: null };
    versions.set(`${code} ${version}`, kept);
    return kept;
  };

  await inTurn(refresh);
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
      await inTurn(refresh);
    },
    renew: () => inTurn(refresh),
    onChange: (act) => void listeners.add(act),
    close: () => {
      isClosed = true;
      stopWaiting?.();
    },
  };
}

function remove<T>(live: Map<string, T>, former: Map<string, T>, code: string, last: T | null): void {
  const was = last ?? live.get(code);
  live.delete(code);
  if (was !== undefined) former.set(code, was);
}

/** Null when this kiosk cannot read it. */
function readKept<T>(schema: z.ZodType<T>, content: string): T | null {
  try {
    return schema.parse(JSON.parse(content));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** In milliseconds, an hour at most. */
function untilMidnight(wallMs: number): number {
  const midnight = new Date(wallMs);
  midnight.setHours(24, 0, 0, 0);
  return Math.min(midnight.getTime() - wallMs, longestWaitMs);
}
