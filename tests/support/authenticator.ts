import { createHmac } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A director's telephone: reads the address of an enrolment and shows codes, by the letter of RFC 6238 and RFC 4226. */
export function authenticatorOf(uri: string): (wallMs: number) => string {
  const secret = fromBase32(new URL(uri).searchParams.get('secret')!);
  return (wallMs) => {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(wallMs / 30_000)));
    const mac = createHmac('sha1', secret).update(counter).digest();
    const offset = mac[19]! & 15;
    return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
  };
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
