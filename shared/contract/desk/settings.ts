import { z } from 'zod';
import { idleSchema, inputSchema, kioskNameSchema, screenSchema } from '../../kiosk-settings.ts';
import { procedure } from '../procedure.ts';
import { view } from './view.ts';

/** What is set for this kiosk, beside its printers and backups, which have calls of their own. */

const settings = z.strictObject({
  kioskName: kioskNameSchema,
  screen: screenSchema,
  idle: idleSchema,
  input: inputSchema,
});
export type KioskSettings = z.infer<typeof settings>;

export interface KioskSettingsView {
  readonly settings: KioskSettings;
  /** Changes with each of them. */
  readonly seen: string;
  /** What the configuration's file says. */
  readonly file: KioskSettings;
  /** Whether the desk has set any of them. */
  readonly isSetHere: boolean;
}

const settingsRefusals = ['changed-meanwhile', 'storage'] as const;
export type SettingsRefusal = (typeof settingsRefusals)[number];
const done = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), reason: z.enum(settingsRefusals) }),
]);
const seen = z.string().max(100);

export const settingsContract = {
  'settings.read': procedure(z.strictObject({}), view<KioskSettingsView>()),
  'settings.set': procedure(z.strictObject({ seen, settings }), done),
  /** As the configuration's file says again. */
  'settings.useFile': procedure(z.strictObject({ seen }), done),
} as const;
