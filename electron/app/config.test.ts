import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultKioskConfig, loadKioskConfig } from './config.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-config-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = (text: string): ReturnType<typeof loadKioskConfig> => {
  const file = join(folder, 'kiosk.yaml');
  writeFileSync(file, text);
  return loadKioskConfig(file);
};
const complaints = (text: string): string[] => {
  const loaded = load(text);
  return loaded.ok ? [] : loaded.error.map((line) => line.replace(folder, ''));
};

describe('the configuration of a kiosk', () => {
  it('is whole without a line', () => {
    expect(load('')).toEqual({ ok: true, value: defaultKioskConfig });
    expect(defaultKioskConfig).toMatchObject({
      idle: {
        informationSeconds: 60,
        informationWarningSeconds: 30,
        formSeconds: 120,
        formWarningSeconds: 45,
      },
      printers: [],
    });
  });

  it('of the example file is valid', () => {
    const example = loadKioskConfig(new URL('../../resources/config.example.yaml', import.meta.url).pathname);
    expect(example).toMatchObject({
      ok: true,
      value: {
        printers: [
          { id: 'hall-a4', paper: 'a4' },
          { id: 'slip', paper: 'thermal', widthMm: 80 },
        ],
      },
    });
  });

  it('with mistakes is answered with file, line, field and what is expected', () => {
    const printer = `  - id: slip
    kind: escpos
    uri: usb:lp0
    widthMm: 60
    name: { zh-CN: 甲, en: A }
    place: { zh-CN: 乙, en: B }
    serves: [slip, receipt]
`;
    expect(complaints(`kioskName: ''\nprinters:\n${printer}`)).toEqual([
      expect.stringMatching(/^\/kiosk\.yaml, line 1, kioskName: expected /),
      '/kiosk.yaml, line 5, printers.0.uri: expected tcp://host:9100 or file:/dev/usb/lp0',
      '/kiosk.yaml, line 6, printers.0.widthMm: expected 80 or 58',
      expect.stringMatching(/line 9, printers\.0\.serves\.1: expected one of "form"\|"slip"\|"notification"/),
    ]);
  });

  it('lets a printer of slips print queue tickets too, without saying so', () => {
    const printer = (serves: string): string =>
      `printers:\n  - { id: a, kind: virtual, paper: thermal, serves: [${serves}], name: { zh-CN: 甲, en: A }, place: { zh-CN: 乙, en: B } }\n`;
    const served = (serves: string) => {
      const loaded = load(printer(serves));
      return loaded.ok ? loaded.value.printers[0]!.serves : loaded.error;
    };
    expect(served('slip, notification')).toEqual(['slip', 'notification', 'ticket']);
    expect(served('ticket, slip')).toEqual(['ticket', 'slip']);
    expect(served('notification')).toEqual(['notification']);
  });

  it('with a field it does not know names that field', () => {
    expect(complaints('idle:\n  formSeconds: 90\n  fromSeconds: 90\n')).toEqual([
      '/kiosk.yaml, line 3, idle.fromSeconds: expected no such field',
    ]);
  });

  it('that is no YAML names the line', () => {
    expect(complaints('kioskName: a\nscreen: [1')[0]).toMatch(/^\/kiosk\.yaml, line \d: expected valid YAML/);
  });

  it('that cannot be read says so', () => {
    expect(loadKioskConfig(join(folder, 'none.yaml'))).toMatchObject({
      ok: false,
      error: [expect.stringMatching(/none\.yaml cannot be read .*--config/)],
    });
  });

  it('with two printers of one id is refused', () => {
    const one = `  - { id: a, kind: virtual, paper: a4, serves: [form], name: { zh-CN: 甲, en: A }, place: { zh-CN: 乙, en: B } }\n`;
    expect(complaints(`printers:\n${one}${one}`)).toEqual([
      '/kiosk.yaml, line 1, printers: expected an id of its own for every printer',
    ]);
  });
});
