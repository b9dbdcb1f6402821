/** How long things may take, in milliseconds. */
export interface PrintingDeadlines {
  /** How often an idle printer beside the kiosk is asked for its status, so that a screen knows at once. */
  readonly watchMs: number;
  /** The same of an office printer, which tells others too. */
  readonly watchOfficeMs: number;
  /** The same while a job waits for it. */
  readonly holdWatchMs: number;
  /** How long a job waits for a person to see to the printer. */
  readonly attentionMs: number;
  /** How long a job may take at an office printer that reports nothing wrong, and how long more for every side of paper. */
  readonly quietMs: number;
  readonly quietImpressionMs: number;
  /** How long a job waits for a printer that does not answer. */
  readonly unavailableMs: number;
}

export const defaultDeadlines: PrintingDeadlines = {
  watchMs: 200,
  watchOfficeMs: 1_000,
  holdWatchMs: 500,
  attentionMs: 15 * 60_000,
  quietMs: 60_000,
  quietImpressionMs: 10_000,
  unavailableMs: 8_000,
};
