import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testClock } from '../../../shared/clock.fixture.ts';
import { fail } from '../../../shared/result.ts';
import { checkBackup, makeBackup, type BackupFailure, type NewBackup } from '../../desk/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { entryOf, startTrace, type KeyGuard, type Trace } from '../../trace/index.ts';
import { kioskConfigSchema } from '../config.ts';
import { startLiveConfig, type LiveConfig } from '../live-config.ts';
import { startBackups, type Backups } from './backups.ts';

// The key of a backup is made slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000 });

const passphrase = '山高水长 correct horse';
const hour = 3600;
let root: string;
let data: string;
let stick: string;
let time: ReturnType<typeof testClock>;
let store: Store;
let trace: Trace;
let liveConfig: LiveConfig;
let backups: Backups;
let said: string[];
let tried: number[];
/** What the next backups meet; absent: nothing in their way. */
let trouble: BackupFailure | null;
let guard: KeyGuard | null;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kiosk-backups-test-'));
  [data, stick] = [join(root, 'data'), join(root, 'stick')];
  mkdirSync(stick);
  time = testClock();
  [said, tried, trouble, guard] = [[], [], null, null];
  start();
});
afterEach(async () => {
  await stop();
  rmSync(root, { recursive: true, force: true });
});

function start(): void {
  const opened = openStore(data, time.clock);
  if (!opened.ok) throw new Error(opened.error.message);
  store = opened.value;
  trace = startTrace({
    store,
    clock: time.clock,
    dataFolder: data,
    origin: 'hall.example/kiosk-03',
    guard: null,
    project: () => {},
    report: () => {},
  });
  const file = kioskConfigSchema.parse({ kioskName: '自助机 03' });
  liveConfig = startLiveConfig({ file, store, trace: () => trace.log, log: (line) => said.push(line) });
  backups = startBackups({
    store,
    log: trace.log,
    origin: 'hall.example/kiosk-03',
    liveConfig,
    configFile: null,
    dataFolder: data,
    guard,
    clock: time.clock,
    say: (line) => said.push(line),
    makeFile: (wanted: NewBackup) => {
      tried.push(wanted.nowMs);
      if (trouble !== null) return Promise.resolve(fail(trouble));
      return makeBackup({ ...wanted, cost: { memoryKib: 8192, passes: 1, lanes: 1 } });
    },
  });
}
async function stop(): Promise<void> {
  await backups.close();
  trace.close();
  store.close();
}
const setUp = (keep = 14): void => {
  liveConfig.set('backup', { folder: stick, everyHours: 24, keep }, 'A01');
  backups.setPassphrase(passphrase);
};
async function pass(seconds: number): Promise<void> {
  time.pass(seconds);
  await backups.settled();
}
const events = (type: string) =>
  [...store.trace.range(1, store.trace.last()!.seq)]
    .map((row) => entryOf(row)!)
    .filter((each) => each.type === type);
/** What lies about of a backup that is not whole. */
const remains = (): string[] => [
  ...readdirSync(stick),
  ...readdirSync(data).filter((name) => name.startsWith('kiosk-backup-')),
];
const triedAfter = (): number[] => tried.map((at, index) => (at - (tried[index - 1] ?? at)) / 1000);

describe('backups of the running kiosk', () => {
  it('are made by themselves, counted from the last that succeeded, over a start too', async () => {
    await pass(48 * hour);
    expect(tried).toEqual([]);
    setUp();
    await pass(300);
    expect(readdirSync(stick)).toHaveLength(1);
    for (let n = 0; n < 23; n += 1) await pass(hour);
    expect(tried).toHaveLength(1);
    await stop();
    start();
    await pass(hour - 1);
    expect(tried).toHaveLength(1);
    await pass(1);
    expect(tried).toHaveLength(2);
    expect(triedAfter()[1]).toBe(24 * hour);
    const last = backups.last()!;
    const checked = await checkBackup(join(stick, last.name), passphrase);
    expect(checked).toMatchObject({ ok: true, value: { kioskName: '自助机 03', entries: last.entries } });
    expect(events('backup.made')).toMatchObject([
      { by: null, bytes: expect.any(Number) },
      { by: null, bytes: last.bytes, sha256: last.sha256, entries: last.entries },
    ]);
    expect(readdirSync(data).filter((name) => name.startsWith('kiosk-backup-'))).toEqual([]);
  });

  it('are made when somebody asks, one at a time, and say who', async () => {
    expect(backups.make('A01')).toEqual({ ok: false, error: 'not-set' });
    liveConfig.set('backup', { folder: stick, everyHours: 24, keep: 14 }, 'A01');
    expect(backups.make('A01')).toEqual({ ok: false, error: 'no-passphrase' });
    backups.setPassphrase(passphrase);
    const steps = new Set<string | null>();
    backups.onChange(() => steps.add(backups.running()));
    expect(backups.make('A02')).toEqual({ ok: true, value: null });
    expect(backups.make('A01')).toEqual({ ok: false, error: 'running' });
    await backups.settled();
    expect([...steps]).toEqual(['copying', 'writing', 'checking', null]);
    expect(events('backup.made')).toMatchObject([{ by: 'A02' }]);
    expect(backups.isLate()).toBe(false);
    time.setWall(49 * hour * 1000);
    expect(backups.isLate()).toBe(true);
  });

  it('that fail are tried again after a growing wait, said once, and forgotten after one that succeeds', async () => {
    setUp();
    trouble = { why: 'not-written', code: 'ENOENT' };
    for (let minutes = 0; minutes < 40; minutes += 1) await pass(60);
    expect(triedAfter()).toEqual([0, 60, 120, 240, 480, 960]);
    expect(backups.failure()).toMatchObject({ reason: 'folder-missing' });
    expect(said.filter((line) => line.startsWith('no backup was made'))).toHaveLength(1);
    expect(said.join()).not.toContain(stick);
    trouble = { why: 'not-written', code: 'ENOSPC' };
    expect(backups.make('A01').ok).toBe(true);
    await backups.settled();
    expect(backups.failure()).toMatchObject({ reason: 'data-disk-full' });
    trouble = null;
    backups.make('A01');
    await backups.settled();
    expect(backups.failure()).toBeNull();
    tried = [];
    await pass(23 * hour);
    expect(tried).toEqual([]);
  });

  it('keep so many of this kiosk’s, and touch nothing else in the folder', async () => {
    setUp(2);
    const others = [
      'kiosk-2026-11-01T00-00-00.backup',
      'kiosk-0123abcd-2026-11-01T00-00-00.backup',
      'kiosk-0123abcd-2026-11-01T00-00-00.backup.partial',
      'letter.txt',
    ];
    for (const name of others) writeFileSync(join(stick, name), '');
    const own: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      time.pass(1);
      backups.make(null);
      await backups.settled();
      own.push(backups.last()!.name);
    }
    expect(readdirSync(stick).sort()).toEqual([...others, ...own.slice(-2)].sort());
    trouble = { why: 'damaged' };
    time.pass(1);
    backups.make(null);
    await backups.settled();
    expect(backups.failure()).toMatchObject({ reason: 'not-verified' });
    expect(readdirSync(stick).sort()).toEqual([...others, ...own.slice(-2)].sort());
  });

  it('leave nothing half made when the kiosk is ended in the middle', async () => {
    setUp();
    const seen: string[] = [];
    backups.onChange(() => {
      if (backups.running() === 'writing') seen.push(...readdirSync(data));
    });
    backups.make('A01');
    await stop();
    expect(seen.some((name) => name.startsWith('kiosk-backup-'))).toBe(true);
    expect(remains()).toEqual([]);
    start();
    expect(events('backup.made')).toEqual([]);
  });

  it.each(['writing', 'checking'])(
    'leave nothing half made after a kiosk that was killed while %s has been started again',
    async (step) => {
      setUp();
      const { mark } = backups;
      await stop();
      const program = new URL('killed-backup.fixture.ts', import.meta.url).pathname;
      const killed = spawn(process.execPath, [program, data, stick, mark]);
      killed.stdout.on('data', (said: Buffer) => {
        if (said.toString().includes(step)) killed.kill('SIGKILL');
      });
      await once(killed, 'exit');
      expect(killed.signalCode).toBe('SIGKILL');
      expect(remains()).not.toEqual([]);
      expect(readdirSync(stick).filter((name) => name.endsWith('.backup'))).toEqual([]);
      start();
      await backups.settled();
      expect(remains()).toEqual([]);
    },
  );

  it('survive a clock that goes back, and do not wait for years', async () => {
    setUp();
    time.setWall(365 * 24 * hour * 1000);
    await pass(300);
    time.setWall(-365 * 24 * hour * 1000);
    await pass(hour);
    await pass(24 * hour);
    expect(tried.length).toBeGreaterThanOrEqual(2);
    expect(backups.last()!.madeMs).toBeLessThanOrEqual(time.clock.wallMs());
  });
});

describe('the passphrase', () => {
  const everything = (folder: string): Buffer =>
    Buffer.concat(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile() && !/^backup-passphrase/.test(file.name))
        .map((file) => readFileSync(join(file.parentPath, file.name))),
    );

  it('lies in a file for this user only and nowhere else', async () => {
    setUp();
    backups.make('A01');
    await backups.settled();
    const file = join(data, 'backup-passphrase');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(everything(root).includes(passphrase)).toBe(false);
    expect(said.join()).not.toContain('correct horse');
    expect(JSON.stringify(liveConfig.history('backup'))).not.toContain('correct horse');
  });

  it('is sealed where the system has a key store, and as good as none where another sealed it', async () => {
    await stop();
    const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
    guard = { seal: turned, open: turned };
    start();
    setUp();
    expect(existsSync(join(data, 'backup-passphrase'))).toBe(false);
    expect(everything(root).includes(passphrase)).toBe(false);
    expect(readFileSync(join(data, 'backup-passphrase.sealed')).includes('correct')).toBe(false);
    expect(backups.passphrase()).toBe(passphrase);
    await stop();
    guard = {
      seal: turned,
      open: () => {
        throw new Error('sealed elsewhere');
      },
    };
    start();
    expect(backups.passphrase()).toBeNull();
    await pass(300);
    expect(backups.failure()).toMatchObject({ reason: 'no-passphrase' });
  });

  it('can be the first line of a file that the configuration names, until one is set at the desk', () => {
    const passphraseFile = join(root, 'secret');
    writeFileSync(passphraseFile, `${passphrase}\nnot this\n`);
    liveConfig.set('backup', { folder: stick, everyHours: 24, keep: 14, passphraseFile }, 'A01');
    expect([backups.passphrase(), backups.passphraseIn()]).toEqual([passphrase, 'file']);
    backups.setPassphrase('another passphrase');
    expect([backups.passphrase(), backups.passphraseIn()]).toEqual(['another passphrase', 'desk']);
    writeFileSync(join(data, 'backup-passphrase'), 'short');
    expect(backups.passphrase()).toBeNull();
  });
});
