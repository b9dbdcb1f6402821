import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tarOf } from './tar.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tar-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = { 'verify.py': 'print("intact")\n', 'empty.txt': '', 'parts/full.bin': 'x'.repeat(1024) };
const names = Object.keys(files);

function writeFiles(): void {
  mkdirSync(join(folder, 'parts'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

describe('an archive of files', () => {
  it('is unpacked by the system’s tar to the same files', () => {
    writeFiles();
    const archive = tarOf(folder, names);
    const listed = execFileSync('tar', ['-tf', '-'], { input: archive, encoding: 'utf8' });
    expect(listed.trim().split('\n').toSorted()).toEqual(names.toSorted());
    for (const [name, content] of Object.entries(files)) {
      expect(execFileSync('tar', ['-xOf', '-', name], { input: archive, encoding: 'utf8' })).toBe(content);
    }
  });

  it('has the same bytes each time', () => {
    writeFiles();
    expect(tarOf(folder, names).equals(tarOf(folder, names))).toBe(true);
  });

  it('takes everything below a folder, also names longer than their first field', () => {
    const deep = `${'d'.repeat(60)}/${'n'.repeat(60)}`;
    mkdirSync(join(folder, 'd'.repeat(60)));
    writeFileSync(join(folder, deep), 'deep');
    const listed = execFileSync('tar', ['-tf', '-'], { input: tarOf(folder), encoding: 'utf8' });
    expect(listed.trim()).toBe(deep);
  });
});
