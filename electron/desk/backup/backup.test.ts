import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../shared/clock.ts';
import { openStore, type Store } from '../../store/index.ts';
import { startSmallDisk } from '../../../tests/faults/small-disk.ts';
import { startTrace, verifyLog, type Trace } from '../../trace/index.ts';
import type { Argon2idCost } from '../argon2id.ts';
import { checkBackup } from './check-backup.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

// The key of a backup is made slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 120_000 });

const passphrase = '山高水长 correct horse';
const nowMs = Date.UTC(2026, 10, 28, 9, 41);
let folder: string;
let data: string;
let out: string;
let store: Store | null;
let trace: Trace | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-backup-test-'));
  data = join(folder, 'data');
  out = mkdtempSync(join(folder, 'stick-'));
  open(data);
});
afterEach(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

function open(dataFolder: string): void {
  const opened = openStore(dataFolder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
  trace = startTrace({
    store,
    clock: systemClock,
    dataFolder,
    origin: 'hall.example/kiosk-03',
    guard: null,
    project: () => {},
    report: () => {},
  });
}
function close(): void {
  trace?.close();
  store?.close();
  [trace, store] = [null, null];
}
const size = (): number => store!.trace.last()!.seq;
const note = (): void => void trace!.log!.append({ type: 'desk.signed-in', by: 'A01' });

async function make(to = out, cost?: Argon2idCost) {
  const configFile = join(folder, 'kiosk.yaml');
  writeFileSync(configFile, 'kioskName: 自助机 03\n');
  return makeBackup({
    dataFolder: data,
    configFile,
    kioskName: '自助机 03',
    folder: to,
    passphrase,
    nowMs,
    ...(cost && { cost }),
  });
}
async function made(cost?: Argon2idCost): Promise<string> {
  const result = await make(out, cost);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.file;
}
const restore = (file: string, given = passphrase, answer = true, to = data) =>
  restoreBackup({
    file,
    passphrase: given,
    dataFolder: to,
    nowMs,
    agree: () => Promise.resolve(answer),
  });
const filesOf = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place)
      .filter((name) => !name.startsWith('in-use.lock'))
      .map((name) => [name, readFileSync(join(place, name)).toString('base64')]),
  );

describe('a backup', () => {
  it('is made while the kiosk works, and brings another machine to where this one was', async () => {
    store!.settings.set('mark', 'before');
    for (let n = 0; n < 50; n += 1) note();
    const atBackup = size();
    const result = await make();
    expect(result).toMatchObject({
      ok: true,
      value: { backup: { kioskName: '自助机 03', entries: atBackup } },
    });
    note();
    const { file } = (result as { value: { file: string } }).value;
    expect(readdirSync(out)).toEqual(['kiosk-2026-11-28T09-41-00.backup']);
    expect(readFileSync(file).includes('desk.signed-in')).toBe(false);
    expect(await checkBackup(file, passphrase)).toMatchObject({
      ok: true,
      value: { entries: atBackup, madeMs: nowMs },
    });

    close();
    const elsewhere = join(folder, 'elsewhere');
    const restored = await restore(file, passphrase, true, elsewhere);
    expect(restored).toMatchObject({ ok: true, value: { setAside: null } });
    const settings = (restored as { value: { settings: string } }).value.settings;
    expect(readFileSync(settings, 'utf8')).toBe('kioskName: 自助机 03\n');
    expect(readFileSync(join(elsewhere, 'trace-key.pem'))).toEqual(readFileSync(join(data, 'trace-key.pem')));
    open(elsewhere);
    expect(trace!.broken).toBeNull();
    expect(trace!.isKeyLost).toBe(false);
    const verified = await verifyLog(store!.trace, { vkey: null, claims: [], witnesses: [] });
    expect(verified.flaw).toBeNull();
  });

  it('that is restored sets the present store aside, whole, and the log holds', async () => {
    const file = await made();
    const atBackup = size();
    for (let n = 0; n < 5; n += 1) note();
    close();
    const restored = await restore(file);
    const { setAside } = (restored as { value: { setAside: string } }).value;
    expect(readdirSync(setAside).toSorted()).toEqual(['kiosk.db', 'trace-key.pem']);
    expect(readdirSync(data).filter((name) => name.startsWith('restoring-'))).toEqual([]);
    open(data);
    expect([...store!.trace.range(1, atBackup)].length).toBe(atBackup);
    expect(trace!.broken).toBeNull();
    close();
    open(setAside);
    expect(size()).toBeGreaterThan(atBackup + 5);
    expect(trace!.broken).toBeNull();
  });

  it('changes nothing with another passphrase, without a yes, or while a kiosk runs', async () => {
    const file = await made();
    expect(await restore(file)).toMatchObject({ ok: false, error: { why: 'in-use' } });
    close();
    const before = filesOf(data);
    expect(await restore(file, 'not the passphrase')).toEqual({
      ok: false,
      error: { why: 'wrong-passphrase' },
    });
    expect(await restore(file, passphrase, false)).toEqual({ ok: true, value: null });
    expect(filesOf(data)).toEqual(before);
  });

  it('is refused with any byte changed, cut or lengthened', async () => {
    // The cheapest key a backup can have: each of the files costs one.
    const file = await made({ memoryKib: 8192, passes: 1, lanes: 1 });
    close();
    const before = filesOf(data);
    const bytes = readFileSync(file);
    const broken = join(out, 'broken.backup');
    const whyOf = async (changed: Buffer): Promise<string> => {
      writeFileSync(broken, changed);
      const checked = await checkBackup(broken, passphrase);
      return checked.ok ? 'taken' : checked.error.why;
    };
    const found = new Set<string>();
    for (let at = 0; at < bytes.length; at += 1000) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      found.add(await whyOf(changed));
    }
    for (const length of [0, 10, 200, bytes.length >> 1, bytes.length - 1])
      found.add(await whyOf(bytes.subarray(0, length)));
    found.add(await whyOf(Buffer.concat([bytes, Buffer.alloc(40)])));
    expect([...found].toSorted()).toEqual(['damaged', 'no-backup']);
    writeFileSync(broken, bytes.subarray(0, -1));
    expect(await restore(broken)).toEqual({ ok: false, error: { why: 'damaged' } });
    expect(filesOf(data)).toEqual(before);
  });

  it('leaves nothing on a disk that is full', async () => {
    const disk = await startSmallDisk('memory');
    try {
      disk.fill();
      expect(await make(disk.outside)).toEqual({ ok: false, error: { why: 'not-written', code: 'ENOSPC' } });
      expect(readdirSync(disk.outside)).toEqual(['filler']);
    } finally {
      await disk.stop();
    }
  });

  it('is refused where its folder is gone, as after a stick was pulled', async () => {
    rmSync(out, { recursive: true });
    expect(await make()).toEqual({ ok: false, error: { why: 'not-written', code: 'ENOENT' } });
    expect(existsSync(out)).toBe(false);
  });
});
