import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Which characters the fonts of this kiosk have, and by which names Typst calls the fonts, the first before the others. */
export interface Coverage {
  readonly families: readonly string[];
  readonly has: (codePoint: number) => boolean;
}

const codePoints = 0x110000;

/**
 * Reads the character maps (OpenType `cmap`, formats 4 and 12) of all font files in the folders, in their order. Only the few
 * tables needed are read, not the fonts. Folders that do not exist are passed over: not every system has every font.
 */
export function readCoverage(folders: readonly string[]): Coverage {
  const bits = new Uint8Array(codePoints / 8);
  const families: string[] = [];
  for (const file of fontFiles(folders)) {
    const font = openFont(file);
    try {
      const family = familyName(font);
      if (family === null) continue;
      // The weights of one family have the same characters, and the next weight stands in for one that lacks it.
      if (!families.includes(family)) families.push(family);
      else continue;
      markCharacters(font, bits);
    } finally {
      closeSync(font.descriptor);
    }
  }
  return { families, has: (codePoint) => ((bits[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0 };
}

function fontFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(folder)
        .filter((name) => ['.ttf', '.otf'].includes(extname(name).toLowerCase()))
        .sort()
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
}

interface OpenFont {
  readonly descriptor: number;
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>;
}

function readBytes(descriptor: number, offset: number, length: number): DataView {
  const bytes = new Uint8Array(length);
  const got = readSync(descriptor, bytes, 0, length, offset);
  return new DataView(bytes.buffer, 0, got);
}

function openFont(file: string): OpenFont {
  const descriptor = openSync(file, 'r');
  const count = readBytes(descriptor, 4, 2).getUint16(0);
  const directory = readBytes(descriptor, 12, count * 16);
  const tables = new Map<string, { offset: number; length: number }>();
  for (let at = 0; at + 16 <= directory.byteLength; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((place) => directory.getUint8(at + place)));
    tables.set(tag, { offset: directory.getUint32(at + 8), length: directory.getUint32(at + 12) });
  }
  return { descriptor, tables };
}

function table({ descriptor, tables }: OpenFont, tag: string): DataView | null {
  const entry = tables.get(tag);
  return entry === undefined ? null : readBytes(descriptor, entry.offset, entry.length);
}

/** Typographic family (name 16), else family (name 1), from the Windows records in English. */
function familyName(font: OpenFont): string | null {
  const names = table(font, 'name');
  if (names === null) return null;
  const [count, strings] = [names.getUint16(2), names.getUint16(4)];
  const found = new Map<number, string>();
  for (let record = 0; record < count; record += 1) {
    const at = 6 + record * 12;
    const [platform, language, name] = [at, at + 4, at + 6].map((place) => names.getUint16(place));
    if (platform !== 3 || language !== 0x409 || (name !== 1 && name !== 16)) continue;
    const [length, offset] = [names.getUint16(at + 8), strings + names.getUint16(at + 10)];
    const units = Array.from({ length: length / 2 }, (_, unit) => names.getUint16(offset + unit * 2));
    found.set(name, String.fromCharCode(...units));
  }
  return found.get(16) ?? found.get(1) ?? null;
}

function markCharacters(font: OpenFont, bits: Uint8Array): void {
  const map = table(font, 'cmap');
  if (map === null) return;
  const mark = (codePoint: number): void => {
    bits[codePoint >> 3]! |= 1 << (codePoint & 7);
  };
  const count = map.getUint16(2);
  for (let record = 0; record < count; record += 1) {
    const offset = map.getUint32(4 + record * 8 + 4);
    const format = map.getUint16(offset);
    if (format === 12) markSegmentedCoverage(map, offset, mark);
    else if (format === 4) markSegmentMapping(map, offset, mark);
  }
}

/** Format 12: groups of first and last code point and first glyph. Glyph 0 is "no such character". */
function markSegmentedCoverage(map: DataView, offset: number, mark: (codePoint: number) => void): void {
  const groups = map.getUint32(offset + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = offset + 16 + group * 12;
    const [first, last, glyph] = [map.getUint32(at), map.getUint32(at + 4), map.getUint32(at + 8)];
    for (let code = first; code <= last && code < codePoints; code += 1) {
      if (glyph + code - first !== 0) mark(code);
    }
  }
}

/** Format 4: segments of the basic plane, each with a delta or an offset into the glyph array. */
function markSegmentMapping(map: DataView, offset: number, mark: (codePoint: number) => void): void {
  const twice = map.getUint16(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + twice];
  const [deltas, ranges] = [starts + twice, starts + 2 * twice];
  for (let at = 0; at < twice; at += 2) {
    const [first, last] = [map.getUint16(starts + at), map.getUint16(ends + at)];
    const [delta, range] = [map.getUint16(deltas + at), map.getUint16(ranges + at)];
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      let glyph = code;
      if (range !== 0) {
        const place = ranges + at + range + (code - first) * 2;
        glyph = place + 2 <= map.byteLength ? map.getUint16(place) : 0;
        if (glyph === 0) continue;
      }
      if (((glyph + delta) & 0xffff) !== 0) mark(code);
    }
  }
}
