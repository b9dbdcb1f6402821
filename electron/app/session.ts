import type { QueueTicket } from '../../shared/contract/index.ts';
import type { SlipDocument } from '../../shared/print/index.ts';

/** What the kiosk itself remembers of the one session that is running: which papers carry which reference. */
export interface CurrentSession {
  /** The reference that this session's papers of a matter carry, or null before the first one is printed. */
  readonly referenceOf: (matter: string) => string | null;
  readonly keepReference: (matter: string, reference: string) => void;
  /** The slip of that reference as it was last sent to a printer. */
  readonly slipOf: (reference: string) => SlipDocument | null;
  readonly keepSlip: (slip: SlipDocument) => void;
  /** The number this session took in the queue of a window. */
  readonly ticketOf: (window: string) => QueueTicket | null;
  readonly keepTicket: (ticket: QueueTicket) => void;
  /** The document worker has seen answers of this session. */
  readonly hasDrawn: () => boolean;
  readonly noteDrawing: () => void;
  readonly clear: () => void;
}

export function createCurrentSession(): CurrentSession {
  const references = new Map<string, string>();
  const slips = new Map<string, SlipDocument>();
  const tickets = new Map<string, QueueTicket>();
  let hasDrawn = false;
  return {
    referenceOf: (matter) => references.get(matter) ?? null,
    keepReference: (matter, reference) => {
      references.set(matter, reference);
    },
    slipOf: (reference) => slips.get(reference) ?? null,
    keepSlip: (slip) => {
      slips.set(slip.reference, slip);
    },
    ticketOf: (window) => tickets.get(window) ?? null,
    keepTicket: (ticket) => {
      tickets.set(ticket.window, ticket);
    },
    hasDrawn: () => hasDrawn,
    noteDrawing: () => {
      hasDrawn = true;
    },
    clear: () => {
      references.clear();
      slips.clear();
      tickets.clear();
      hasDrawn = false;
    },
  };
}
