import { describe, expect, it } from 'vitest';
import type { Store } from '../store/index.ts';
import { storeFolder } from '../store/store.fixture.ts';
import { createHallEditing } from './hall-editing.ts';
import type { Published } from './matter-editing.ts';
import {
  aDepartment,
  aHall,
  aWindow,
  changedMatter,
  versionOf,
  type HallDouble,
} from './live-catalogue.fixture.ts';

const { open } = storeFolder();
const nextDay = '2026-11-25';
const code = 'hk-macao-endorsement';

async function anEditing(store: Store = open(), hall: HallDouble = aHall()) {
  const published: Published[] = [];
  const live = await hall.start(store);
  const editing = createHallEditing({
    live,
    table: store.catalogue,
    today: hall.today,
    onPublished: (what) => published.push(what),
  });
  const restart = () => hall.start(store);
  /** A new window of the police that no matter stands at. */
  const addWindow = () => editing.setWindow(aWindow(), true, 'A01');
  return { store, hall, live, editing, published, restart, addWindow };
}
const done = { ok: true, value: null };
const refused = (reason: string) => ({ ok: false, error: reason });

describe('a window', () => {
  it('that is added is there at once and after a restart, in the order of the numbers', async () => {
    const { live, addWindow, restart } = await anEditing();
    expect(await addWindow()).toEqual(done);
    for (const each of [live, await restart()]) {
      expect(each.window('A90')).toEqual(aWindow());
      const numbers = each.windows.map(({ number }) => number);
      expect(numbers).toContain('A90');
      expect(numbers).toEqual([...numbers].sort());
    }
  });
  it('that is changed says the new in the place of the old, and both are kept', async () => {
    const { store, live, editing, addWindow, published } = await anEditing();
    await addWindow();
    const moved = aWindow({ zone: 'B' });
    expect(await editing.setWindow(moved, false, 'A02')).toEqual(done);
    expect(live.windows.filter(({ number }) => number === 'A90')).toEqual([moved]);
    expect(
      store.catalogue.history('window', 'A90').map(({ version, by, content }) => [version, by, content]),
    ).toEqual([
      [2, 'A02', JSON.stringify(moved)],
      [1, 'A01', JSON.stringify(aWindow())],
    ]);
    expect(published.at(-1)).toEqual({
      kind: 'window',
      code: 'A90',
      version: 2,
      content: JSON.stringify(moved),
      before: JSON.stringify(aWindow()),
      starts: null,
      by: 'A02',
    });
  });
  it('that is removed is out of the list but still found by its number, as it was last, also after a restart', async () => {
    const { live, editing, addWindow, restart } = await anEditing();
    const last = aWindow({ openingHours: { 'zh-CN': '周一', en: 'Mondays' } });
    await addWindow();
    await editing.setWindow(last, false, 'A01');
    expect(await editing.removeWindow('A90', 'A01')).toEqual(done);
    for (const each of [live, await restart()]) {
      expect(each.windows.some(({ number }) => number === 'A90')).toBe(false);
      expect(each.window('A90')).toEqual(last);
    }
  });
  it('of the files that is changed and removed is still found as it was last, also after a restart', async () => {
    const { live, editing, restart } = await anEditing();
    const last = { ...live.window('A30')!, floor: 2, zone: 'C' };
    expect(await editing.setWindow(last, false, 'A01')).toEqual(done);
    expect(await editing.removeWindow('A30', 'A01')).toEqual(done);
    for (const each of [live, await restart()]) expect(each.window('A30')).toEqual(last);
  });
  it('can be added again under its number', async () => {
    const { live, editing, addWindow } = await anEditing();
    await addWindow();
    await editing.removeWindow('A90', 'A01');
    expect(await addWindow()).toEqual(done);
    expect(live.windows).toContainEqual(aWindow());
  });
  it('is not written over another of its number, and one that is gone is not changed', async () => {
    const { editing, addWindow } = await anEditing();
    await addWindow();
    expect(await addWindow()).toEqual(refused('taken'));
    await editing.removeWindow('A90', 'A01');
    expect(await editing.setWindow(aWindow(), false, 'A01')).toEqual(refused('unknown'));
    expect(await editing.removeWindow('A90', 'A01')).toEqual(refused('unknown'));
  });
  it('stands in a zone of its floor and belongs to a department of the list', async () => {
    const { editing } = await anEditing();
    const add = (changes: Parameters<typeof aWindow>[0]) => editing.setWindow(aWindow(changes), true, 'A01');
    expect(await add({ floor: 2 })).toEqual(refused('no-such-zone'));
    expect(await add({ floor: 7 })).toEqual(refused('no-such-zone'));
    expect(await add({ department: 'archives' })).toEqual(refused('no-such-department'));
  });
  it('cannot be given to a department that was removed', async () => {
    const { editing } = await anEditing();
    await editing.setDepartment(aDepartment(), true, 'A01');
    await editing.removeDepartment('archives', 'A01');
    const window = aWindow({ department: 'archives' });
    expect(await editing.setWindow(window, true, 'A01')).toEqual(refused('no-such-department'));
  });
});

describe('a window where matters stand', () => {
  it('is neither removed nor given to another department, but can be moved', async () => {
    const { live, editing } = await anEditing();
    const window = live.window('A36')!;
    expect(await editing.removeWindow('A36', 'A01')).toEqual(refused('in-use'));
    expect(await editing.setWindow({ ...window, department: 'tax' }, false, 'A01')).toEqual(
      refused('in-use'),
    );
    expect(await editing.setWindow({ ...window, zone: 'B' }, false, 'A01')).toEqual(done);
  });
  it('counts drafts, even one that is hardly begun', async () => {
    const { store, editing, addWindow } = await anEditing();
    await addWindow();
    const keep = (matter: unknown, revision: number) =>
      store.catalogue.keepDraft({
        code: 'new-matter',
        content: JSON.stringify({ matter, form: null }),
        revision,
        state: 'draft',
        by: 'E01',
      });
    keep({ code: 'new-matter', window: 'A90' }, 1);
    expect(await editing.removeWindow('A90', 'A01')).toEqual(refused('in-use'));
    keep(null, 2);
    expect(await editing.removeWindow('A90', 'A01')).toEqual(done);
  });
  it('counts a version that waits, also behind another, but not one whose time is over', async () => {
    const hall = aHall();
    const { store, live, editing, addWindow } = await anEditing(open(), hall);
    await addWindow();
    const publish = (version: number, window: string, starts: string) =>
      live.publish(versionOf(changedMatter({ version, window }), { starts }));
    await publish(2, 'A90', nextDay);
    expect(await editing.removeWindow('A90', 'A01')).toEqual(refused('in-use'));
    await publish(3, 'A36', '2026-11-26');
    expect(await editing.removeWindow('A90', 'A01')).toEqual(refused('in-use'));
    await hall.passHours(24);
    expect(live.matter(code)?.window).toBe('A90');
    expect(await editing.removeWindow('A90', 'A01')).toEqual(refused('in-use'));
    await hall.passHours(24);
    expect(live.matter(code)?.version).toBe(3);
    expect(store.catalogue.waiting(hall.today())).toEqual([]);
    expect(await editing.removeWindow('A90', 'A01')).toEqual(done);
  });
  it('is free once its matter is withdrawn', async () => {
    const { live, editing, addWindow } = await anEditing();
    await addWindow();
    await live.publish(versionOf(changedMatter({ version: 2, window: 'A90' })));
    expect(await editing.removeWindow('A90', 'A01')).toEqual(refused('in-use'));
    await live.publish(versionOf(null, { version: 3 }));
    expect(await editing.removeWindow('A90', 'A01')).toEqual(done);
    expect(live.matter(code, 2)?.window).toBe('A90');
    expect(live.window('A90')).toEqual(aWindow());
  });
});

describe('a department', () => {
  it('is added, changed and removed, and still found by its code after a restart', async () => {
    const { live, editing, restart } = await anEditing();
    const renamed = aDepartment({ shortName: { 'zh-CN': '档案', en: 'Archive' } });
    expect(await editing.setDepartment(aDepartment(), true, 'A01')).toEqual(done);
    expect(await editing.setDepartment(aDepartment(), true, 'A01')).toEqual(refused('taken'));
    expect(await editing.setDepartment(renamed, false, 'A01')).toEqual(done);
    expect(live.departments.filter(({ id }) => id === 'archives')).toEqual([renamed]);
    expect((await restart()).departments).toContainEqual(renamed);
    expect(await editing.removeDepartment('archives', 'A01')).toEqual(done);
    expect(await editing.removeDepartment('archives', 'A01')).toEqual(refused('unknown'));
    expect(await editing.setDepartment(renamed, false, 'A01')).toEqual(refused('unknown'));
    for (const each of [live, await restart()]) {
      expect(each.departments.some(({ id }) => id === 'archives')).toBe(false);
      expect(each.department('archives')).toEqual(renamed);
    }
  });
  it('is not removed while it has a window, a matter or a draft', async () => {
    const { store, editing } = await anEditing();
    expect(await editing.removeDepartment('public-security', 'A01')).toEqual(refused('in-use'));
    await editing.setDepartment(aDepartment(), true, 'A01');
    await editing.setWindow(aWindow({ department: 'archives' }), true, 'A01');
    expect(await editing.removeDepartment('archives', 'A01')).toEqual(refused('in-use'));
    await editing.removeWindow('A90', 'A01');
    const draft = { code: 'new-matter', revision: 1, state: 'draft', by: 'E01' } as const;
    store.catalogue.keepDraft({ ...draft, content: '{"matter":{"department":"archives"},"form":null}' });
    expect(await editing.removeDepartment('archives', 'A01')).toEqual(refused('in-use'));
    store.catalogue.dropDraft('new-matter');
    expect(await editing.removeDepartment('archives', 'A01')).toEqual(done);
  });
});
