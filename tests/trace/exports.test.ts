import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { csvCell } from '../../shared/text/index.ts';
import { xmlText } from '../../electron/trace/export/xes.ts';
import { loadSqlite } from '../../electron/store/sqlite.ts';
import { buildLog, newKey, openDatabase } from './build-log.ts';
import { ocelRules } from './ocel-rules.ts';
import { trace } from './trace-program.ts';
import { someWalks, walkSid } from './walk-events.ts';

const count = 870;
let data: string;
let out: string;
let hashes: ReadonlyMap<number, string>;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'kiosk-exports-'));
  out = mkdtempSync(join(tmpdir(), 'kiosk-exported-'));
  buildLog({ folder: data, key: newKey(), events: someWalks(count) });
  const database = openDatabase(data);
  const rows = database.prepare('SELECT seq, hex(hash) AS hash FROM trace_event').all() as {
    seq: number;
    hash: string;
  }[];
  hashes = new Map(rows.map(({ seq, hash }) => [seq, hash.toLowerCase()]));
  database.close();
});
afterAll(() => {
  for (const folder of [data, out]) rmSync(folder, { recursive: true, force: true });
});

const exported = async (format: string, ...more: readonly string[]): Promise<void> => {
  const { code, out: said } = await trace(
    'export',
    '--data',
    data,
    '--format',
    format,
    '--out',
    out,
    ...more,
  );
  expect(code, said).toBe(0);
};
const read = (name: string): string => readFileSync(join(out, name), 'utf8');
const run = (program: string, ...args: readonly string[]) =>
  spawnSync(program, args, { cwd: out, encoding: 'utf8' });

describe('XES', { timeout: 60_000 }, () => {
  it('keeps to IEEE 1849 and leads every event back to its entry', async () => {
    await exported('xes');
    const rules = new URL('xes.rng', import.meta.url).pathname;
    const checked = run('xmllint', '--noout', '--relaxng', rules, 'trace.xes');
    expect(checked.stderr).toContain('validates');
    const text = read('trace.xes');
    expect(text.match(/<trace>/g)).toHaveLength(30);
    const events = text.split('<event>').slice(1);
    // Everything of a walk is an event: all but the log's first entry.
    expect(new Set(events.map(seqOf)).size).toBe(count);
    for (const event of events) {
      expect(value(event, 'trace:hash')).toBe(hashes.get(seqOf(event)));
      for (const key of [
        'concept:name',
        'concept:instance',
        'lifecycle:transition',
        'org:resource',
        'time:timestamp',
      ]) {
        expect(event).toContain(`key="${key}"`);
      }
    }
  });

  it('makes of a screen a start and a complete event of one instance, as long as the page says', async () => {
    await exported('xes', '--walkthrough', walkSid(1));
    const form = read(`walk-${walkSid(1)}.xes`)
      .split('<event>')
      .slice(1)
      .filter((event) => value(event, 'concept:name') === 'screen/form/person');
    expect(form.map((event) => value(event, 'lifecycle:transition'))).toEqual(['start', 'complete']);
    expect(new Set(form.map((event) => value(event, 'concept:instance'))).size).toBe(1);
    const [began, ended] = form.map((event) => Date.parse(value(event, 'time:timestamp')!));
    const [from, to] = form.map((event) => Number(value(event, 'trace:at')));
    expect(ended! - began!).toBe((to! - from!) / 1000);
  });

  it('takes text of any kind', () => {
    expect(xmlText('<a b="&">\u0000\u001b\ud800\uffff\n')).toBe(
      '&lt;a b=&quot;&amp;&quot;&gt;\ufffd\ufffd\ufffd\ufffd&#10;',
    );
  });
});

const value = (event: string, key: string): string | undefined =>
  new RegExp(`key="${key}" value="([^"]*)"`).exec(event)?.[1];
const seqOf = (event: string): number => Number(value(event, 'trace:seq'));

/** The rules of the JSON form (OCEL 2.0, section 4.4): attribute values are texts, times ISO 8601, and no field beside. */
const attribute = z.strictObject({ name: z.string(), value: z.string() });
const relationship = z.strictObject({ objectId: z.string(), qualifier: z.string() });
const declared = z.strictObject({
  name: z.string(),
  attributes: z.array(
    z.strictObject({ name: z.string(), type: z.enum(['string', 'time', 'integer', 'float', 'boolean']) }),
  ),
});
const ocelJson = z.strictObject({
  eventTypes: z.array(declared),
  objectTypes: z.array(declared),
  events: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      time: z.iso.datetime(),
      attributes: z.array(attribute),
      relationships: z.array(relationship),
    }),
  ),
  objects: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      attributes: z.array(attribute.extend({ time: z.iso.datetime() })),
      relationships: z.array(relationship),
    }),
  ),
});

describe('OCEL 2.0', { timeout: 60_000 }, () => {
  it('as JSON has its four lists, only declared types and attributes, and relations that lead somewhere', async () => {
    await exported('ocel-json');
    const log = ocelJson.parse(JSON.parse(read('trace.ocel.json')));
    expect(log.events).toHaveLength(count + 1);
    const objects = new Set(log.objects.map(({ id }) => id));
    expect(objects.size).toBe(log.objects.length);
    const attributesOf = new Map(
      [...log.eventTypes, ...log.objectTypes].map(({ name, attributes }) => [
        name,
        new Set(attributes.map((declared) => declared.name)),
      ]),
    );
    for (const { type, attributes, relationships } of [...log.events, ...log.objects]) {
      for (const { name } of attributes)
        expect(attributesOf.get(type)?.has(name), `${type} ${name}`).toBe(true);
      for (const { objectId } of relationships) expect(objects.has(objectId), objectId).toBe(true);
    }
    for (const { id, attributes } of log.events) {
      const hash = attributes.find(({ name }) => name === 'trace:hash')!.value;
      expect(hash).toBe(hashes.get(Number(id.slice(1))));
    }
    expect(new Set(log.objects.map(({ type }) => type))).toEqual(
      new Set([
        'Kiosk',
        'Walkthrough',
        'Matter',
        'Screen',
        'Field',
        'Round',
        'Person',
        'Department',
        'Finding',
        'Measure',
        'PrintJob',
      ]),
    );
    const finding = log.objects.find(({ id }) => id === 'finding:finding-3')!;
    expect(finding.relationships).toContainEqual({
      objectId: `walkthrough:${walkSid(3)}`,
      qualifier: 'found in',
    });
  });

  it('as SQLite keeps to every rule of its relational form', async () => {
    await exported('ocel-sqlite');
    const sqlite = loadSqlite();
    if (!sqlite.ok) throw new Error(sqlite.error.message);
    const database = sqlite.value(join(out, 'trace.ocel.sqlite'), { readonly: true });
    const rules = ocelRules(database);
    expect(Object.entries(rules).flatMap(([name, holds]) => (holds ? [] : [name]))).toEqual([]);
    expect(Object.keys(rules).length).toBeGreaterThanOrEqual(24);
    const taps = database
      .prepare('SELECT "trace:seq" AS seq, "trace:hash" AS hash, live FROM event_Tap')
      .all() as {
      seq: number;
      hash: string;
      live: number;
    }[];
    expect(taps).toHaveLength(60);
    for (const { seq, hash, live } of taps) expect([hash, live]).toEqual([hashes.get(seq), 1]);
    database.close();
  });
});

describe('CSV', { timeout: 120_000 }, () => {
  it('begins with the byte order mark, has a line for each activity, and neutralises formulas', async () => {
    await exported('csv', '--walkthrough', `walk-${walkSid(2)}`);
    const text = read(`walk-${walkSid(2)}.csv`);
    expect(
      text.startsWith(
        '\ufeffcase_id,activity,start_timestamp,complete_timestamp,resource,matter,round,text,trace_seq,trace_hash\r\n',
      ),
    ).toBe(true);
    expect(text).toContain('看得懂，第二页太长');
    const line = text.split('\r\n').find((one) => one.includes('field/mobile'))!;
    const [id, , start, complete, resource, matter, round, , seq, hash] = line.split(',');
    expect([id, resource, matter, round]).toEqual([
      `walk-${walkSid(2)}`,
      'D12',
      'hk-macao-endorsement',
      'round-1',
    ]);
    expect(Date.parse(complete!) - Date.parse(start!)).toBe(6400);
    expect(hash).toBe(hashes.get(Number(seq)));
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', ' =1', '\r=1']) {
      expect(csvCell(formula).replace(/^"/, '')[0]).toBe("'");
    }
    expect(csvCell('看“这里”,"好"')).toBe('"看“这里”,""好"""');
  });

  const hasOffice = spawnSync('soffice', ['--version']).status === 0;
  // LibreOffice is large, so the set-up does not install it; where it is, the file is opened with it.
  it.skipIf(!hasOffice)(
    'opens in LibreOffice with its Chinese whole and no formula (skipped without soffice)',
    async () => {
      await exported('csv');
      const office = ['--headless', `-env:UserInstallation=file://${out}/profile`];
      run('soffice', ...office, '--infilter=CSV:44,34,76', '--convert-to', 'fods', 'trace.csv');
      const sheet = read('trace.fods');
      expect(sheet).toContain('还要一张“近期照片”');
      expect(sheet).toContain('看得懂，第二页太长');
      expect(sheet).not.toContain('table:formula');
      expect(sheet).toContain(`walk-${walkSid(7)}`);
    },
  );
});
