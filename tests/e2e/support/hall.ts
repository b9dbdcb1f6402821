import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FormDefinition } from '../../../shared/form/index.ts';
import { formDefinitionSchema } from '../../../shared/form/schema.ts';

export const formOf = (id: string): FormDefinition =>
  formDefinitionSchema.parse(parse(readFileSync(`resources/catalogue/forms/${id}.yaml`, 'utf8')));

/** Settings of the two printers of a kiosk, as an administrator writes them. */
export const officePrinter = (uri: string): object => ({
  id: 'hall-a4',
  kind: 'ipp',
  uri,
  name: { 'zh-CN': '大厅打印机', en: 'Hall printer' },
  place: { 'zh-CN': '本机右侧的打印机', en: 'the printer to the right of this kiosk' },
  serves: ['form', 'notification'],
});

export const slipPrinter = (uri: string, rendering: 'text' | 'raster', widthMm: 80 | 58 = 80): object => ({
  id: 'slip',
  kind: 'escpos',
  uri,
  widthMm,
  rendering,
  name: { 'zh-CN': '小票打印机', en: 'Slip printer' },
  place: { 'zh-CN': '屏幕下方的小票口', en: 'the slot below the screen' },
  serves: ['slip', 'notification'],
});

/** Forms into the print tray. */
export const virtualPrinter: object = {
  id: 'a4',
  kind: 'virtual',
  paper: 'a4',
  serves: ['form'],
  name: { 'zh-CN': '打印机', en: 'Printer' },
  place: { 'zh-CN': '旁边', en: 'beside' },
};
