import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { openStore, storeFileName } from './open-store.ts';
import { migrate, migrations, schemaVersion } from './migrations.ts';
import { loadSqlite } from './sqlite.ts';
import { storeFolder } from './store.fixture.ts';

const { folder, open, raw } = storeFolder();

const aJob = {
  id: 'j1',
  kind: 'slip',
  reference: 'R',
  printerId: 'p',
  sheets: 1,
  pages: 1,
  copies: 1,
  movedFrom: null,
  againOf: null,
} as const;

describe('the store', () => {
  it('keeps jobs, ratings, references and settings over a restart', () => {
    const first = open();
    first.jobs.add(aJob);
    first.jobs.change('j1', { state: 'printing', reason: 'paper-near-end' });
    first.ratings.add({ matter: 'm', version: 3, score: 5, day: '2026-11-24' });
    const reference = first.references.issue();
    first.settings.set('pin', { rounds: 3 });
    first.close();

    const second = open();
    expect(second.jobs.get('j1')).toMatchObject({ state: 'printing', reason: 'paper-near-end', sheets: 1 });
    expect(second.jobs.unfinished().map((job) => job.id)).toEqual(['j1']);
    expect(second.ratings.counts('m')).toEqual([0, 0, 0, 0, 1]);
    expect(second.references.isIssued(reference)).toBe(true);
    expect(second.settings.get('pin', z.object({ rounds: z.number() }))).toEqual({ rounds: 3 });
    expect(second.settings.get('pin', z.string())).toBeNull();
    expect(second.setAside).toBeNull();
  });

  it('refuses values outside the schema', () => {
    const store = open();
    expect(() => store.ratings.add({ matter: 'm', version: 1, score: 6, day: '2026-11-24' })).toThrow(
      /CHECK/,
    );
    expect(() => store.jobs.add({ ...aJob, againOf: 'nobody' })).toThrow(/FOREIGN KEY/);
    expect(() => store.jobs.change('nobody', { state: 'printed' })).toThrow(/no job nobody/);
  });

  it('refuses a runtime whose Node-API is too old with a sentence instead of a crash', () => {
    const refused = loadSqlite(9);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'runtime-too-old' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(/Node-API 9.*npm start/);
  });

  it('refuses a store of a newer kiosk and leaves it as it is', () => {
    open().close();
    const database = raw();
    database.pragma('user_version = 999');
    database.close();
    expect(openStore(folder(), systemClock)).toMatchObject({ ok: false, error: { kind: 'newer-store' } });
    expect(openStore(folder(), systemClock)).toMatchObject({ ok: false, error: { kind: 'newer-store' } });
  });
});

describe('a damaged store', () => {
  it('that is no database is set aside whole, and a fresh one starts', () => {
    writeFileSync(join(folder(), storeFileName), 'not a database'.repeat(500));
    writeFileSync(join(folder(), `${storeFileName}-wal`), 'left over');
    const store = open();
    expect(store.setAside).not.toBeNull();
    expect(readFileSync(store.setAside!, 'utf8')).toContain('not a database');
    expect(existsSync(`${store.setAside!}-wal`)).toBe(true);
    store.jobs.add(aJob);
    store.close();
    expect(open().setAside).toBeNull();
  });

  it('with overwritten pages is found by the check', () => {
    const store = open();
    for (let n = 0; n < 400; n += 1) store.jobs.add({ ...aJob, id: `job-${n}` });
    store.close();
    const file = join(folder(), storeFileName);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 8192, 20_000);
    writeFileSync(file, bytes);
    expect(open().setAside).toMatch(/damaged-\d{4}-/);
  });
});

describe('the folder lock', () => {
  it('lets one kiosk at a time on a data folder', () => {
    const first = open();
    expect(openStore(folder(), systemClock)).toMatchObject({ ok: false, error: { kind: 'in-use' } });
    first.close();
    expect(openStore(folder(), systemClock).ok).toBe(true);
  });

  it('is gone with a process that is killed, and held while it lives', async () => {
    const script = `
      const { openStore } = await import(${JSON.stringify(new URL('./open-store.ts', import.meta.url).href)});
      const { systemClock } = await import(${JSON.stringify(new URL('../../shared/clock.ts', import.meta.url).href)});
      console.log(openStore(${JSON.stringify(folder())}, systemClock).ok);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect(line.toString().trim()).toBe('true');
    expect(openStore(folder(), systemClock)).toMatchObject({ ok: false, error: { kind: 'in-use' } });
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect(open().setAside).toBeNull();
  });

  it('says when the folder cannot be written to', () => {
    const blocked = join(folder(), 'file');
    writeFileSync(blocked, '');
    expect(openStore(join(blocked, 'data'), systemClock)).toMatchObject({
      ok: false,
      error: { kind: 'not-writable' },
    });
    if (process.getuid?.() !== 0) {
      chmodSync(folder(), 0o500);
      expect(openStore(folder(), systemClock)).toMatchObject({ ok: false, error: { kind: 'not-writable' } });
      chmodSync(folder(), 0o700);
    }
  });
});

/** Rows that a store of each version may hold; after all later steps they must still be there. */
const seeds: readonly (readonly [sql: string, check: string])[] = [
  [
    `INSERT INTO jobs (id, kind, reference, printer_id, state, sheets, created_ms, changed_ms)
       VALUES ('seed', 'form', 'R', 'p', 'uncertain', 2, 1, 2)`,
    `SELECT count(*) AS n FROM jobs WHERE id = 'seed' AND state = 'uncertain'`,
  ],
  [
    `INSERT INTO ratings (matter, version, score, day) VALUES ('m', 1, 4, '2026-11-24')`,
    `SELECT count(*) AS n FROM ratings WHERE score = 4`,
  ],
  [
    `INSERT INTO queue_counters (day, window, last) VALUES ('2026-11-24', 'A36', 12)`,
    `SELECT count(*) AS n FROM queue_counters WHERE last = 12`,
  ],
  [
    `INSERT INTO jobs (id, kind, reference, printer_id, state, sheets, printer_job, created_ms, changed_ms)
       VALUES ('at-printer', 'form', 'R', 'p', 'printing', 2, 17, 1, 2)`,
    `SELECT count(*) AS n FROM jobs WHERE printer_job = 17`,
  ],
  [
    `INSERT INTO trace_event (seq, entry, hash) VALUES (1, x'7b7d', zeroblob(32))`,
    `SELECT count(*) AS n FROM trace_event WHERE seq = 1`,
  ],
  [
    `INSERT INTO people (id, name, department, position, password_hash, must_change_password, is_active, created_ms)
       VALUES ('D07', 'n', 'tax', '', 'h', 0, 1, 1);
     INSERT INTO person_roles (person, role) VALUES ('D07', 'director')`,
    `SELECT count(*) AS n FROM people JOIN person_roles ON person = id WHERE role = 'director'`,
  ],
  [
    `INSERT INTO hall_files (sha256, file) VALUES ('aa', '{}')`,
    `SELECT count(*) AS n FROM hall_files WHERE sha256 = 'aa'`,
  ],
  [
    `INSERT INTO director_codes (person, totp_last_step) VALUES ('D07', 5);
     INSERT INTO counts (day, kind, matter, detail, times) VALUES ('2026-11-24', 'visit', '', '', 3)`,
    `SELECT count(*) AS n FROM director_codes, counts WHERE totp_last_step = 5 AND times = 3`,
  ],
  [
    `INSERT INTO jobs (id, kind, reference, printer_id, state, sheets, pages, copies, moved_from, created_ms, changed_ms)
       VALUES ('moved', 'form', 'R', 'q', 'printing', 2, 3, 2, 'p', 1, 2)`,
    `SELECT count(*) AS n FROM jobs WHERE moved_from = 'p' AND pages = 3 AND copies = 2`,
  ],
  [
    `INSERT INTO catalogue_versions (kind, code, version, by, at_ms) VALUES ('matter', 'm', 2, 'E01', 1);
     INSERT INTO person_roles (person, role) VALUES ('D07', 'editor')`,
    `SELECT count(*) AS n FROM catalogue_versions JOIN person_roles ON role = 'editor'`,
  ],
  [
    `INSERT INTO config_versions (name, version, content, by, at_ms) VALUES ('printers', 1, '[]', 'A01', 1)`,
    `SELECT count(*) AS n FROM config_versions WHERE content = '[]'`,
  ],
  [
    `INSERT INTO official_pdfs (name, pdf) VALUES ('official/a.pdf', x'25')`,
    `SELECT count(*) AS n FROM official_pdfs WHERE pdf = x'25'`,
  ],
];

describe('migrations', () => {
  it('have a seed for every version', () => expect(seeds.length).toBe(migrations.length));

  it.each(migrations.map((_, index) => index + 1))('keep the rows of version %i', (version) => {
    const database = raw();
    migrate(database, version);
    expect(schemaVersion(database)).toBe(version);
    for (const [insert] of seeds.slice(0, version)) database.exec(insert);
    database.close();
    open().close();
    const after = raw();
    expect(schemaVersion(after)).toBe(migrations.length);
    for (const [, check] of seeds.slice(0, version)) expect(after.prepare(check).get()).toEqual({ n: 1 });
    after.close();
  });

  it('count the pages of a job from before there were copies by its sheets', () => {
    const database = raw();
    migrate(database, 1);
    database.exec(seeds[0]![0]);
    database.close();
    const opened = open();
    expect(opened.jobs.get('seed')).toMatchObject({ pages: 2, copies: 1, sheets: 2, movedFrom: null });
    opened.close();
  });

  it('make only strict tables', () => {
    open().close();
    const database = raw();
    const tables = database.pragma('table_list') as { schema: string; name: string; strict: number }[];
    const own = tables.filter((table) => table.schema === 'main' && !table.name.startsWith('sqlite_'));
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((table) => table.strict !== 1)).toEqual([]);
    database.close();
    expect(readdirSync(folder()).some((name) => name.includes('damaged'))).toBe(false);
  });
});
