import type { PrinterStatus, QueueFaultKind, Supply } from '../print/index.ts';

/** What an address answered when it was asked once. */
export interface PrinterLook {
  readonly kind: 'ipp' | 'escpos';
  readonly uri: string;
  /** `unreachable`: no connection; `no-answer`: none that a printer gives; `refused`: it does not let itself be asked. */
  readonly answer: 'ok' | 'unreachable' | 'no-answer' | 'refused';
  /** As it calls itself; empty when it does not. */
  readonly name: string;
  readonly makeAndModel: string;
  /** A queue of CUPS, which stands before the printer. */
  readonly isQueue: boolean;
  readonly status: PrinterStatus;
  readonly supplies: readonly Supply[];
  /** Names of paper sizes (PWG 5101.1) that are in it now. */
  readonly media: readonly string[];
  /** Null: it does not say. */
  readonly takesA4: boolean | null;
  readonly bothSides: boolean;
  readonly queueFaults: readonly {
    readonly kind: QueueFaultKind;
    readonly detail: string;
    readonly mend: string;
  }[];
}
