import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Say = (line: string) => void;
interface Chosen {
  readonly command?: string;
  readonly args?: readonly string[];
  readonly sentence?: string;
  readonly problem?: string;
}

/** The start is plain JavaScript, so its types are told here. */
async function load<T>(name: string): Promise<T> {
  const file = fileURLToPath(new URL(`../../electron/cli/start/${name}.mjs`, import.meta.url));
  return (await import(pathToFileURL(file).href)) as T;
}
const { buildIfNeeded } = await load<{
  buildIfNeeded: (root: string, node: string, say: Say) => string | null;
}>('build');
const { installIfNeeded } = await load<{ installIfNeeded: (root: string, say: Say) => string | null }>(
  'install',
);
const { chooseHost } = await load<{
  chooseHost: (root: string, flags: object, node: string, say: Say) => Chosen;
}>('host');

let root: string;
let said: string[];
const say: Say = (line) => said.push(line);

const put = (path: string, text = ''): string => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const at = (path: string, seconds: number): void => utimesSync(join(root, path), seconds, seconds);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kiosk-start-'));
  said = [];
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the build', () => {
  /** A build tool that only says that it ran. */
  const builds = (): number => said.filter((line) => line === 'building').length;
  beforeEach(() => {
    put('node_modules/vite/bin/vite.js', 'process.exitCode = 0;');
    put('shared/a.ts');
    mkdirSync(join(root, 'dist'));
    for (const path of ['shared/a.ts', 'shared']) at(path, 1_000);
  });

  it('is made when there is none, and not again', () => {
    expect(buildIfNeeded(root, process.execPath, say)).toBeNull();
    expect(buildIfNeeded(root, process.execPath, say)).toBeNull();
    expect(builds()).toBe(1);
  });

  it.each([
    ['a source changed', () => at('shared/a.ts', Date.now() / 1000 + 60)],
    ['a source was added', () => void put('renderer/new.ts')],
    ['a source was removed', () => rmSync(join(root, 'shared/a.ts'))],
    ['a word changed', () => void put('resources/locales/en/kiosk.json')],
  ])('is made again when %s', (_, change) => {
    buildIfNeeded(root, process.execPath, say);
    at('dist/.built', Date.now() / 1000 - 60);
    change();
    buildIfNeeded(root, process.execPath, say);
    expect(builds()).toBe(2);
  });

  it('is not made again for what is read as it is, or for a test', () => {
    put('shared/a.test.ts');
    at('shared', 1_000);
    buildIfNeeded(root, process.execPath, say);
    put('resources/catalogue/hall.yaml');
    at('shared/a.test.ts', Date.now() / 1000 + 60);
    buildIfNeeded(root, process.execPath, say);
    expect(builds()).toBe(1);
  });

  it('says that it failed, and is tried again at the next start', () => {
    put('node_modules/vite/bin/vite.js', 'process.exitCode = 1;');
    expect(buildIfNeeded(root, process.execPath, say)).toContain('could not be built');
    put('node_modules/vite/bin/vite.js', 'process.exitCode = 0;');
    expect(buildIfNeeded(root, process.execPath, say)).toBeNull();
  });
});

describe('the packages', () => {
  const lock = (version: string): string =>
    JSON.stringify({
      packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1', optional: true } },
    });

  it('are as locked when npm noted the same versions, other systems’ packages aside', () => {
    put('package-lock.json', lock('1'));
    put(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/a': { version: '1' } } }),
    );
    expect(installIfNeeded(root, say)).toBeNull();
    expect(said).toEqual([]);
    expect(readFileSync(join(root, 'node_modules/.hall-kiosk-lock'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are installed when the lock file has changed since', () => {
    put('package-lock.json', lock('1'));
    put(
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/a': { version: '1' } } }),
    );
    installIfNeeded(root, say);
    put('package-lock.json', lock('2'));
    const path = process.env['PATH'];
    // Stands for npm: this test is about when it is called.
    chmodSync(put('bin/npm', '#!/bin/sh\necho "$@" > called\n'), 0o755);
    process.env['PATH'] = `${join(root, 'bin')}:${path}`;
    try {
      expect(installIfNeeded(root, say)).toBeNull();
      expect(installIfNeeded(root, say)).toBeNull();
    } finally {
      process.env['PATH'] = path;
    }
    expect(readFileSync(join(root, 'called'), 'utf8')).toMatch(/^install --no-save /);
    expect(said).toHaveLength(1);
  });
});

describe('the host', () => {
  const electron = (installer: string): void => {
    put('node_modules/electron/package.json', JSON.stringify({ version: '45.4.1' }));
    put('node_modules/electron/install.js', installer);
  };
  const installed = `const fs = require('node:fs'); const d = __dirname;
    fs.mkdirSync(d + '/dist'); fs.writeFileSync(d + '/dist/electron', ''); fs.writeFileSync(d + '/path.txt', 'electron');`;
  const choose = (flags: object): Chosen => chooseHost(root, flags, process.execPath, say);
  const isBrowser = (chosen: Chosen): boolean =>
    chosen.args?.[0]?.endsWith('dist/electron/browser.js') ?? false;

  it('is the browser when that is asked for, or nothing shall be shown', () => {
    electron(installed);
    expect(isBrowser(choose({ host: 'browser' }))).toBe(true);
    expect(isBrowser(choose({ headless: true }))).toBe(true);
    expect(said).toEqual([]);
  });

  it('is Electron when it can be fetched', () => {
    electron(installed);
    const chosen = choose({ host: 'electron' });
    expect(chosen.command).toBe(join(root, 'node_modules/electron/dist/electron'));
    expect(chosen.sentence).toBe('runs on Electron 45.4.1');
    expect(said).toHaveLength(1);
  });

  it('is said to be missing when only Electron will do and it cannot be fetched', () => {
    electron('process.exitCode = 1;');
    expect(choose({ host: 'electron' }).problem).toContain('--host browser');
  });
});
