import type { Clock } from '../../../shared/clock.ts';
import type { IppPrinterConfig } from '../config.ts';
import type { PrinterDriver } from '../driver.ts';
export function ippDriver(config: IppPrinterConfig, tools: { clock: Clock }): PrinterDriver {
  void config;
  void tools;
  throw new Error('not yet');
}
