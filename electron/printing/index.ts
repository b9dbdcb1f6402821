export { printerListSchema, type PrinterConfig } from './config.ts';
export { testReference } from './attendance.ts';
export type { PaperBitmap, PaperDocument, PdfDocument, QueueFault, RenderPaper, SvgToPng } from './driver.ts';
export type { MakeA4, Move } from './job.ts';
export { startPrinting, type Printing, type PrintingEvent, type PrintingOptions } from './printing.ts';
export type { PrintPayload, PrintRequest } from './request.ts';
export { defaultDeadlines, type PrintingDeadlines } from './deadlines.ts';
export type { TrayPage, TraySheet } from './tray.ts';
