import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadKioskConfig } from '../app/config.ts';

const program = new URL('staff-pin.ts', import.meta.url).pathname;
const run = (input: string) => spawnSync(process.execPath, [program], { encoding: 'utf8', input });

it('the staff PIN becomes lines that the settings take, without the PIN', () => {
  const { status, stdout } = run('482915\n');
  expect(status).toBe(0);
  expect(stdout).not.toContain('482915');
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-pin-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'kiosk.yaml'), stdout);
  const loaded = loadKioskConfig(join(folder, 'kiosk.yaml'));
  expect(loaded).toMatchObject({ ok: true, value: { attendant: { idleSeconds: 60 } } });
});

it('a PIN that is too easy is not taken', () => {
  const { status, stdout, stderr } = run('123456\n');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).not.toContain('123456');
});
