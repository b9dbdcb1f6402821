/** What an ESC/POS printer is told, cut out of the byte stream. Sources: Epson's command reference; FS & and GB 18030 as receiptline sends them. */
export type Command =
  | { readonly name: 'text'; readonly bytes: Uint8Array; readonly columns: number }
  | { readonly name: 'line-feed' }
  | { readonly name: 'initialise' }
  | { readonly name: 'feed-lines'; readonly lines: number }
  | { readonly name: 'feed-dots'; readonly dots: number }
  | { readonly name: 'line-spacing'; readonly dots: number | null }
  | { readonly name: 'size'; readonly width: number; readonly height: number }
  | { readonly name: 'bold'; readonly on: boolean }
  | { readonly name: 'align'; readonly to: 'left' | 'center' | 'right' }
  | { readonly name: 'chinese'; readonly on: boolean }
  | { readonly name: 'code-page'; readonly page: number }
  /** Moves along the line, in dots from its begin or from here. */
  | { readonly name: 'position'; readonly dots: number; readonly from: 'begin' | 'here' }
  | { readonly name: 'cut'; readonly feedDots: number }
  | { readonly name: 'automatic-status'; readonly mask: number }
  | { readonly name: 'transmit-paper' }
  | { readonly name: 'transmit-identity'; readonly which: number }
  | { readonly name: 'process-id'; readonly id: Uint8Array }
  | { readonly name: 'raster'; readonly rowBytes: number; readonly rows: number; readonly bits: Uint8Array }
  | {
      readonly name: 'graphics-store';
      readonly rowBytes: number;
      readonly rows: number;
      readonly bits: Uint8Array;
    }
  | { readonly name: 'graphics-print' }
  | { readonly name: 'qr-size'; readonly dots: number }
  | { readonly name: 'qr-store'; readonly data: Uint8Array }
  | { readonly name: 'qr-print' }
  /** Changes nothing that this emulator shows. */
  | { readonly name: 'setting' }
  | { readonly name: 'unknown'; readonly what: string };

/** Carried out on arrival, whatever is still to be printed. */
export type RealTimeCommand =
  | { readonly name: 'status'; readonly which: number }
  | { readonly name: 'recover'; readonly clear: boolean }
  | { readonly name: 'clear-buffers' };

export interface Read {
  readonly length: number;
  readonly command: Command | { readonly name: 'real-time'; readonly command: RealTimeCommand };
}

/** What decides how bytes above 0x7F are read: FS & in force, else the code page of ESC t. */
export interface TextMode {
  readonly chinese: boolean;
  readonly codePage: number;
}

/** Reads one command from the front, or null when its end has not arrived. */
export function readCommand(bytes: Uint8Array, mode: TextMode): Read | null {
  const first = bytes[0];
  if (first === undefined) return null;
  if (first === 0x1b) return readEscape(bytes);
  if (first === 0x1d) return readGroup(bytes);
  if (first === 0x1c) return readField(bytes);
  if (first === 0x10) return readRealTime(bytes);
  if (first === 0x0a) return { length: 1, command: { name: 'line-feed' } };
  if (first === 0x00 || first === 0x0d) return { length: 1, command: { name: 'setting' } };
  if (first < 0x20 || first === 0x7f) return unknown(1, bytes);
  return readSign(bytes, first, mode);
}

function readSign(bytes: Uint8Array, first: number, { chinese, codePage }: TextMode): Read | null {
  if (first < 0x80) return { length: 1, command: { name: 'text', bytes: bytes.slice(0, 1), columns: 1 } };
  if (!chinese) {
    // Page 1 (katakana) is where hosts find lines; any other sign up there would be a guess.
    const isLine = codePage === 1 && first >= 0x80 && first <= 0x9f;
    const dash = new Uint8Array([0x2d]);
    return isLine ? { length: 1, command: { name: 'text', bytes: dash, columns: 1 } } : unknown(1, bytes);
  }
  const second = bytes[1];
  if (second === undefined) return null;
  const length = second >= 0x30 && second <= 0x39 ? 4 : 2;
  if (bytes.length < length) return null;
  return { length, command: { name: 'text', bytes: bytes.slice(0, length), columns: 2 } };
}

function readRealTime(bytes: Uint8Array): Read | null {
  const [, kind, n] = bytes;
  if (kind === undefined || n === undefined) return null;
  const realTime = (length: number, command: RealTimeCommand): Read => ({
    length,
    command: { name: 'real-time', command },
  });
  if (kind === 4 && n >= 1 && n <= 4) return realTime(3, { name: 'status', which: n });
  if (kind === 5 && (n === 1 || n === 2)) return realTime(3, { name: 'recover', clear: n === 2 });
  if (kind === 0x14 && n === 8) {
    if (bytes.length < 10) return null;
    const rest = Buffer.from(bytes.subarray(3, 10)).toString('hex');
    return rest === '01031401060208' ? realTime(10, { name: 'clear-buffers' }) : unknown(10, bytes);
  }
  return unknown(3, bytes);
}

const alignments = ['left', 'center', 'right'] as const;

function readEscape(bytes: Uint8Array): Read | null {
  const [, code, n, m] = bytes;
  if (code === undefined) return null;
  const sign = String.fromCharCode(code);
  if (sign === '@') return { length: 2, command: { name: 'initialise' } };
  if (sign === '2') return { length: 2, command: { name: 'line-spacing', dots: null } };
  if (n === undefined) return null;
  const take = (command: Command): Read => ({ length: 3, command });
  switch (sign) {
    case 'd':
      return take({ name: 'feed-lines', lines: n });
    case 'J':
      return take({ name: 'feed-dots', dots: n });
    case '3':
      return take({ name: 'line-spacing', dots: n });
    case 'E':
    case 'G':
      return take({ name: 'bold', on: (n & 1) === 1 });
    case 'a': {
      const to = alignments[n >= 0x30 ? n - 0x30 : n];
      return to ? take({ name: 'align', to }) : unknown(3, bytes);
    }
    case 't':
      return take({ name: 'code-page', page: n });
    case 'R':
    case 'M':
    case '-':
    case ' ':
    case '{':
    case 'V':
    case '=':
      return take({ name: 'setting' });
    case '$':
    case '\\': {
      if (m === undefined) return null;
      const from = sign === '$' ? 'begin' : 'here';
      return { length: 4, command: { name: 'position', dots: n | (m << 8), from } };
    }
    default:
      return unknown(2, bytes);
  }
}

function readField(bytes: Uint8Array): Read | null {
  const [, code, n, m] = bytes;
  if (code === undefined) return null;
  const sign = String.fromCharCode(code);
  if (sign === '&') return { length: 2, command: { name: 'chinese', on: true } };
  if (sign === '.') return { length: 2, command: { name: 'chinese', on: false } };
  if (n === undefined) return null;
  if (sign === '!' || sign === '-' || sign === 'C' || sign === 'W')
    return { length: 3, command: { name: 'setting' } };
  if (sign === '(') {
    if (bytes.length < 5) return null;
    const length = 5 + (bytes[3]! | (bytes[4]! << 8));
    if (bytes.length < length) return null;
    return n === 0x41 ? { length, command: { name: 'setting' } } : unknown(length, bytes);
  }
  if (sign === 'S') return m === undefined ? null : { length: 4, command: { name: 'setting' } };
  return unknown(2, bytes);
}

function readGroup(bytes: Uint8Array): Read | null {
  const [, code, n] = bytes;
  if (code === undefined || n === undefined) return null;
  const take = (length: number, command: Command): Read | null =>
    bytes.length < length ? null : { length, command };
  switch (String.fromCharCode(code)) {
    case '!':
      return take(3, { name: 'size', width: (n >> 4) + 1, height: (n & 7) + 1 });
    case 'B':
    case 'b':
    case 'h':
    case 'w':
    case 'H':
    case 'f':
      return take(3, { name: 'setting' });
    case 'L':
    case 'W':
    case 'P':
      return take(4, { name: 'setting' });
    case 'V':
      if ([0, 1, 48, 49].includes(n)) return take(3, { name: 'cut', feedDots: 0 });
      if ([65, 66].includes(n)) return take(4, { name: 'cut', feedDots: 96 + (bytes[3] ?? 0) });
      return unknown(3, bytes);
    case 'a':
      return take(3, { name: 'automatic-status', mask: n });
    case 'r':
      return n === 1 || n === 49 ? take(3, { name: 'transmit-paper' }) : unknown(3, bytes);
    case 'I':
      return take(3, { name: 'transmit-identity', which: n });
    case 'v':
      return readRaster(bytes);
    case '(':
      return readParameters(bytes);
    case '8':
      return readGraphics(bytes);
    default:
      return unknown(2, bytes);
  }
}

function readRaster(bytes: Uint8Array): Read | null {
  if (bytes.length < 8) return null;
  if (bytes[2] !== 0x30 || (bytes[3] !== 0 && bytes[3] !== 0x30)) return unknown(4, bytes);
  const rowBytes = bytes[4]! | (bytes[5]! << 8);
  const rows = bytes[6]! | (bytes[7]! << 8);
  const length = 8 + rowBytes * rows;
  if (bytes.length < length) return null;
  return { length, command: { name: 'raster', rowBytes, rows, bits: bytes.slice(8, length) } };
}

/** `GS 8 L p1 p2 p3 p4 0 p a 1 1 1 xL xH yL yH …`: one picture, not enlarged. */
function readGraphics(bytes: Uint8Array): Read | null {
  if (bytes.length < 17) return null;
  const length = 7 + Buffer.from(bytes.subarray(3, 7)).readUInt32LE();
  if (bytes.length < length) return null;
  const [m, fn, , widthTimes, heightTimes] = bytes.subarray(7);
  if (bytes[2] !== 0x4c || m !== 48 || fn !== 112 || widthTimes !== 1 || heightTimes !== 1) {
    return unknown(length, bytes);
  }
  const rowBytes = Math.ceil((bytes[13]! | (bytes[14]! << 8)) / 8);
  const rows = bytes[15]! | (bytes[16]! << 8);
  return { length, command: { name: 'graphics-store', rowBytes, rows, bits: bytes.slice(17, length) } };
}

/** `GS ( x pL pH …`: says its own length. */
function readParameters(bytes: Uint8Array): Read | null {
  if (bytes.length < 5) return null;
  const length = 5 + (bytes[3]! | (bytes[4]! << 8));
  if (bytes.length < length) return null;
  const data = bytes.slice(5, length);
  const take = (command: Command): Read => ({ length, command });
  const group = String.fromCharCode(bytes[2]!);
  if (group === 'H' && data[0] === 48 && data[1] === 48 && data.length === 6) {
    return take({ name: 'process-id', id: data.slice(2) });
  }
  if (group === 'L' && data[0] === 48 && data[1] === 50) return take({ name: 'graphics-print' });
  if (group === 'k' && data[0] === 49) {
    switch (data[1]) {
      case 65:
      case 69:
        return take({ name: 'setting' });
      case 67:
        return take({ name: 'qr-size', dots: data[2] ?? 3 });
      case 80:
        return take({ name: 'qr-store', data: data.slice(3) });
      case 81:
        return take({ name: 'qr-print' });
    }
  }
  return unknown(length, bytes);
}

const unknown = (length: number, bytes: Uint8Array): Read => ({
  length: Math.min(length, bytes.length),
  command: {
    name: 'unknown',
    what: Buffer.from(bytes.subarray(0, Math.min(8, bytes.length))).toString('hex'),
  },
});
