/** DER as far as timestamps need it: ITU-T X.690. */

export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
}

export const der = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
};

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const digits = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 + digits.length]), digits]);
}

/** The values one after the other in some bytes; null where they are no DER. */
export function derValues(bytes: Buffer): readonly DerValue[] | null {
  const values: DerValue[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at]!;
    const first = bytes[at + 1];
    if (first === undefined || (tag & 0x1f) === 0x1f) return null;
    const digits = first < 0x80 ? 0 : first - 0x80;
    if (digits > 4 || first === 0x80 || at + 2 + digits > bytes.length) return null;
    const length = digits === 0 ? first : bytes.readUIntBE(at + 2, digits);
    const begin = at + 2 + digits;
    if (begin + length > bytes.length) return null;
    values.push({ tag, content: bytes.subarray(begin, begin + length) });
    at = begin + length;
  }
  return values;
}

/** The value that lies at a path of places, each in the one before. */
export function derAt(bytes: Buffer, ...path: readonly number[]): DerValue | null {
  let value: DerValue | null = null;
  let inner = bytes;
  for (const place of path) {
    value = derValues(inner)?.[place] ?? null;
    if (value === null) return null;
    inner = value.content;
  }
  return value;
}
