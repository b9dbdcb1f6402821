/** What a report says about the log it was made from, so that others can check it without this kiosk. */
export interface Verification {
  /** Name of the log. */
  readonly origin: string;
  /** Entries under the checkpoint. */
  readonly size: number;
  /** Root of the RFC 6962 tree over them, in hexadecimal. */
  readonly rootHex: string;
  /** The signed checkpoint in ASCII, as the QR codes of slips hold it. */
  readonly code: string;
  /** Entries that the report speaks of, first and last. */
  readonly entries: { readonly first: number; readonly last: number; readonly count: number };
  /** Everything outside this machine that holds a checkpoint, in any order. */
  readonly anchors: readonly ReportAnchor[];
  /** One line for a shell. */
  readonly command: string;
}

export interface ReportAnchor {
  readonly kind: 'slip' | 'witness' | 'timestamp' | 'export';
  /** Entries up to this one are held by it. */
  readonly size: number;
  readonly atMs: number;
  /** A slip's reference number, a witness's name. */
  readonly name: string;
}

export type Anchoring =
  | { readonly state: 'whole' | 'partly'; readonly by: ReportAnchor }
  | { readonly state: 'none'; readonly by: null };

/**
 * How far something outside this machine holds what the report speaks of. Whoever has the disk and the key could rewrite the
 * rest unnoticed, and a report says so.
 */
export function anchoringOf({ anchors, entries }: Pick<Verification, 'anchors' | 'entries'>): Anchoring {
  const covering = anchors.filter(({ size }) => size >= entries.last);
  // The earliest that holds all of it was there the longest.
  if (covering.length > 0)
    return { state: 'whole', by: covering.reduce((first, each) => (each.atMs < first.atMs ? each : first)) };
  const partly = anchors.filter(({ size }) => size >= entries.first);
  if (partly.length > 0)
    return { state: 'partly', by: partly.reduce((most, each) => (each.size > most.size ? each : most)) };
  return { state: 'none', by: null };
}
