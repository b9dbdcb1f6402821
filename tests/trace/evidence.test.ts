import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leafHash, rootOf } from '../../electron/trace/merkle.ts';
import { parseNote, vkeyOf } from '../../electron/trace/note.ts';
import { tilePath, writeTiles } from '../../electron/trace/export/tiles.ts';
import { buildLog, builtOrigin, newKey, openDatabase } from './build-log.ts';
import { trace, verifyPy } from './trace-program.ts';
import { someWalks, walkSid } from './walk-events.ts';

const size = 1300;
const key = newKey();
const vkey = vkeyOf(builtOrigin, key);
let data: string;
let out: string;
let entries: readonly Buffer[];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'kiosk-evidence-'));
  out = mkdtempSync(join(tmpdir(), 'kiosk-evidence-out-'));
  buildLog({ folder: data, key, events: someWalks(size - 1) });
  const database = openDatabase(data);
  entries = database.prepare('SELECT entry FROM trace_event ORDER BY seq').pluck().all() as Buffer[];
  database.close();
  for (const format of ['jsonl', 'tlog']) {
    const { code, out: said } = await trace('export', '--data', data, '--format', format, '--out', out);
    expect(code, said).toBe(0);
  }
}, 120_000);
afterAll(() => {
  for (const folder of [data, out]) rmSync(folder, { recursive: true, force: true });
});

const filesOf = (folder: string): Map<string, Buffer> => {
  const names = readdirSync(folder, { recursive: true }) as string[];
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
};

/** C2SP tlog-tiles read strictly: tile n of level l holds the roots over 256**l entries each, as many as are full. */
function tilesOf(all: readonly Buffer[]): Map<string, Buffer> {
  const leaves = all.map((entry) => leafHash(entry));
  const tiles = new Map<string, Buffer>();
  for (let level = 0, width = 1; width <= all.length; level += 1, width *= 256) {
    const hashes = Array.from({ length: Math.floor(all.length / width) }, (_, at) =>
      rootOf((leaf) => leaves[leaf]!, at * width, (at + 1) * width),
    );
    for (let at = 0; at * 256 < hashes.length; at += 1) {
      const tile = hashes.slice(at * 256, (at + 1) * 256);
      tiles.set(join('tile', String(level), tilePath(at, tile.length)), Buffer.concat(tile));
    }
  }
  for (let at = 0; at * 256 < all.length; at += 1) {
    const bundle = all.slice(at * 256, (at + 1) * 256);
    const parts = bundle.flatMap((entry) => [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry]);
    tiles.set(join('tile', 'entries', tilePath(at, bundle.length)), Buffer.concat(parts));
  }
  return tiles;
}

describe('tiles', { timeout: 60_000 }, () => {
  it.each([
    [0, 256, '000'],
    [999, 256, '999'],
    [1_234_067, 256, 'x001/x234/067'],
    [1000, 112, 'x001/000.p/112'],
  ])('number %i of width %i lie at %s', (index, width, path) => expect(tilePath(index, width)).toBe(path));

  // 65,536 entries fill a tile of the second level and begin the third; 256 leave nothing partial at the first.
  it.each([1, 255, 256, 257, 66_000])(
    'of %i entries are every file the specification names and no other',
    async (count) => {
      const few = Array.from({ length: count }, (_, at) => Buffer.from(`entry ${at}`));
      const rows = few.map((entry, at) => ({ seq: at + 1, entry, hash: Buffer.alloc(32) }));
      const folder = join(out, `tiles-${count}`);
      await writeTiles(folder, { range: (from, to) => rows.slice(from - 1, to).values() }, count);
      expect(filesOf(folder)).toEqual(tilesOf(few));
    },
  );
});

describe('the evidence', { timeout: 60_000 }, () => {
  it('holds exactly the bytes that were hashed, a line for each entry', () => {
    const lines = readFileSync(join(out, 'trace.jsonl'));
    expect(lines.equals(Buffer.concat(entries.flatMap((entry) => [entry, Buffer.from('\n')])))).toBe(true);
  });

  it('holds the same as tiles, with the checkpoint over them', () => {
    const log = join(out, 'log');
    expect(filesOf(log)).toEqual(tilesOf(entries).set('checkpoint', readFileSync(join(log, 'checkpoint'))));
    const { checkpoint } = parseNote(readFileSync(join(log, 'checkpoint'), 'utf8'))!;
    const root = rootOf((at) => leafHash(entries[at]!), 0, size);
    expect(checkpoint).toEqual({ origin: builtOrigin, size, root });
  });

  it('is found sound by a verifier that has only Python and openssl, from the lines as from the tiles', () => {
    const whole = verifyPy(out, '--vkey', vkey);
    expect(whole).toMatchObject({ code: 0, out: expect.stringContaining(`intact: ${size} entries`) });
    rmSync(join(out, 'trace.jsonl'));
    expect(verifyPy(out, '--vkey', vkey)).toEqual(whole);
    const bundle = join(out, 'log', 'tile', 'entries', '003');
    const bytes = readFileSync(bundle);
    bytes[bytes.indexOf('"live":true') + 8] = 0x54;
    writeFileSync(bundle, bytes);
    expect(verifyPy(out, '--vkey', vkey).code).toBe(1);
  });

  it('says in both languages what is anchored and what is not, and with which commands to check', () => {
    const readme = readFileSync(join(out, 'README.md'), 'utf8');
    expect(readme).toContain(`NOT anchored: entries 1 to ${size}`);
    expect(readme).toContain(`【没有】外部凭证：第 1 至 ${size} 条`);
    expect(readme).toContain('python3 verify.py');
    expect(readme).not.toContain('{{');
    expect(readFileSync(join(out, 'vkey'), 'utf8')).toBe(`${vkey}\n`);
  });

  it('of one walkthrough can be checked without the rest of the log', async () => {
    const some = join(out, 'some');
    const asked = ['--data', data, '--format', 'jsonl', '--walkthrough', walkSid(20), '--out', some];
    expect((await trace('export', ...asked)).code).toBe(0);
    const lines = readFileSync(join(some, 'trace.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(29);
    expect(lines.every((line) => line.includes(walkSid(20)) || line.includes('-20"'))).toBe(true);
    const checked = verifyPy(some, '--vkey', vkey);
    expect(checked).toMatchObject({
      code: 0,
      out: expect.stringContaining(`29 entries of a log of ${size}`),
    });
    writeFileSync(join(some, 'trace.jsonl'), `${lines.join('\n').replace('"score":4', '"score":5')}\n`);
    expect(verifyPy(some, '--vkey', vkey).code).toBe(1);
  });
});
