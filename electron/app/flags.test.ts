import { describe, expect, it } from 'vitest';
import { defaultPort, parseFlags } from './flags.ts';
import { defaultDataFolder, foldersOf } from './folders.ts';

describe('the flags', () => {
  it('have defaults for everything', () => {
    expect(parseFlags([])).toEqual({
      ok: true,
      value: {
        isHeadless: false,
        isWindowed: false,
        port: defaultPort,
        data: null,
        config: null,
        language: null,
      },
    });
  });
  it('say all there is to say', () => {
    const args = '--host browser --headless --windowed --port 0 --data /d --config /c.yaml --lang en'.split(
      ' ',
    );
    expect(parseFlags(args)).toEqual({
      ok: true,
      value: { isHeadless: true, isWindowed: true, port: 0, data: '/d', config: '/c.yaml', language: 'en' },
    });
  });
  it.each([
    [['--fast'], '--fast'],
    [['--port'], '--port'],
    [['--port', 'http'], '--port http'],
    [['--port', '70000'], '--port 70000'],
    [['--port', '-1'], '--port'],
    [['--lang', 'fr'], 'zh-CN, en'],
    [['here'], 'here'],
  ])('refuse %j in one sentence that names it', (args, named) => {
    const flags = parseFlags(args);
    expect(flags.ok).toBe(false);
    if (!flags.ok) {
      expect(flags.error.sentences).toHaveLength(1);
      expect(flags.error.sentences[0]).toContain(named);
    }
  });
});

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/a/.local/share/hall-kiosk'],
    ['linux', { XDG_DATA_HOME: '/srv/data' }, '/srv/data/hall-kiosk'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/a/.local/share/hall-kiosk'],
    ['darwin', {}, '/home/a/Library/Application Support/hall-kiosk'],
    ['win32', { LOCALAPPDATA: '/c/local' }, '/c/local/hall-kiosk'],
  ] as const)('is the user’s own on %s with %j', (platform, env, folder) => {
    expect(defaultDataFolder(platform, env, '/home/a')).toBe(folder);
  });
});

describe('the folders of an installed kiosk', () => {
  it('lie beside the program', () => {
    expect(foldersOf('/kiosk/dist/electron')).toMatchObject({
      resources: '/kiosk/resources',
      renderer: '/kiosk/dist/renderer',
      modules: '/kiosk/node_modules',
    });
  });
  it('are plain files when the program is packed in an archive', () => {
    expect(foldersOf('/opt/kiosk/resources/app.asar/dist/electron')).toMatchObject({
      resources: '/opt/kiosk/resources/app.asar.unpacked/resources',
      modules: '/opt/kiosk/resources/app.asar.unpacked/node_modules',
      renderer: '/opt/kiosk/resources/app.asar/dist/renderer',
    });
  });
});
