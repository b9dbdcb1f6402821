import type { hallContract, HallVersionRow } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { Department, ServiceWindow } from '../../../shared/matter/index.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { doneOr, storedLater } from './stored.ts';

/** Departments and windows of the hall. */
export function hallHandlers({ kiosk }: DeskServices, caller: Caller): Handlers<typeof hallContract> {
  const { catalogue, hallEditing, store } = kiosk;
  const by = (): string => caller.person().id;
  return {
    'hall.read': () => {
      const { departments, windows, matters, hall } = catalogue;
      const mattersOf = counted(matters, ({ department }) => department);
      const mattersAt = counted(matters, ({ window }) => window);
      const windowsOf = counted(windows, ({ department }) => department);
      return {
        departments: departments.map((department) => ({
          ...department,
          matters: mattersOf.get(department.id) ?? 0,
          windows: windowsOf.get(department.id) ?? 0,
        })),
        windows: windows.map((window) => ({
          ...window,
          matters: mattersAt.get(window.number) ?? 0,
        })),
        zones: hall.floors.flatMap(({ floor, zones }) =>
          zones.map(({ zone, name }) => ({ floor, zone, name })),
        ),
      };
    },
    'hall.setDepartment': async ({ isNew, department }) =>
      doneOr(await storedLater(() => hallEditing.setDepartment(department, isNew, by()))),
    'hall.removeDepartment': async ({ id }) =>
      doneOr(await storedLater(() => hallEditing.removeDepartment(id, by()))),
    'hall.setWindow': async ({ isNew, window }) =>
      doneOr(await storedLater(() => hallEditing.setWindow(window, isNew, by()))),
    'hall.removeWindow': async ({ id }) =>
      doneOr(await storedLater(() => hallEditing.removeWindow(id, by()))),
    'hall.history': ({ kind, id }) => ({
      versions: [
        ...store.catalogue
          .history(kind, id)
          .map(({ version, by: changedBy, atMs, content }): HallVersionRow => ({
            version,
            by: changedBy,
            atMs,
            content: content === null ? null : (JSON.parse(content) as Department | ServiceWindow),
          })),
        ...asShipped(kind === 'department' ? catalogue.files.department(id) : catalogue.files.window(id)),
      ],
    }),
  };
}

function counted<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

const asShipped = (content: Department | ServiceWindow | null): readonly HallVersionRow[] =>
  content === null ? [] : [{ version: 0, by: 'files', atMs: null, content }];
