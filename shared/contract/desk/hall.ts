import { z } from 'zod';
import { departmentSchema, windowSchema, type Department, type ServiceWindow } from '../../matter/index.ts';
import type { LocalizedText } from '../../text/index.ts';
import { procedure } from '../procedure.ts';
import { view } from './view.ts';

/** Departments and windows of the hall. */

export interface HallLists {
  /** With how many matters each has. */
  readonly departments: readonly (Department & { readonly matters: number; readonly windows: number })[];
  readonly windows: readonly (ServiceWindow & { readonly matters: number })[];
  /** Where a window can stand. */
  readonly zones: readonly { readonly floor: number; readonly zone: string; readonly name: LocalizedText }[];
}

export interface HallVersionRow {
  /** 0: as it lies in the catalogue's folder. */
  readonly version: number;
  /** Code of whoever changed it; `files`: as it lies in the catalogue's folder. */
  readonly by: string;
  /** Wall time; null for what lies in the folder. */
  readonly atMs: number | null;
  /** Null: taken out of the list. */
  readonly content: Department | ServiceWindow | null;
}

export const hallRefusals = [
  'taken',
  'unknown',
  'in-use',
  'no-such-department',
  'no-such-zone',
  'storage',
] as const;
export type HallRefusal = (typeof hallRefusals)[number];

const done = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), reason: z.enum(hallRefusals) }),
]);
const id = z.string().max(60);

export const hallContract = {
  'hall.read': procedure(z.strictObject({}), view<HallLists>()),
  /** `isNew` keeps one from writing over another of the same id. */
  'hall.setDepartment': procedure(z.strictObject({ isNew: z.boolean(), department: departmentSchema }), done),
  'hall.removeDepartment': procedure(z.strictObject({ id }), done),
  'hall.setWindow': procedure(z.strictObject({ isNew: z.boolean(), window: windowSchema }), done),
  'hall.removeWindow': procedure(z.strictObject({ id }), done),
  /** The newest first; empty when there never was such a thing. */
  'hall.history': procedure(
    z.strictObject({ kind: z.enum(['department', 'window']), id }),
    view<{ readonly versions: readonly HallVersionRow[] }>(),
  ),
} as const;
