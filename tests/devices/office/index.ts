export { startCups, type Cups } from './cups.ts';
export { startOfficePrinter, type OfficePrinter } from './office-printer.ts';
