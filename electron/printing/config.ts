import { z } from 'zod';
import { documentKinds } from '../../shared/print/index.ts';
import { localizedTextSchema } from '../../shared/text/index.ts';

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
    .regex(
      /^ipps?:\/\/[^/\s]+(\/\S*)?$/,
      'ipp://host[:port]/path, such as ipp://localhost:631/printers/hall-a4',
    ),
  paper: z.literal('a4').default('a4'),
});

const escposPrinterSchema = z.strictObject({
  ...common,
  kind: z.literal('escpos'),
  uri: z.string().regex(/^(tcp:\/\/[^/:\s]+(:\d{1,5})?|file:\/\S+)$/, 'tcp://host:9100 or file:/dev/usb/lp0'),
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

export const printerConfigSchema = z.discriminatedUnion('kind', [
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

/** What a kiosk prints on when no printer is configured: pictures and PDF in the data folder. */
export const builtInPrinters: readonly PrinterConfig[] = [
  {
    id: 'built-in-a4',
    kind: 'virtual',
    paper: 'a4',
    widthMm: 80,
    name: { 'zh-CN': '内置打印机（A4）', en: 'Built-in printer (A4)' },
    place: { 'zh-CN': '屏幕上的打印托盘', en: 'the print tray on the screen' },
    serves: ['form', 'notification'],
  },
  {
    id: 'built-in-slip',
    kind: 'virtual',
    paper: 'thermal',
    widthMm: 80,
    name: { 'zh-CN': '内置打印机（小票）', en: 'Built-in printer (slip)' },
    place: { 'zh-CN': '屏幕上的打印托盘', en: 'the print tray on the screen' },
    serves: ['slip', 'notification', 'ticket'],
  },
];

/** Printable dots across the paper at 8 dots per mm: 72 mm of 80, 48 mm of 58. */
export const printableDots = (widthMm: 80 | 58): number => (widthMm === 80 ? 576 : 384);
