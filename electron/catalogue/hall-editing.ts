import { fail, ok, type Result } from '../../shared/result.ts';
import type { Department, ServiceWindow } from '../../shared/matter/index.ts';
import type { CatalogueTable } from '../store/index.ts';
import type { LiveCatalogue } from './live-catalogue.ts';
import type { Published } from './matter-editing.ts';

export type HallEditingRefusal = 'taken' | 'unknown' | 'in-use' | 'no-such-department' | 'no-such-zone';
type Done = Result<null, HallEditingRefusal>;

/** Departments and windows: each change holds at once and stays as a version. */
export interface HallEditing {
  readonly setDepartment: (department: Department, isNew: boolean, by: string) => Promise<Done>;
  readonly removeDepartment: (id: string, by: string) => Promise<Done>;
  readonly setWindow: (window: ServiceWindow, isNew: boolean, by: string) => Promise<Done>;
  readonly removeWindow: (number: string, by: string) => Promise<Done>;
}

export interface HallEditingOptions {
  readonly live: LiveCatalogue;
  readonly table: CatalogueTable;
  /** The hall's date. */
  readonly today: () => string;
  readonly onPublished: (published: Published) => void;
}

/** Drafts and versions that wait count too: they could not go live any more. */
export const isNamedByMatter = (
  { live, table, today }: Pick<HallEditingOptions, 'live' | 'table' | 'today'>,
  key: 'department' | 'window',
  code: string,
): boolean =>
  live.matters.some((matter) => matter[key] === code) ||
  [...table.drafts(), ...table.waiting(today())].some(({ content }) => {
    const matter =
      content === null ? null : (JSON.parse(content) as { matter?: Record<string, unknown> }).matter;
    return matter?.[key] === code;
  });

export function createHallEditing({ live, table, today, onPublished }: HallEditingOptions): HallEditing {
  const keep = async (
    kind: 'department' | 'window',
    code: string,
    before: Department | ServiceWindow | null,
    after: Department | ServiceWindow | null,
    by: string,
  ): Promise<Done> => {
    const version = 1 + (table.history(kind, code)[0]?.version ?? 0);
    const content = after === null ? null : JSON.stringify(after);
    await live.publish({ kind, code, version, content, starts: null, by, writtenBy: null });
    const was = before === null ? null : JSON.stringify(before);
    onPublished({ kind, code, version, content, before: was, starts: null, by });
    return ok(null);
  };
  const departmentOf = (id: string) => live.departments.find((each) => each.id === id) ?? null;
  const windowOf = (number: string) => live.windows.find((each) => each.number === number) ?? null;
  const isNamed = (key: 'department' | 'window', code: string): boolean =>
    isNamedByMatter({ live, table, today }, key, code);

  return {
    setDepartment: async (department, isNew, by) => {
      const before = departmentOf(department.id);
      if (isNew && before !== null) return fail('taken');
      if (!isNew && before === null) return fail('unknown');
      return keep('department', department.id, before, department, by);
    },
    removeDepartment: async (id, by) => {
      const before = departmentOf(id);
      if (before === null) return fail('unknown');
      if (isNamed('department', id) || live.windows.some(({ department }) => department === id)) {
        return fail('in-use');
      }
      return keep('department', id, before, null, by);
    },
    setWindow: async (window, isNew, by) => {
      const before = windowOf(window.number);
      if (isNew && before !== null) return fail('taken');
      if (!isNew && before === null) return fail('unknown');
      if (departmentOf(window.department) === null) return fail('no-such-department');
      const zones = live.hall.floors.find(({ floor }) => floor === window.floor)?.zones ?? [];
      if (!zones.some(({ zone }) => zone === window.zone)) return fail('no-such-zone');
      // A matter stands at a window of its own department.
      const isMoved = before !== null && before.department !== window.department;
      if (isMoved && isNamed('window', window.number)) return fail('in-use');
      return keep('window', window.number, before, window, by);
    },
    removeWindow: async (number, by) => {
      const before = windowOf(number);
      if (before === null) return fail('unknown');
      return isNamed('window', number) ? fail('in-use') : keep('window', number, before, null, by);
    },
  };
}
