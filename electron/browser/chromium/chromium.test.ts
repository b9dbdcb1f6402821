import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock, type Clock } from '../../../shared/clock.ts';
import { findChromium } from './find-chromium.ts';
import { kioskFlags } from './kiosk-flags.ts';
import { showInChromium, type ShownKiosk } from './show-in-chromium.ts';

describe('the browser of this machine', () => {
  const having = (...files: string[]) => ({ exists: (file: string) => files.includes(file) });
  it.each([
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/google-chrome'],
    ['linux', {}, '/snap/bin/chromium'],
    ['darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', { PROGRAMFILES: '/c/Programs' }, '/c/Programs/Microsoft/Edge/Application/msedge.exe'],
  ] as const)('is found on %s with %j', (platform, env, program) => {
    expect(findChromium({ platform, env, ...having(program) })).toBe(program);
  });
  it('is the one that KIOSK_BROWSER names, when that is there', () => {
    const machine = { platform: 'linux', ...having('/usr/bin/chromium', '/my/chrome') } as const;
    expect(findChromium({ ...machine, env: { KIOSK_BROWSER: '/my/chrome' } })).toBe('/my/chrome');
    expect(findChromium({ ...machine, env: { KIOSK_BROWSER: '/no/chrome' } })).toBe('/usr/bin/chromium');
  });
  it('may be none', () => {
    expect(findChromium({ platform: 'linux', env: { PATH: '/usr/bin' }, exists: () => false })).toBeNull();
  });
});

describe('its flags', () => {
  const options = {
    url: 'http://127.0.0.1:1/',
    profileFolder: '/p',
    isAdministrator: false,
    isWindowed: false,
  };
  it('show one page in full screen and no way back to the one before', () => {
    const flags = kioskFlags(options);
    expect(flags).toContain('--kiosk');
    expect(flags).toContain('http://127.0.0.1:1/');
    expect(flags.find((flag) => flag.startsWith('--disable-features='))).toContain('BackForwardCache');
    expect(flags).not.toContain('--no-sandbox');
  });
  it('leave the screen to others in a window', () => {
    expect(kioskFlags({ ...options, isWindowed: true })).not.toContain('--kiosk');
  });
});

describe('a shown kiosk', () => {
  let folder: string;
  let program: string;
  let log: string[];
  let shown: ShownKiosk | null;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kiosk-browser-'));
    program = join(folder, 'program');
    log = [];
    shown = null;
  });
  afterEach(async () => {
    await shown?.close();
    rmSync(folder, { recursive: true });
  });

  /** Stands for the browser: a script, run as the browser would be. */
  const browserIs = (script: string): void => {
    writeFileSync(program, `#!/bin/sh\necho "$@" >> ${folder}/runs\n${script}\n`);
    chmodSync(program, 0o755);
  };
  const runs = (): number =>
    existsSync(join(folder, 'runs'))
      ? readFileSync(join(folder, 'runs'), 'utf8').trim().split('\n').length
      : 0;
  const show = (onHopeless: () => void, isWindowed = false, clock: Clock = systemClock): void => {
    shown = showInChromium({
      program,
      url: 'http://127.0.0.1:1/',
      dataFolder: folder,
      isWindowed,
      clock,
      log: (line) => log.push(line),
      onHopeless,
    });
  };

  it('comes back when its browser dies, and gives up when that does not stay up', async () => {
    browserIs('exit 1');
    await new Promise<void>((resolve) => show(resolve));
    expect(runs()).toBe(6);
    expect(log.at(-1)).toContain('gives up');
    expect(readdirSync(join(folder, 'browser'))).toEqual([]);
  });

  it('ends with its window when it is shown in one', async () => {
    browserIs('exit 0');
    await new Promise<void>((resolve) => show(resolve, true));
    expect(runs()).toBe(1);
  });

  it('says so when the browser cannot be run at all', async () => {
    await new Promise<void>((resolve) => show(resolve));
    expect(log.at(-1)).toContain('gives up');
  });

  it('takes its browser and its profile with it, and what an earlier one left behind', async () => {
    mkdirSync(join(folder, 'browser', 'profile-left'), { recursive: true });
    browserIs('exec sleep 60');
    show(() => {});
    expect(readdirSync(join(folder, 'browser'))).toHaveLength(1);
    expect(readdirSync(join(folder, 'browser'))).not.toContain('profile-left');
    await shown!.close();
    expect(readdirSync(join(folder, 'browser'))).toEqual([]);
  });
});
