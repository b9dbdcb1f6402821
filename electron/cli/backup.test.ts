import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { kioskOptions } from '../app/kiosk.fixture.ts';
import { startKiosk } from '../app/start-kiosk.ts';

// The key of a backup is made slowly on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 120_000 });

const passphrase = 'correct horse battery';
const program = new URL('backup.ts', import.meta.url).pathname;

function run(
  args: readonly string[],
  { input = '', given = passphrase }: { input?: string; given?: string | null } = {},
) {
  const { KIOSK_BACKUP_PASSPHRASE: _, ...env } = process.env;
  return spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input,
    env: given === null ? env : { ...env, KIOSK_BACKUP_PASSPHRASE: given },
  });
}

it('a kiosk is backed up while it runs, and restored when it is closed and somebody says yes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-backup-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [data, stick] = [join(folder, 'data'), join(folder, 'stick')];
  mkdirSync(stick);
  const options = kioskOptions(folder, { config: 'kioskName: 自助机 03\n' });
  const started = await startKiosk(options);
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  const make = run(['make', stick, '--data', data, '--config', options.configFile!]);
  expect([make.status, make.stderr]).toEqual([0, expect.stringContaining('Keep the two apart')]);
  expect(make.stdout).toContain('Backup of 自助机 03');
  const [name] = readdirSync(stick);
  const file = join(stick, name!);

  const running = run(['restore', file, '--data', data], { input: 'yes\n' });
  expect([running.status, running.stderr]).toEqual([2, expect.stringContaining('Another kiosk is running')]);
  await started.value.close();

  const check = run(['check', file], { given: null, input: `${passphrase}\n` });
  expect([check.status, check.stdout]).toEqual([0, expect.stringContaining('The backup is whole.')]);
  const wrong = run(['restore', file, '--data', data], { given: 'another passphrase', input: 'yes\n' });
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('not the passphrase')]);
  const no = run(['restore', file, '--data', data], { input: 'no\n' });
  expect([no.status, no.stderr]).toEqual([2, expect.stringContaining('Nothing was changed.')]);
  const restored = run(['restore', file, '--data', data], { given: null, input: `${passphrase}\nyes\n` });
  expect([restored.status, restored.stdout]).toEqual([
    0,
    expect.stringContaining('What was there before lies in'),
  ]);

  const again = await startKiosk(options);
  expect(again.ok).toBe(true);
  if (again.ok) await again.value.close();
  for (const { stdout, stderr } of [make, running, check, wrong, no, restored]) {
    expect(stdout + stderr).not.toMatch(/correct horse|another passphrase/);
  }
});

it('says how it is used, and what is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-backup-command-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const args of [[], ['make'], ['undo', folder], ['check', 'a', 'b'], ['make', folder, '--what']]) {
    expect(run(args)).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run backup -- make') });
  }
  const data = join(folder, 'data');
  expect(run(['make', folder, '--data', data]).stderr).toContain("There is no kiosk's store");
  expect(run(['make', folder, '--data', data], { given: 'short' }).stderr).toContain('12 characters');
  expect(run(['make', join(folder, 'away'), '--data', data]).stderr).toContain('There is no folder');
  expect([existsSync(data), readdirSync(folder)]).toEqual([false, []]);
});
