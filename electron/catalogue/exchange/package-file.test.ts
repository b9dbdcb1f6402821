import { hash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../catalogue.fixture.ts';
import { loadCatalogue } from '../load.ts';
import { makePackage, readPackage, type PackageManifest, type PackageSealing } from './package-file.ts';
import { makeZip, readZip } from './zip.ts';

const loaded = await loadCatalogue(shippedCatalogue);
if (!loaded.ok) throw new Error('the shipped catalogue does not load');
const { departments, windows, published, matters } = loaded.value;

/** A signature that anybody can make: what a real one is worth is for the log's own tests. */
const sealing: PackageSealing = {
  seal: (manifest) => ({ of: hash('sha256', JSON.stringify(manifest)) }),
  signerOf: (seal, manifest) =>
    (seal as { of?: string } | null)?.of === hash('sha256', JSON.stringify(manifest)) ? 'the key' : null,
};
const from = { hall: '政务服务大厅', kiosk: '自助机 03', madeMs: 5 };
const content = {
  departments,
  windows,
  matters: matters.map(({ code }) => published(code)!),
  official: new Map([['official/blank.pdf', Buffer.from('%PDF-1.7')]]),
};
const whole = await makePackage(content, from, sealing);
const files = await readZip(whole, { files: 1000, bytes: 1e8 });
if (!files.ok) throw new Error(files.error);

/** The package with files changed, signed anew or not. */
async function changed(
  changes: Readonly<Record<string, string | Buffer | null>>,
  isSigned = true,
): Promise<Buffer> {
  const all = new Map(files.ok ? files.value : []);
  for (const [name, bytes] of Object.entries(changes)) {
    if (bytes === null) all.delete(name);
    else all.set(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  }
  if (isSigned) {
    const manifest = {
      schemaVersion: 1,
      ...from,
      files: [...all]
        .filter(([name]) => !['package.json', 'seal.json'].includes(name))
        .map(([name, bytes]) => ({ name, sha256: hash('sha256', bytes) })),
    } as PackageManifest;
    all.set('package.json', Buffer.from(JSON.stringify(manifest)));
    all.set('seal.json', Buffer.from(JSON.stringify(sealing.seal(manifest))));
  }
  return makeZip(all);
}
async function refused(bytes: Buffer): Promise<string> {
  const read = await readPackage(bytes, sealing);
  if (read.ok) return 'taken';
  const [{ rule, place }] = read.error as [(typeof read.error)[0]];
  return [rule, place].filter((part) => part !== null).join(' ');
}

describe('a package', () => {
  it('holds the whole catalogue and gives it back', async () => {
    const read = await readPackage(whole, sealing);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { incoming, ...maker } = read.value;
    expect(maker).toEqual({ ...from, vkey: 'the key' });
    expect(incoming.departments).toEqual(departments);
    expect(incoming.windows).toEqual(windows);
    expect(incoming.matters).toEqual(content.matters.map(({ matter, form }) => ({ matter, form })));
    expect(incoming.official.get('official/blank.pdf')?.toString()).toBe('%PDF-1.7');
  });

  it.each([
    ['is no archive', () => Buffer.from('hello'), 'no-zip'],
    ['is cut', () => whole.subarray(0, whole.length - 30), 'damaged'],
    ['is another archive', () => makeZip(new Map([['a.txt', Buffer.from('a')]])), 'no-package'],
    ['is of a newer kiosk', () => changed({ 'package.json': '{"schemaVersion":2}' }, false), 'newer'],
    ['is not signed', () => changed({ 'seal.json': null }, false), 'not-signed'],
    ['has another seal', () => changed({ 'seal.json': '{"of":"x"}' }, false), 'not-signed'],
    ['was changed inside', () => changed({ 'windows.yaml': '[]' }, false), 'changed-inside'],
    ['lacks a file', () => changed({ 'windows.yaml': null }, false), 'changed-inside'],
    ['has a file too many', () => changed({ 'more.yaml': 'a: 1' }, false), 'changed-inside'],
    ['has a file nobody expects', () => changed({ 'more.yaml': 'a: 1' }), 'unknown-file more.yaml'],
    [
      'has a form without its matter',
      () => changed({ 'forms/none.yaml': 'a: 1' }),
      'unknown-file forms/none.yaml',
    ],
    [
      'has a matter under another name',
      () => changed({ 'matters/other.yaml': files.value.get('matters/legal-aid.yaml')!.toString() }),
      'does-not-fit matters/other.yaml',
    ],
    [
      'has a matter that does not fit',
      () => changed({ 'matters/x.yaml': 'code: x' }),
      'does-not-fit matters/x.yaml:1',
    ],
    [
      'has aliases without end',
      () => changed({ 'matters/x.yaml': laughs() }),
      'does-not-fit matters/x.yaml:1',
    ],
    [
      'has what is no text',
      () => changed({ 'windows.yaml': Buffer.from([0xff, 0xfe, 0x80]) }),
      'not-text windows.yaml',
    ],
  ])('that %s is refused', async (_, make, why) => {
    expect(await refused(await make())).toBe(why);
  });

  it('that leads out of its folder, unpacks without end or lies about its size is refused', async () => {
    const one = (name: string, bytes: Buffer, size = bytes.length) => rawZip([{ name, bytes, size }]);
    expect(await refused(one('../kiosk.db', Buffer.from('a')))).toBe('bad-name');
    expect(await refused(one('/etc/passwd', Buffer.from('a')))).toBe('bad-name');
    expect(await refused(one('a\\..\\b', Buffer.from('a')))).toBe('bad-name');
    expect(await refused(rawZip([0, 1].map(() => ({ name: 'a', bytes: Buffer.from('a'), size: 1 }))))).toBe(
      'bad-name',
    );
    const bomb = Buffer.alloc(80 * 1024 * 1024);
    expect(one('package.json', bomb).length).toBeLessThan(100_000);
    expect(await refused(one('package.json', bomb))).toBe('too-large');
    expect(await refused(one('package.json', bomb, 10))).toBe('damaged');
    const many = Array.from({ length: 25_001 }, (_, at) => ({
      name: `a${at}`,
      bytes: Buffer.from('a'),
      size: 1,
    }));
    expect(await refused(rawZip(many))).toBe('too-large');
  });
});

function laughs(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 9; at += 1) {
    lines.push(`a${at}: &a${at} [${Array.from({ length: 10 }, () => `*a${at - 1}`).join(', ')}]`);
  }
  return lines.join('\n');
}

/** An archive with names and sizes as they are given, which no archiver writes. */
function rawZip(
  entries: readonly { readonly name: string; readonly bytes: Buffer; readonly size: number }[],
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, size } of entries) {
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x00'),
        common,
        Buffer.alloc(10),
        Buffer.from(Uint32Array.of(at).buffer),
        Buffer.from(name),
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
