import type { PrinterConfig } from '../../shared/printers/index.ts';

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
