import { expect, it, describe } from 'vitest';
import { storeFolder } from '../store/store.fixture.ts';
import { aHall, aWindow, changedMatter, firstDay, versionOf } from './live-catalogue.fixture.ts';

const { open } = storeFolder();
const code = 'hk-macao-endorsement';
const nextDay = '2026-11-25';
const named = (version: number, zh: string) =>
  changedMatter({ version, name: { 'zh-CN': zh, en: 'Changed' } });
const windowVersion = (version: number, content: object | string | null) =>
  versionOf(null, {
    kind: 'window',
    code: 'A90',
    version,
    content: content === null || typeof content === 'string' ? content : JSON.stringify(content),
  });

describe('a matter that is published', () => {
  it('is found in the place of the one in the files, and the old version still by its number', async () => {
    const live = await aHall().start(open());
    await live.publish(versionOf(named(2, '新名称')));
    expect(live.matter(code)?.name['zh-CN']).toBe('新名称');
    expect(live.matters.filter((matter) => matter.code === code)).toHaveLength(1);
    expect(live.matter(code, 1)?.name['zh-CN']).not.toBe('新名称');
  });
  it('with a start day goes live when the day begins, and says so', async () => {
    const hall = aHall();
    const live = await hall.start(open());
    let changes = 0;
    live.onChange(() => (changes += 1));
    await live.publish(versionOf(named(2, '新名称'), { starts: nextDay }));
    expect([live.matter(code)?.version, changes]).toEqual([1, 0]);
    while (hall.today() === firstDay) {
      expect([live.matter(code)?.version, changes]).toEqual([1, 0]);
      await hall.passHours(1);
    }
    await hall.passHours(1);
    expect([live.matter(code)?.version, changes]).toEqual([2, 1]);
    await hall.passHours(30);
    expect(changes).toBe(1);
  });
  it('goes live at a start after the day has begun, too', async () => {
    const hall = aHall();
    const store = open();
    const live = await hall.start(store);
    await live.publish(versionOf(named(2, '新名称'), { starts: nextDay }));
    live.close();
    await hall.passHours(24);
    expect((await hall.start(store)).matter(code)?.version).toBe(2);
  });
  it('waits no more once a newer one holds', async () => {
    const hall = aHall();
    const live = await hall.start(open());
    await live.publish(versionOf(named(2, '明天的'), { starts: nextDay }));
    await live.publish(versionOf(named(3, '今天的')));
    await hall.passHours(24);
    expect(live.matter(code)?.version).toBe(3);
  });
  it('is not overtaken by one before it whose official form is read more slowly', async () => {
    const store = open();
    const blank = Promise.withResolvers<null>();
    let reads = 0;
    const live = await aHall().start(store, {
      blankOf: async () => ((reads += 1) === 1 ? blank.promise : null),
    });
    const { form } = live.published(code)!;
    const content = (version: number) =>
      JSON.stringify({ matter: { ...changedMatter({ version }), form: code }, form });
    const slow = live.publish(versionOf(null, { version: 2, content: content(2) }));
    await new Promise(setImmediate);
    const quick = live.publish(versionOf(null, { version: 3, content: content(3) }));
    blank.resolve(null);
    await Promise.all([slow, quick]);
    expect([reads, live.matter(code)?.version]).toEqual([2, 3]);
  });
});

describe('a matter that is withdrawn', () => {
  it('is not found, while its old versions still are, before and after a restart', async () => {
    const hall = aHall();
    const store = open();
    const live = await hall.start(store);
    await live.publish(versionOf(named(2, '新名称')));
    await live.publish(versionOf(null, { version: 3 }));
    for (const each of [live, await hall.start(store)]) {
      expect(each.matter(code)).toBeNull();
      expect(each.matters.some((matter) => matter.code === code)).toBe(false);
      expect(each.matter(code, 2)?.name['zh-CN']).toBe('新名称');
      expect(each.matter(code, 1)?.version).toBe(1);
      expect(each.matter(code, 3)).toBeNull();
    }
  });
});

describe('what this kiosk cannot read', () => {
  const broken = [
    ['of another shape', { number: 'A90', counter: 7 }],
    ['that is no JSON', '{"number":'],
  ] as const;
  it.each(broken)(
    'a window %s leaves the version before in force, also after a restart, and is said once',
    async (_, content) => {
      const hall = aHall();
      const store = open();
      const live = await hall.start(store);
      await live.publish(windowVersion(1, aWindow()));
      await live.publish(windowVersion(2, content));
      await live.publish(versionOf(named(2, '新名称')));
      expect(live.window('A90')).toEqual(aWindow());
      expect(hall.said).toEqual([
        'version 2 of window A90 in the store cannot be read by this kiosk; the one before it holds on',
      ]);
      expect((await hall.start(store)).windows).toContainEqual(aWindow());
    },
  );
  it('a matter leaves the version before in force, also after a restart', async () => {
    const hall = aHall();
    const store = open();
    const live = await hall.start(store);
    await live.publish(versionOf(named(2, '新名称')));
    await live.publish(versionOf(null, { version: 3, content: '{"matter":{},"form":null}' }));
    expect(live.matter(code)?.version).toBe(2);
    expect(live.matter(code, 3)).toBeNull();
    expect((await hall.start(store)).matter(code)?.version).toBe(2);
  });
  it('a matter at a window that there never was is not shown, until the window is there', async () => {
    const hall = aHall();
    const live = await hall.start(open());
    await live.publish(versionOf({ ...named(2, '新名称'), window: 'A90' }));
    expect(live.matter(code)?.version).toBe(1);
    expect(hall.said.join()).toMatch(/version 2 of matter hk-macao-endorsement is not shown/);
    await live.publish(windowVersion(1, aWindow()));
    expect(live.matter(code)?.version).toBe(2);
    expect(hall.said).toHaveLength(1);
  });
});

it('waits for nothing after it is closed', async () => {
  const hall = aHall();
  const live = await hall.start(open());
  let changes = 0;
  live.onChange(() => (changes += 1));
  await live.publish(versionOf(named(2, '新名称'), { starts: nextDay }));
  live.close();
  await hall.passHours(30);
  expect([live.matter(code)?.version, changes]).toEqual([1, 0]);
});
