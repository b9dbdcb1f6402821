import { z } from 'zod';
import type { JobState, PrinterReason, QueueFaultKind, Supply } from '../../print/index.ts';
import { printerListSchema, type PrinterConfig, type PrinterLook } from '../../printers/index.ts';
import { languageSchema } from '../../text/index.ts';
import type { PrinterView } from '../citizen.ts';
import { procedure } from '../procedure.ts';
import { view } from './view.ts';

/** The kiosk's printers: found, listed, tried out. */

export interface PrinterLists {
  /** Of the newest list set at the desk, 0 when the file holds; whoever sets a list names the one they have seen. */
  readonly version: number;
  /** In the order of their use; the built-in ones when none is set. */
  readonly printers: readonly PrinterRow[];
  /** None is set, here or in the file: what is printed shows on the screen. */
  readonly isBuiltIn: boolean;
  /** Whether the desk has taken the place of the file. */
  readonly isSetHere: boolean;
  /** How many printers the file names. */
  readonly inFile: number;
  readonly testPages: readonly TestPageRow[];
}

export interface PrinterRow {
  readonly config: PrinterConfig;
  readonly view: PrinterView;
  readonly isPaused: boolean;
  /** Jobs in hand and behind it. */
  readonly jobs: number;
  readonly supplies: readonly Supply[];
  readonly queueFaults: readonly {
    readonly kind: QueueFaultKind;
    readonly detail: string;
    readonly mend: string;
  }[];
}

export interface TestPageRow {
  readonly job: string;
  readonly printer: string;
  readonly state: JobState;
  readonly reason: PrinterReason | null;
}

/** A printer that was found; `listed`: its id when it is in the list already. */
export interface FoundPrinter extends PrinterLook {
  readonly listed: string | null;
}

export const printersRefusals = [
  'changed-meanwhile',
  'not-a-device',
  'same-address',
  'no-such-printer',
  'not-served',
  'no-test-page',
  'storage',
] as const;
export type PrintersRefusal = (typeof printersRefusals)[number];

const refused = z.strictObject({ ok: z.literal(false), reason: z.enum(printersRefusals) });
const done = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]);
const version = z.int().min(0);
const address = z.string().max(300);

const mostPrinters = 20;
const longestText = 120;
/** Names and addresses as long as they fit on a screen, whatever a file may hold. */
const listSchema = printerListSchema
  .max(mostPrinters)
  .refine((list) =>
    list.every(({ id, name, place }) =>
      [id, ...Object.values(name), ...Object.values(place)].every((text) => text.length <= longestText),
    ),
  )
  .refine((list) => list.every((printer) => !('uri' in printer) || printer.uri.length <= 300));

export const printersContract = {
  'printers.read': procedure(z.strictObject({}), view<PrinterLists>()),
  'printers.set': procedure(z.strictObject({ version, printers: listSchema }), done),
  /** As the file says again. */
  'printers.useFile': procedure(z.strictObject({ version }), done),
  /** What becomes of it stands among the test pages of `printers.read`. */
  'printers.testPage': procedure(
    z.strictObject({ id: z.string().max(longestText), language: languageSchema }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), job: z.string() }), refused]),
  ),
  /** The queues of this machine. */
  'printers.find': procedure(
    z.strictObject({}),
    view<
      | { readonly ok: true; readonly found: readonly FoundPrinter[] }
      | { readonly ok: false; readonly reason: 'no-cups' }
    >(),
  ),
  /** What one address is; nothing but this address is asked. */
  'printers.look': procedure(
    z.strictObject({ address }),
    view<
      | { readonly ok: true; readonly found: readonly FoundPrinter[] }
      | { readonly ok: false; readonly reason: 'not-an-address' }
    >(),
  ),
} as const;
