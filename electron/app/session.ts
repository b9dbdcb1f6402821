/** What the kiosk itself remembers of the one session that is running: which reference belongs to which matter. */
export interface CurrentSession {
  /** The reference that this session's papers of a matter carry, or null before the first one is printed. */
  readonly referenceOf: (matter: string) => string | null;
  readonly keepReference: (matter: string, reference: string) => void;
  /** The document worker has seen answers of this session. */
  readonly hasDrawn: () => boolean;
  readonly noteDrawing: () => void;
  readonly clear: () => void;
}

export function createCurrentSession(): CurrentSession {
  const references = new Map<string, string>();
  let hasDrawn = false;
  return {
    referenceOf: (matter) => references.get(matter) ?? null,
    keepReference: (matter, reference) => {
      references.set(matter, reference);
    },
    hasDrawn: () => hasDrawn,
    noteDrawing: () => {
      hasDrawn = true;
    },
    clear: () => {
      references.clear();
      hasDrawn = false;
    },
  };
}
