export { printerListSchema, type PrinterConfig } from '../../shared/printers/index.ts';
export { testReference } from './attendance.ts';
export type { PaperBitmap, PaperDocument, PdfDocument, QueueFault, RenderPaper, SvgToPng } from './driver.ts';
export type { MakeA4, Move } from './job.ts';
export { startPrinting } from './printing.ts';
export type { Printing, PrintingEvent, PrintingOptions } from './service.ts';
export type { PrintPayload, PrintRequest } from './request.ts';
export { defaultDeadlines, type PrintingDeadlines } from './deadlines.ts';
export type { TrayPage, TraySheet } from './tray.ts';
