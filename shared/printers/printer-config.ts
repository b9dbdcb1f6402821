import { z } from 'zod';
import { localizedTextSchema } from '../text/index.ts';
import { documentKinds } from '../print/index.ts';

/** What a URL takes, with a path whose escapes are whole: programs downstream read it again. */
function isAddress(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  try {
    decodeURIComponent(new URL(uri).pathname);
    return true;
  } catch {
    return false;
  }
}

const common = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as hall-a4'),
  name: localizedTextSchema,
  /** Where the paper comes out. */
  place: localizedTextSchema,
  serves: z
    .array(z.enum(documentKinds))
    .min(1)
    // A queue ticket is a short slip; whoever set up a slip printer need not name it too.
    .transform((kinds) =>
      kinds.includes('slip') && !kinds.includes('ticket') ? [...kinds, 'ticket' as const] : kinds,
    ),
};

const ippPrinterSchema = z.strictObject({
  ...common,
  kind: z.literal('ipp'),
  uri: z
    .string()
    .regex(/^ipps?:\/\/[^/\s]+(\/\S*)?$/, {
      error: 'ipp://host[:port]/path, such as ipp://localhost:631/printers/hall-a4',
      abort: true,
    })
    .refine(isAddress, 'a host with a port of at most 65535, and a path'),
  paper: z.literal('a4').default('a4'),
});

const escposPrinterSchema = z.strictObject({
  ...common,
  kind: z.literal('escpos'),
  uri: z
    .string()
    .regex(/^(tcp:\/\/[^/:\s]+(:\d{1,5})?|file:\/\S+)$/, {
      error: 'tcp://host:9100 or file:/dev/usb/lp0',
      abort: true,
    })
    .refine(isAddress, 'a host with a port of at most 65535'),
  paper: z.literal('thermal').default('thermal'),
  widthMm: z.union([z.literal(80), z.literal(58)], { error: '80 or 58' }).default(80),
  /** raster: the slip as a picture, every character right; text: the printer's own font, faster over a serial line. */
  rendering: z.enum(['raster', 'text']).default('raster'),
});

const virtualPrinterSchema = z.strictObject({
  ...common,
  kind: z.literal('virtual'),
  paper: z.enum(['a4', 'thermal']),
  widthMm: z.union([z.literal(80), z.literal(58)], { error: '80 or 58' }).default(80),
});

const printerConfigSchema = z.discriminatedUnion('kind', [
  ippPrinterSchema,
  escposPrinterSchema,
  virtualPrinterSchema,
]);
export type PrinterConfig = z.infer<typeof printerConfigSchema>;
export type IppPrinterConfig = z.infer<typeof ippPrinterSchema>;
export type EscposPrinterConfig = z.infer<typeof escposPrinterSchema>;
export type VirtualPrinterConfig = z.infer<typeof virtualPrinterSchema>;

/** The printers of a kiosk; when several serve the same document, the first in the list is asked first. */
export const printerListSchema = z
  .array(printerConfigSchema)
  .refine(
    (list) => new Set(list.map((printer) => printer.id)).size === list.length,
    'an id of its own for every printer',
  );

/** The device files of USB printers: what the desk may name beside what the configuration's file names. */
export const isPrinterDevice = (uri: string): boolean => /^file:\/dev\/(usb\/)?lp\d{1,2}$/.test(uri);
