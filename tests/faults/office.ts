import type { Fault } from './fault.ts';
import { actRows } from './office-acts.ts';
import { hostFaults } from './office-hosts.ts';
import { refusalRows } from './office-refusals.ts';
import { doubleStateRows, stateRows } from './office-states.ts';
import { witnessRows } from './office-witness.ts';
import { onDouble, onOffice } from './on-office.ts';

/** What office printers and their queues do, and what the kiosk must make of it. */
export const officeFaults: readonly Fault[] = [
  ...hostFaults,
  ...[...stateRows, ...actRows, ...witnessRows].map((row): Fault => ({ ...row, run: () => onOffice(row) })),
  ...[...doubleStateRows, ...refusalRows].map((row): Fault => ({ ...row, run: () => onDouble(row) })),
];
