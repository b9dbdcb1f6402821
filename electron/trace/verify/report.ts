import type { KeyChange } from './key-history.ts';

/** Something from outside the machine that a log is held against. */
export interface Claim {
  readonly kind: 'slip' | 'note';
  /** What the person calls it: a slip's reference number, a file. */
  readonly name: string;
  readonly note: string;
}

/** What has left the machine and agrees with the log: everything up to that entry is as it was then. */
export interface Anchor {
  readonly kind: 'slip' | 'note' | 'witness' | 'timestamp';
  readonly name: string;
  readonly size: number;
  /** Wall time in milliseconds, as witness or timestamp says. */
  readonly atMs: number | null;
}

/** Where a log does not hold: the first entry that is wrong, or of which nobody can say that it is right. */
export interface Flaw {
  readonly seq: number;
  /** The wrong entry is one of seq..upTo. */
  readonly upTo: number;
  readonly why:
    | 'genesis'
    | 'gap'
    | 'bytes'
    | 'chain'
    | 'number'
    | 'key'
    | 'other-key'
    | 'old-key'
    | 'unsigned'
    | 'signature'
    | 'root'
    | 'cut'
    | 'claim-root'
    | 'claim-cut'
    | 'claim-key'
    | 'damaged';
  /** The claim or cause it is about. */
  readonly name: string;
}

/** What the log itself says to have left the machine; it proves nothing until it is laid beside the log. */
export interface KeptAnchors {
  readonly kind: 'slip' | 'witness' | 'timestamp' | 'export';
  readonly count: number;
  readonly size: number;
}

export interface Report {
  readonly origin: string;
  readonly size: number;
  /** Entries under the newest signature. */
  readonly signedSize: number;
  readonly keys: readonly KeyChange[];
  /** The key that was asked for, or null when the log's own word was taken. */
  readonly trustedVkey: string | null;
  readonly anchors: readonly Anchor[];
  readonly kept: readonly KeptAnchors[];
}

/** Why a claim says nothing: it is of another log, or nobody signed it. */
export interface UselessClaim {
  readonly name: string;
  readonly why: 'other-log' | 'signature';
  readonly origin: string;
}

export interface Verification {
  readonly report: Report;
  readonly flaw: Flaw | null;
  readonly useless: readonly UselessClaim[];
}

export const anchoredSize = ({ anchors }: Report): number =>
  anchors.reduce((most, { size }) => Math.max(most, size), 0);
