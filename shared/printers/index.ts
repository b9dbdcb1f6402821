export {
  isPrinterDevice,
  printerListSchema,
  type EscposPrinterConfig,
  type IppPrinterConfig,
  type PrinterConfig,
  type VirtualPrinterConfig,
} from './printer-config.ts';
export type { PrinterLook } from './look.ts';
