import type { QueueFault } from '../driver.ts';
import type { PrinterState } from './printer-state.ts';

/** What is unsafe in how a printer or its queue is set up, each with the command that puts it right. */
export function queueFaults(uri: string, state: PrinterState, keepsFiles: boolean): QueueFault[] {
  const queue = decodeURIComponent(new URL(uri).pathname.split('/').at(-1) ?? '');
  const { errorPolicy, device, takesPdf } = state;
  const faults: QueueFault[] = [];
  if (errorPolicy !== null && errorPolicy !== 'abort-job')
    faults.push({
      kind: 'retries',
      detail: errorPolicy,
      mend: `lpadmin -p ${queue} -o printer-error-policy=abort-job`,
    });
  if (device !== null && !device.isWatched)
    faults.push({
      kind: 'blind',
      detail: device.uri,
      mend: `lpadmin -p ${queue} -m everywhere -v ${device.printerUri ?? 'ipp://PRINTER/ipp/print'}`,
    });
  if (!takesPdf)
    faults.push({ kind: 'no-pdf', detail: uri, mend: `lpadmin -p hall-a4 -E -m everywhere -v ${uri}` });
  if (keepsFiles) faults.push({ kind: 'keeps-files', detail: queue, mend: 'PreserveJobFiles No' });
  return faults;
}
