import { parseVkey, verifyNote, type Checkpoint, type Verifier } from '../note.ts';

/** From which entry on a key signs, and whether the key before it signed that change. */
export interface KeyChange {
  readonly seq: number;
  readonly vkey: string;
  /** True for the first key. */
  readonly isSignedByOld: boolean;
}

/** The keys that sign a log, as its own entries name them. */
export interface KeyHistory {
  /** From what an entry says of keys; false when it names a key that cannot be one. */
  readonly learn: (entry: unknown) => boolean;
  /** The checkpoint of a note, when a key that signs at its size signed it. */
  readonly check: (note: string, size: number) => Checkpoint | null;
  readonly knows: (keyId: Buffer) => boolean;
  readonly changes: () => readonly KeyChange[];
}

export function createKeyHistory(): KeyHistory {
  const spans: { seq: number; verifier: Verifier; isSignedByOld: boolean }[] = [];
  return {
    learn: (entry) => {
      const { type, seq, vkey, new: next } = entry as Readonly<Record<string, unknown>>;
      const named = type === 'genesis' ? vkey : next;
      const verifier = typeof named === 'string' ? parseVkey(named) : null;
      if (verifier === null) return false;
      if (spans.length > 0 && verifier.name !== spans[0]!.verifier.name) return false;
      spans.push({ seq: Number(seq), verifier, isSignedByOld: spans.length === 0 });
      return true;
    },
    check: (note, size) => {
      const at = spans.findLastIndex(({ seq }) => seq <= size);
      const span = spans[at];
      if (span === undefined) return null;
      // The last checkpoint of a key is the one over the entry that hands over to the next.
      const old = span.seq === size ? spans[at - 1] : undefined;
      const byOld = old ? verifyNote(note, old.verifier) : null;
      if (byOld !== null) span.isSignedByOld = true;
      return byOld ?? verifyNote(note, span.verifier);
    },
    knows: (keyId) => spans.some(({ verifier }) => verifier.keyId.equals(keyId)),
    changes: () =>
      spans.map(({ seq, verifier, isSignedByOld }) => ({ seq, vkey: verifier.vkey, isSignedByOld })),
  };
}
