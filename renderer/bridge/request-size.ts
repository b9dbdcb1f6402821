import { maxRequestBytes, RefusedCall } from '../../shared/contract/page.ts';

/** The request as it travels; refused here when the kiosk would cut the line for it. */
export function encodeRequest(id: number, method: string, input: unknown): string {
  const text = JSON.stringify({ id, method, input });
  // A character is at most three bytes of UTF-8 for each UTF-16 unit, so most requests need no counting.
  if (text.length * 3 > maxRequestBytes && new TextEncoder().encode(text).byteLength > maxRequestBytes) {
    throw new RefusedCall({ reason: 'too-large', detail: method });
  }
  return text;
}
