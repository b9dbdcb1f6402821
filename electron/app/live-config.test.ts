import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../shared/trace/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { openStore, type Store } from '../store/index.ts';
import type { TraceLog } from '../trace/index.ts';
import { kioskConfigSchema } from './config.ts';
import { startLiveConfig } from './live-config.ts';
import { storeOfTest } from './store.fixture.ts';

const { store, folder } = storeOfTest();

const file = kioskConfigSchema.parse({ kioskName: '自助机 03' });
const [printer] = kioskConfigSchema.parse({
  printers: [
    {
      id: 'hall-a4',
      kind: 'ipp',
      name: { 'zh-CN': '打印机', en: 'Printer' },
      place: { 'zh-CN': '右侧', en: 'on the right' },
      serves: ['form'],
      uri: 'ipp://192.0.2.7/ipp/print',
    },
  ],
}).printers;

function start(of: Store) {
  const events: TraceEvent[] = [];
  const said: string[] = [];
  const trace = { append: (event: TraceEvent) => void events.push(event) } as unknown as TraceLog;
  const config = startLiveConfig({ file, store: of, trace: () => trace, log: (line) => said.push(line) });
  return { config, events, said };
}

describe('what the desk sets', () => {
  it('takes the place of what the file says, at once and after a start, until it is given back', () => {
    const { config, events } = start(store());
    const heard: number[] = [];
    config.onChange('printers', () => heard.push(config.current().printers.length));
    expect([config.isSet('printers'), config.version('printers')]).toEqual([false, 0]);
    config.set('printers', [printer!], 'A01');
    expect(config.current()).toEqual({ ...file, printers: [printer] });
    store().close();

    const opened = openStore(folder(), systemClock);
    if (!opened.ok) throw new Error(opened.error.message);
    const again = start(opened.value);
    expect(again.config.current().printers).toEqual([printer]);
    expect(again.config.isSet('printers')).toBe(true);
    again.config.set('printers', null, 'A02');
    expect(again.config.current()).toEqual(file);
    expect([again.config.isSet('printers'), again.config.version('printers')]).toEqual([false, 2]);
    expect(again.config.history('printers').map(({ by }) => by)).toEqual(['A02', 'A01']);
    expect(heard).toEqual([1]);
    const content = hash('sha256', JSON.stringify([printer]));
    expect([...events, ...again.events]).toEqual([
      { type: 'config.set', by: 'A01', setting: 'printers', version: 1, content, before: null },
      { type: 'config.set', by: 'A02', setting: 'printers', version: 2, content: null, before: content },
    ]);
    opened.value.close();
  });

  it('several at once are all kept or none, and what is as before makes no version', () => {
    const { config, events } = start(store());
    const heard: string[] = [];
    config.onChange('idle', () => heard.push(config.current().kioskName));
    const idle = { ...file.idle, formSeconds: 300 };
    config.setAll({ kioskName: '自助机 04', screen: file.screen, idle }, 'A01');
    expect(config.current()).toEqual({ ...file, kioskName: '自助机 04', idle });
    expect(heard).toEqual(['自助机 04']);
    expect([config.version('kioskName'), config.version('screen'), config.version('idle')]).toEqual([
      1, 0, 1,
    ]);
    expect(events.map((event) => event.type === 'config.set' && event.setting)).toEqual([
      'kioskName',
      'idle',
    ]);

    let left = 1;
    const { add } = store().configVersions;
    const full = {
      ...store(),
      configVersions: {
        ...store().configVersions,
        add: (version: Parameters<typeof add>[0]) => {
          left -= 1;
          if (left < 0) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
          add(version);
        },
      },
    };
    const again = start(full).config;
    expect(() => again.setAll({ kioskName: '自助机 05', screen: { diagonalInches: 21.5 } }, 'A01')).toThrow(
      'full',
    );
    expect(again.current()).toEqual({ ...file, kioskName: '自助机 04', idle });
    expect(again.version('kioskName')).toBe(1);
  });

  it('and this kiosk cannot read leaves the file holding, and says so', () => {
    store().configVersions.add({ name: 'printers', version: 1, content: '[{"kind":"laser"}]', by: 'A01' });
    const { config, said } = start(store());
    expect(config.current()).toEqual(file);
    expect(said).toEqual([expect.stringContaining('printers cannot be read by this kiosk')]);
    expect(() =>
      store().configVersions.add({ name: 'printers', version: 1, content: null, by: 'A01' }),
    ).toThrow('not newer');
  });
});
