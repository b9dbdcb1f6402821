import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readLog } from '../../../tests/support/directors.ts';
import { slipCode } from '../../trace/index.ts';
import { kioskOptions } from '../kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../start-kiosk.ts';
import { firstAdministrator, signedInAs, type DeskPageDouble } from './desk-page.fixture.ts';

// Passwords are hashed slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let data: string;
let app: KioskApp;
let administrator: DeskPageDouble;
let auditor: DeskPageDouble & { readonly id: string };
const everything = { group: null, person: null, from: null, to: null, before: null } as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-desk-log-'));
  data = join(folder, 'data');
  const log: string[] = [];
  const started = await startKiosk(kioskOptions(folder, { log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
  administrator = await firstAdministrator(app.joinDesk, log);
  auditor = await signedInAs(app.joinDesk, administrator, ['auditor']);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const typesFor = async (page: DeskPageDouble): Promise<string[]> => {
  const read = await page.call('log.read', everything);
  return read.entries.map(({ type }) => type);
};

describe('the log at the desk', () => {
  it('shows auditors everything and administrators all but walks and evaluations', async () => {
    const walk = 'a'.repeat(16);
    await auditor.call('walks.export', { walk, format: 'csv' });
    expect(await typesFor(auditor)).toEqual(
      expect.arrayContaining(['genesis', 'boot', 'person.set', 'person.credential', 'desk.signed-in']),
    );
    expect(await typesFor(administrator)).toEqual(await typesFor(auditor));
  });

  it('has an entry for each reader, and tells who keeps it and up to where', async () => {
    await auditor.call('log.opened', {});
    const read = await auditor.call('log.read', everything);
    expect(read.entries[0]).toMatchObject({ type: 'desk.viewed', what: 'log', by: auditor.id });
    const state = await auditor.call('log.state', {});
    expect(state).toMatchObject({ size: read.entries[0]!.seq, anchors: [] });
    expect(state.signedSize).toBeLessThanOrEqual(state.size);
    expect(state.vkey).toMatch(/^hall-kiosk\//);
    expect(state.vkeyCode.length).toBeGreaterThan(20);
  });

  it('is verified whole, in the words of the page, and again while the first is under way', async () => {
    const [chinese, english] = await Promise.all([
      administrator.call('log.verify', { slip: null, language: 'zh-CN' }),
      auditor.call('log.verify', { slip: null, language: 'en' }),
    ]);
    expect(chinese).toMatchObject({ ok: true, isIntact: true });
    expect(english).toMatchObject({
      sentences: expect.arrayContaining([expect.stringMatching(/^Intact: /)]),
    });
    expect(await typesFor(auditor)).toContain('desk.did');
  });

  it('reads what a slip says, and no file that somebody names', async () => {
    for (const slip of ['nothing of ours', join(data, 'kiosk.db'), '/etc/passwd']) {
      expect(await auditor.call('log.verify', { slip, language: 'en' })).toEqual({
        ok: false,
        reason: 'slip-unreadable',
      });
    }
    const { note } = readLog(data).checkpoints.at(-1)!;
    const slip = slipCode('TEST-0001', note);
    const verified = await auditor.call('log.verify', { slip, language: 'en' });
    expect(verified).toMatchObject({ ok: true, isIntact: true });
    expect(JSON.stringify(verified)).toContain('slip TEST-0001');
    const forged = slip.replace(/\n([A-Za-z0-9+/=]{44})\n/, `\n${'A'.repeat(43)}=\n`);
    expect(JSON.stringify(await auditor.call('log.verify', { slip: forged, language: 'en' }))).toMatch(
      /does not hold/,
    );
  });

  it('is taken out by auditors alone, and the file’s hash stands in it', async () => {
    await expect(administrator.call('log.export', { format: 'csv' })).rejects.toThrow('not-allowed');
    for (const [format, name] of [
      ['csv', 'trace.csv'],
      ['jsonl', 'trace-jsonl.tar'],
      ['tlog', 'trace-tlog.tar'],
    ] as const) {
      const taken = await auditor.call('log.export', { format });
      if (!taken.ok) throw new Error(taken.reason);
      expect(taken.name).toBe(name);
      expect(readLog(data).entries.at(-1)).toMatchObject({
        type: 'desk.exported',
        what: 'log',
        format,
        sha256: hash('sha256', Buffer.from(taken.base64, 'base64')),
      });
    }
  });

  it('is called broken from the entry on that somebody changed behind its back', async () => {
    const database = new Database(join(data, 'kiosk.db'));
    for (const { name } of database
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'trace_event'",
      )
      .all()) {
      database.exec(`DROP TRIGGER "${name}"`);
    }
    database
      .prepare("UPDATE trace_event SET entry = CAST(replace(entry, 'boot', 'boto') AS BLOB) WHERE seq = 2")
      .run();
    database.close();
    const verified = await auditor.call('log.verify', { slip: null, language: 'en' });
    expect(verified).toMatchObject({ ok: true, isIntact: false });
    expect(JSON.stringify(verified)).toContain('BROKEN at entry 2');
  });
});
