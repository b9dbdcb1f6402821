import type { JobState, PrinterReason } from '../../shared/print/index.ts';
import type { EscposEmulatorOptions } from '../devices/escpos-emulator/index.ts';
import type { Expected } from './fault.ts';

/** The limits for what a printer reports, and for one that cannot be reached or does not answer any more. */
export const reportedMs = 300;
export const unreachableMs = 1_500;

export const nothing = { whole: 0, torn: 0 };
export const wholeSlip = { whole: 1, torn: 0 };
export const tornSlip = { whole: 0, torn: 1 };

export const outcome = (
  state: JobState,
  reason: PrinterReason | null,
  sheets: Expected['sheets'],
  shownWithinMs = reportedMs,
): Expected => ({ state, reason, sheets, shownWithinMs });

/** A printer's own word for being done comes with the slip; so long may it take. */
export const printed = outcome('printed', null, wholeSlip, 2_000);

export const clone: EscposEmulatorOptions = { maker: null };
export const cloneWithoutReports: EscposEmulatorOptions = { maker: null, reports: false };
export const makers: readonly [string, EscposEmulatorOptions, PrinterKind][] = [
  ['epson', {}, 'epson'],
  ['clone', clone, 'clone'],
  ['clone-without-reports', cloneWithoutReports, 'clone'],
];
export type PrinterKind = 'epson' | 'clone';
