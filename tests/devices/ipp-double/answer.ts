/** The bytes of an IPP answer (RFC 8010 §3.1), written here and not by the library that reads them. */

interface Value {
  readonly tag: number;
  readonly bytes: Buffer;
}

const text =
  (tag: number) =>
  (value: string): Value => ({ tag, bytes: Buffer.from(value) });
const number =
  (tag: number) =>
  (value: number): Value => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return { tag, bytes };
  };

export const integer = number(0x21);
export const enumeration = number(0x23);
export const boolean = (value: boolean): Value => ({ tag: 0x22, bytes: Buffer.from([Number(value)]) });
export const noValue: Value = { tag: 0x13, bytes: Buffer.alloc(0) };
export const name = text(0x42);
export const keyword = text(0x44);
export const uri = text(0x45);
export const mimeType = text(0x49);

export type Attributes = Readonly<Record<string, Value | readonly Value[]>>;

export interface Answer {
  /** RFC 8011 §4.1.6 and appendix B. */
  readonly status: number;
  readonly requestId: number;
  /** That of the request. */
  readonly version: number;
  readonly jobs?: readonly Attributes[];
  readonly printer?: Attributes;
}

const groupTags = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04 } as const;

export function answerBytes({ status, requestId, version, jobs = [], printer }: Answer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(version, 0);
  head.writeUInt16BE(status, 2);
  head.writeInt32BE(requestId, 4);
  const operation: Attributes = {
    'attributes-charset': text(0x47)('utf-8'),
    'attributes-natural-language': text(0x48)('en'),
  };
  return Buffer.concat([
    head,
    group(groupTags.operation, operation),
    ...jobs.map((job) => group(groupTags.job, job)),
    ...(printer ? [group(groupTags.printer, printer)] : []),
    Buffer.from([groupTags.end]),
  ]);
}

function group(tag: number, attributes: Attributes): Buffer {
  const parts: Buffer[] = [Buffer.from([tag])];
  for (const [attribute, given] of Object.entries(attributes)) {
    const values = Array.isArray(given) ? (given as readonly Value[]) : [given as Value];
    // Further values of an attribute have an empty name.
    values.forEach((value, at) =>
      parts.push(
        Buffer.from([value.tag]),
        counted(at === 0 ? Buffer.from(attribute) : Buffer.alloc(0)),
        counted(value.bytes),
      ),
    );
  }
  return Buffer.concat(parts);
}

function counted(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
