/** Why a printer cannot print or soon will not. Each has a sentence for the citizen and one for the attendant. */
export const printerReasons = [
  'offline',
  'paper-out',
  'paper-near-end',
  'cover-open',
  'jam',
  'cutter',
  'overheated',
  'toner-low',
  'toner-empty',
  'tray-missing',
  'output-full',
  'paused',
  'busy',
  'unknown',
] as const;
export type PrinterReason = (typeof printerReasons)[number];

/** Reasons that warn the attendant but do not stop a job. */
export const warningReasons: readonly PrinterReason[] = ['paper-near-end', 'toner-low'];

/**
 * What can be unsafe in how a printer or its queue is set up. retries: it prints again by itself after an error; blind: it
 * does not know what became of a job; no-pdf: it does not take the kiosk's documents; keeps-files: documents stay in it.
 */
export const queueFaultKinds = ['retries', 'blind', 'no-pdf', 'keeps-files'] as const;
export type QueueFaultKind = (typeof queueFaultKinds)[number];

export const printerStates = ['ready', 'attention', 'unavailable'] as const;

export interface PrinterStatus {
  /** `ready` prints now; `attention` prints or waits until a person has seen to it; `unavailable` cannot be reached. */
  readonly state: (typeof printerStates)[number];
  readonly reasons: readonly PrinterReason[];
}

/** Toner, ink or the like; null: the printer does not know how much is left. */
export interface Supply {
  readonly name: string;
  readonly percent: number | null;
}
