export { printerListSchema, type PrinterConfig } from './config.ts';
export { testReference } from './attendance.ts';
export type { PaperBitmap, PaperDocument, PdfDocument, RenderPaper, SvgToPng } from './driver.ts';
export type { MakeA4 } from './job.ts';
export {
  startPrinting,
  type Printing,
  type PrintingEvent,
  type PrintingOptions,
  type PrintPayload,
  type PrintRequest,
} from './printing.ts';
export { defaultDeadlines, type PrintingDeadlines } from './station.ts';
export type { TrayPage, TraySheet } from './tray.ts';
