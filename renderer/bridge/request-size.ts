import { RefusedCall } from '../../shared/contract/page.ts';

/** The request as it travels; refused here when the kiosk would cut the line for so many bytes. */
export function encodeRequest(id: number, method: string, input: unknown, maxBytes: number): string {
  const text = JSON.stringify({ id, method, input });
  // A character is at most three bytes of UTF-8 for each UTF-16 unit, so most requests need no counting.
  if (text.length * 3 > maxBytes && new TextEncoder().encode(text).byteLength > maxBytes) {
    throw new RefusedCall({ reason: 'too-large', detail: method });
  }
  return text;
}
