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
      return {
        departments: departments.map((department) => ({
          ...department,
          matters: matters.filter((matter) => matter.department === department.id).length,
          windows: windows.filter((window) => window.department === department.id).length,
        })),
        windows: windows.map((window) => ({
          ...window,
          matters: matters.filter((matter) => matter.window === window.number).length,
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

const asShipped = (content: Department | ServiceWindow | null): readonly HallVersionRow[] =>
  content === null ? [] : [{ version: 0, by: 'files', atMs: null, content }];
