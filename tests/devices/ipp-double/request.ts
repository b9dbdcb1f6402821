/** What the double needs of a request (RFC 8010 §3.1). */
export interface IppRequest {
  /** RFC 8011 §5.4.15. */
  readonly operation: number;
  readonly requestId: number;
  readonly version: number;
  /** The last value of each attribute of the request, texts as texts and four-byte numbers as numbers. */
  readonly attributes: Readonly<Record<string, string | number>>;
}

const end = 0x03;
const integers: readonly number[] = [0x21, 0x23];

export function readRequest(bytes: Buffer): IppRequest {
  const attributes: Record<string, string | number> = {};
  let name = '';
  for (let at = 8; bytes[at] !== end;) {
    const tag = bytes[at]!;
    at += 1;
    // Tags below 0x10 begin a group.
    if (tag < 0x10) continue;
    const nameLength = bytes.readUInt16BE(at);
    if (nameLength > 0) name = bytes.toString('utf8', at + 2, at + 2 + nameLength);
    at += 2 + nameLength;
    const length = bytes.readUInt16BE(at);
    const value = bytes.subarray(at + 2, at + 2 + length);
    attributes[name] = integers.includes(tag) ? value.readInt32BE() : value.toString();
    at += 2 + length;
  }
  return {
    version: bytes.readUInt16BE(0),
    operation: bytes.readUInt16BE(2),
    requestId: bytes.readInt32BE(4),
    attributes,
  };
}
