import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PrintableDocument } from './driver.ts';
import { openSpoolFiles } from './spool-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spool-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const canary = '欧阳娜娜 522501199001011234';
const form: PrintableDocument = {
  type: 'pdf',
  settings: { sides: 'two-sided-long-edge', copies: 2 },
  pdf: Buffer.from(canary),
  pages: 1,
  pictures: [`<svg>${canary}</svg>`],
};

it('gives back what was put in, and the file itself tells nothing', () => {
  const spool = openSpoolFiles(folder);
  spool.put('a', form);
  expect(spool.take('a')).toEqual(form);
  const [name] = readdirSync(folder);
  const bytes = readFileSync(join(folder, name!));
  for (const part of [canary, '522501', 'svg', 'pdf']) expect(bytes.includes(part), part).toBe(false);
});

it('gives nothing for a file that was altered, moved or written under another key', () => {
  const spool = openSpoolFiles(folder);
  spool.put('a', form);
  const file = join(folder, 'a.spool');
  const bytes = readFileSync(file);
  writeFileSync(join(folder, 'b.spool'), bytes);
  expect(spool.take('b')).toBeNull();
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(file, bytes);
  expect(spool.take('a')).toBeNull();
  expect(spool.take('never')).toBeNull();
});

it('sweeps what an earlier start left', () => {
  openSpoolFiles(folder).put('a', form);
  const later = openSpoolFiles(folder);
  expect(later.take('a')).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});
