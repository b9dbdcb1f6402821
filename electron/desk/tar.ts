import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Everything in a tar file begins at a multiple of so many bytes. */
export const tarBlock = 512;

/**
 * A folder as one file that every system opens (POSIX 1003.1-1988 ustar). Files and folders below it, in order of their
 * names; times, owners and rights say nothing of this machine.
 */
export function tarOf(folder: string, names: readonly string[] = readdirSync(folder)): Buffer {
  const parts: Buffer[] = [];
  const add = (name: string): void => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      for (const below of readdirSync(path).sort()) add(posix.join(name, below));
      return;
    }
    const bytes = readFileSync(path);
    parts.push(tarHeader(name, bytes.length), bytes, tarPadding(bytes.length));
  };
  for (const name of [...names].sort()) add(name);
  return Buffer.concat([...parts, tarEnd]);
}

/** What follows the last file. */
export const tarEnd = Buffer.alloc(2 * tarBlock);

/** What fills the last block of a file of that size. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((tarBlock - (size % tarBlock)) % tarBlock);

/** The block before a file. */
export function tarHeader(name: string, size: number): Buffer {
  const bytes = Buffer.alloc(tarBlock);
  const [prefix, last] = splitName(name);
  bytes.write(last, 0);
  bytes.write('0000644\0', 100);
  bytes.write('0000000\0', 108);
  bytes.write('0000000\0', 116);
  bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  bytes.write('00000000000\0', 136);
  bytes.write('        ', 148);
  bytes.write('0', 156);
  bytes.write('ustar\x0000', 257);
  bytes.write(prefix, 345);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}

/** Names have 100 bytes, and what stands before them 155 more. */
function splitName(name: string): readonly [prefix: string, last: string] {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  const at = name.indexOf('/', name.length - 100);
  if (at < 0 || at > 155) throw new Error('a name too long for a tar file');
  return [name.slice(0, at), name.slice(at + 1)];
}
