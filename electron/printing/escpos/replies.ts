/** What an ESC/POS printer sends back. Their fixed bits tell the kinds apart, so they may come interleaved. */
export type Reply =
  /** Answer to DLE EOT n. */
  | { readonly kind: 'realtime'; readonly byte: number }
  /** Automatic status, four bytes, enabled by GS a. */
  | { readonly kind: 'automatic'; readonly block: readonly number[] }
  /** Answer to GS ( H fn 48: the four bytes that were sent along. */
  | { readonly kind: 'process-id'; readonly id: string }
  /** Answer to GS I: maker or model. */
  | { readonly kind: 'identity'; readonly text: string }
  /** Answer to GS r 1. */
  | { readonly kind: 'paper'; readonly byte: number };

/** Cuts the printer's byte stream into replies, whatever the chunks; bytes of no known kind are skipped. */
export function replyParser(onReply: (reply: Reply) => void): (chunk: Uint8Array) => void {
  let pending: number[] = [];
  return (chunk) => {
    pending.push(...chunk);
    for (let next = readReply(pending); next; next = readReply(pending)) {
      pending = pending.slice(next.length);
      if (next.reply) onReply(next.reply);
    }
  };
}

function readReply(bytes: readonly number[]): { length: number; reply: Reply | null } | null {
  const first = bytes[0];
  if (first === undefined) return null;
  if ((first & 0x93) === 0x12) return { length: 1, reply: { kind: 'realtime', byte: first } };
  if ((first & 0x93) === 0x10) {
    return bytes.length < 4 ? null : { length: 4, reply: { kind: 'automatic', block: bytes.slice(0, 4) } };
  }
  if (first === 0x37 || first === 0x5f) {
    const end = bytes.indexOf(0);
    if (end < 0) return bytes.length > 200 ? { length: 1, reply: null } : null;
    const text = String.fromCharCode(...bytes.slice(1, end));
    if (first === 0x5f) return { length: end + 1, reply: { kind: 'identity', text } };
    return {
      length: end + 1,
      reply: text.startsWith('"') ? { kind: 'process-id', id: text.slice(1) } : null,
    };
  }
  if ((first & 0x90) === 0) return { length: 1, reply: { kind: 'paper', byte: first } };
  return { length: 1, reply: null };
}
