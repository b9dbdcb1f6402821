import { unreachable } from '../../shared/result.ts';
import type { PrinterConfig } from '../../shared/printers/index.ts';
import type { PrinterDriver } from './driver.ts';
import { escposDriver, type EscposTools } from './escpos/escpos-driver.ts';
import { ippDriver } from './ipp/ipp-driver.ts';
import type { IppTools } from './ipp/settle-job.ts';
import { virtualDriver, type VirtualDriverTools } from './virtual/virtual-driver.ts';

export type DriverTools = VirtualDriverTools & IppTools & EscposTools;

export function makeDriver(config: PrinterConfig, tools: DriverTools): PrinterDriver {
  switch (config.kind) {
    case 'virtual':
      return virtualDriver(config, tools);
    case 'escpos':
      return escposDriver(config, tools);
    case 'ipp':
      return ippDriver(config, tools);
    default:
      return unreachable(config);
  }
}
