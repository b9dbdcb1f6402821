import type { Result } from '../../../shared/result.ts';

/** An open way to one printer, in both directions. */
export interface Link {
  /** Settles when the operating system has taken all bytes; never when the link is lost before. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly onData: (listener: (chunk: Uint8Array) => void) => void;
  /** Called once when the printer or the wire ends the link before `finish` or `abandon`. */
  readonly onLost: (listener: () => void) => void;
  /** Says that nothing more comes, waits until the printer has closed too (at most a moment), and lets go. */
  readonly finish: () => Promise<void>;
  /** Lets go at once, and with it whatever the printer has not taken: nothing of it comes out later. */
  readonly abandon: () => Promise<void>;
}

/** Opens a link within its deadline; the error says that the printer cannot be reached. */
export type OpenLink = () => Promise<Result<Link, 'offline'>>;
