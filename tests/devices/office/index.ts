export { startCups, type Cups } from './cups.ts';
export { startOfficePrinter, type OfficePrinter, type OfficePrinterOptions } from './office-printer.ts';
