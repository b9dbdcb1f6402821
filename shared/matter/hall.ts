import { z } from 'zod';
import { localizedTextSchema } from '../text/index.ts';

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

export const departmentSchema = z.strictObject({
  id: code,
  name: localizedTextSchema,
  /** The name as it stands on a slip or in a list, for example 公安局. */
  shortName: localizedTextSchema,
});
export type Department = z.infer<typeof departmentSchema>;

/** A numbered counter (窗口) and where it stands. */
export const windowSchema = z.strictObject({
  number: z.string().regex(/^[A-Z]\d{2}$/),
  department: code,
  /** What is handled there, for example 出入境窗口. */
  name: localizedTextSchema,
  floor: z.int().min(1).max(20),
  zone: z.string().regex(/^[A-Z]$/),
  openingHours: localizedTextSchema,
});
export type ServiceWindow = z.infer<typeof windowSchema>;

/** A zone of a floor on the plan sketch; positions and sizes in plan units (metres, roughly). */
const zoneSchema = z.strictObject({
  zone: z.string().regex(/^[A-Z]$/),
  name: localizedTextSchema,
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});

export const hallSchema = z.strictObject({
  name: localizedTextSchema,
  /** Four characters of the seal mark, read top right, bottom right, top left, bottom left. */
  seal: z.string().length(4),
  /** Says plainly that the figures are a sample to be checked by the hall. */
  notice: localizedTextSchema,
  address: localizedTextSchema,
  floors: z
    .array(
      z.strictObject({
        floor: z.int().min(1),
        width: z.number().positive(),
        depth: z.number().positive(),
        zones: z.array(zoneSchema).min(1),
        kiosk: z.strictObject({ x: z.number(), y: z.number() }).optional(),
        entrance: z.strictObject({ x: z.number(), y: z.number() }).optional(),
      }),
    )
    .min(1),
});
export type Hall = z.infer<typeof hallSchema>;
