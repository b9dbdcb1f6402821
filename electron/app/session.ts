import type { SlipDocument } from '../../shared/print/index.ts';

/** What the kiosk itself remembers of the one session that is running: which papers carry which reference. */
export interface CurrentSession {
  /** The reference that this session's papers of a matter carry, or null before the first one is printed. */
  readonly referenceOf: (matter: string) => string | null;
  readonly keepReference: (matter: string, reference: string) => void;
  /** The slip of that reference as it was last sent to a printer. */
  readonly slipOf: (reference: string) => SlipDocument | null;
  readonly keepSlip: (slip: SlipDocument) => void;
  /** The document worker has seen answers of this session. */
  readonly hasDrawn: () => boolean;
  readonly noteDrawing: () => void;
  readonly clear: () => void;
}

export function createCurrentSession(): CurrentSession {
  const references = new Map<string, string>();
  const slips = new Map<string, SlipDocument>();
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
    hasDrawn: () => hasDrawn,
    noteDrawing: () => {
      hasDrawn = true;
    },
    clear: () => {
      references.clear();
      slips.clear();
      hasDrawn = false;
    },
  };
}
