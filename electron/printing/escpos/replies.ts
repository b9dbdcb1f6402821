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
  | { readonly kind: 'paper'; readonly byte: number }
  /** A byte that no printer in its right mind sends. */
  | { readonly kind: 'nonsense' };

/** Cuts the printer's byte stream into replies, whatever the chunks. */
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

interface Read {
  readonly length: number;
  readonly reply: Reply | null;
}

const flowControl: readonly number[] = [0x11, 0x13];
const longestText = 80;
const nonsense: Read = { length: 1, reply: { kind: 'nonsense' } };

function readReply(bytes: readonly number[]): Read | null {
  const first = bytes[0];
  if (first === undefined) return null;
  if ((first & 0x93) === 0x12) return { length: 1, reply: { kind: 'realtime', byte: first } };
  if ((first & 0x93) === 0x10) return readAutomatic(bytes);
  if (first === 0x37 || first === 0x5f) return readText(bytes);
  if (flowControl.includes(first)) return { length: 1, reply: null };
  return isPaper(first) ? { length: 1, reply: { kind: 'paper', byte: first } } : nonsense;
}

/** Bits 4 and 7 of the second to fourth byte are fixed at 0. */
function readAutomatic(bytes: readonly number[]): Read | null {
  const block = bytes.slice(0, 4);
  if (block.slice(1).some((byte) => byte & 0x90)) return nonsense;
  return block.length < 4 ? null : { length: 4, reply: { kind: 'automatic', block } };
}

/** A header, printable ASCII, NUL. */
function readText(bytes: readonly number[]): Read | null {
  const last = bytes.findIndex((byte, index) => index > 0 && (byte < 0x20 || byte > 0x7e));
  if (last < 0) return bytes.length > longestText ? nonsense : null;
  if (bytes[last] !== 0) return nonsense;
  const text = String.fromCharCode(...bytes.slice(1, last));
  if (bytes[0] === 0x5f) return { length: last + 1, reply: { kind: 'identity', text } };
  return {
    length: last + 1,
    reply: text.startsWith('"') ? { kind: 'process-id', id: text.slice(1) } : null,
  };
}

/** Two sensors of two bits each that say the same, and nothing else. */
const isPaper = (byte: number): boolean => [0x00, 0x03, 0x0c, 0x0f].includes(byte);
