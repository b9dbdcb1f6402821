export { startCups, type Cups, type CupsOptions } from './cups.ts';
export { startOfficePrinter, type OfficePrinter, type OfficePrinterOptions } from './office-printer.ts';
