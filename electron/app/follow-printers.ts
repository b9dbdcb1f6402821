import type { Printing } from '../printing/index.ts';
import type { LiveConfig } from './live-config.ts';
import type { Log } from './log.ts';
import { queueFaultLine } from './start-words.ts';

/** Prints on the printers that are set now, and names in the log what is unsafe in those it started with. */
export function followPrinters(printing: Printing, liveConfig: LiveConfig, log: Log): void {
  void printing.firstStatus.then(() => {
    for (const { printerId, queueFaults } of printing.attendance.queues())
      for (const fault of queueFaults) log(queueFaultLine(printerId, fault));
  });
  liveConfig.onChange('printers', () => printing.setPrinters(liveConfig.current().printers));
}
