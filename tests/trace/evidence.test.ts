import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leafHash, rootOf } from '../../electron/trace/merkle.ts';
import { parseNote, vkeyOf } from '../../electron/trace/note.ts';
import { tilePath } from '../../electron/trace/export/tiles.ts';
import { buildLog, builtOrigin, newKey, openDatabase } from './build-log.ts';
import { trace, verifyPy } from './trace-program.ts';
import { someWalks, walkSid } from './walk-events.ts';

/** 66,000 entries are the smallest round number whose tiles have a third level. */
const size = 66_000;
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

describe('the evidence', { timeout: 60_000 }, () => {
  it('holds exactly the bytes that were hashed, a line for each entry', () => {
    const lines = readFileSync(join(out, 'trace.jsonl'));
    expect(lines.equals(Buffer.concat(entries.flatMap((entry) => [entry, Buffer.from('\n')])))).toBe(true);
  });

  it('holds the same as tiles: every hash, every bundle, every file of C2SP tlog-tiles and no other', () => {
    const leaves = entries.map((entry) => leafHash(entry));
    const log = join(out, 'log');
    const expected = new Map<string, Buffer>();
    // tlog-tiles: tile n of level l holds the roots over 256**l entries each, as many as are full.
    for (let level = 0, width = 1; width <= size; level += 1, width *= 256) {
      const hashes = Array.from({ length: Math.floor(size / width) }, (_, at) =>
        rootOf((leaf) => leaves[leaf]!, at * width, (at + 1) * width),
      );
      for (let at = 0; at * 256 < hashes.length; at += 1) {
        const tile = hashes.slice(at * 256, (at + 1) * 256);
        expected.set(join('tile', String(level), tilePath(at, tile.length)), Buffer.concat(tile));
      }
    }
    for (let at = 0; at * 256 < size; at += 1) {
      const bundle = entries.slice(at * 256, (at + 1) * 256);
      const parts = bundle.flatMap((entry) => [Buffer.from([entry.length >> 8, entry.length & 0xff]), entry]);
      expected.set(join('tile', 'entries', tilePath(at, bundle.length)), Buffer.concat(parts));
    }
    const files = (readdirSync(log, { recursive: true }) as string[]).filter((name) => statSync(join(log, name)).isFile());
    expect(new Set(files)).toEqual(new Set([...expected.keys(), 'checkpoint']));
    for (const [name, content] of expected) expect(readFileSync(join(log, name)).equals(content), name).toBe(true);
    const checkpoint = parseNote(readFileSync(join(log, 'checkpoint'), 'utf8'))!.checkpoint;
    expect(checkpoint).toEqual({ origin: builtOrigin, size, root: rootOf((at) => leaves[at]!, 0, size) });
  });

  it.each([
    [0, 256, '000'],
    [999, 256, '999'],
    [1_234_067, 256, 'x001/x234/067'],
    [1000, 112, 'x001/000.p/112'],
  ])('names tile %i of width %i %s', (index, width, path) => expect(tilePath(index, width)).toBe(path));

  it('is found sound by a verifier that has only Python and openssl, from the lines as from the tiles', () => {
    const whole = verifyPy(out, '--vkey', vkey);
    expect(whole).toMatchObject({ code: 0, out: expect.stringContaining(`intact: ${size} entries`) });
    rmSync(join(out, 'trace.jsonl'));
    expect(verifyPy(out, '--vkey', vkey)).toEqual(whole);
    const bundle = join(out, 'log', 'tile', 'entries', '007');
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
    const asked = ['--data', data, '--format', 'jsonl', '--walkthrough', walkSid(1000), '--out', some];
    expect((await trace('export', ...asked)).code).toBe(0);
    const lines = readFileSync(join(some, 'trace.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(29);
    expect(lines.every((line) => line.includes(walkSid(1000)) || line.includes('-1000"'))).toBe(true);
    const checked = verifyPy(some, '--vkey', vkey);
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining(`29 entries of a log of ${size}`) });
    writeFileSync(join(some, 'trace.jsonl'), `${lines.join('\n').replace('"score":4', '"score":5')}\n`);
    expect(verifyPy(some, '--vkey', vkey).code).toBe(1);
  });
});
