import { beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../../shared/clock.fixture.ts';
import type { Matter } from '../../shared/matter/index.ts';
import { storeFolder } from '../store/store.fixture.ts';
import type { Store } from '../store/index.ts';
import { shippedCatalogue } from './catalogue.fixture.ts';
import {
  createMatterEditing,
  loadCatalogue,
  readOfficial,
  startLiveCatalogue,
  type LiveCatalogue,
  type MatterEditing,
  type Published,
} from './index.ts';

const loaded = await loadCatalogue(shippedCatalogue);
if (!loaded.ok) throw new Error('the shipped catalogue does not load');
const files = loaded.value;
const code = 'hk-macao-endorsement';

const { open } = storeFolder();
let store: Store;
let live: LiveCatalogue;
let editing: MatterEditing;
let published: Published[];

const start = async (needsReview = false): Promise<void> => {
  const { clock } = testClock();
  live = await startLiveCatalogue({
    files,
    table: store.catalogue,
    blankOf: async (form) => (await readOfficial([shippedCatalogue], form)).blank,
    clock,
    dateOf: () => '2026-11-28',
    say: () => {},
  });
  editing = createMatterEditing({
    live,
    table: store.catalogue,
    readOfficial: (form) => readOfficial([shippedCatalogue], form),
    needsReview,
    today: () => '2026-11-28',
    onPublished: (each) => published.push(each),
  });
};
beforeEach(async () => {
  store = open();
  published = [];
  await start();
});

/** The draft of a matter with a change to its guide, as an editor saves it. */
function save(change: (matter: Matter) => unknown, by = 'E01', of = code): void {
  editing.edit(of, by);
  const draft = editing.draft(of)!;
  const content = JSON.parse(draft.content) as { matter: Matter; form: unknown };
  const saved = editing.save(of, draft.revision, { ...content, matter: change(content.matter) }, by);
  if (!saved.ok) throw new Error(saved.error);
}
const publish = (by = 'E01', starts: string | null = null) =>
  editing.publish(code, editing.draft(code)!.revision, starts, by);
const renamed = (name: string) => (matter: Matter) => ({
  ...matter,
  name: { ...matter.name, 'zh-CN': name },
});

describe('a draft', () => {
  it('changes nothing for citizens until it is published, and then everything at once', async () => {
    save(renamed('新名称'));
    expect(live.matter(code)!.name['zh-CN']).toBe('往来港澳通行证签注');
    expect(await publish()).toEqual({ ok: true, value: null });
    expect(live.matter(code)).toMatchObject({ version: 2, name: { 'zh-CN': '新名称' } });
    expect(live.matters.filter((matter) => matter.code === code)).toHaveLength(1);
    expect(editing.draft(code)).toBeNull();
  });

  it('leaves the version before in place for whoever began with it', async () => {
    save(renamed('新名称'));
    await publish();
    expect(live.published(code, 1)!.matter.name['zh-CN']).toBe('往来港澳通行证签注');
    expect(live.published(code, 1)!.form!.id).toBe(code);
  });

  it('is still there, and so is what was published, after a restart', async () => {
    save(renamed('新名称'));
    await publish();
    save(renamed('更新的名称'));
    await start();
    expect(live.matter(code)!.name['zh-CN']).toBe('新名称');
    expect(editing.draft(code)!.content).toContain('更新的名称');
  });

  it('may lack anything, and says what', async () => {
    editing.begin('new-matter', null, 'E01');
    const { version, problems } = await editing.check(JSON.parse(editing.draft('new-matter')!.content));
    expect(version).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ path: ['name'], rule: 'missing' }));
  });

  it('with something wrong is not published', async () => {
    save((matter) => ({ ...matter, complaintLine: matter.hotline }));
    expect(await publish()).toEqual({ ok: false, error: 'has-problems' });
    expect(live.matter(code)!.version).toBe(1);
    expect(published).toEqual([]);
  });

  it('that somebody else has saved meanwhile is neither saved over nor published', async () => {
    save(renamed('甲'));
    const { revision } = editing.draft(code)!;
    save(renamed('乙'), 'E02');
    expect(editing.save(code, revision, { matter: {}, form: null }, 'E01')).toEqual({
      ok: false,
      error: 'stale',
    });
    expect(await editing.publish(code, revision, null, 'E01')).toEqual({ ok: false, error: 'stale' });
    expect(editing.draft(code)!.content).toContain('乙');
  });

  it('keeps its code, whatever it says itself', () => {
    save((matter) => ({ ...matter, code: 'legal-aid' }));
    expect(JSON.parse(editing.draft(code)!.content)).toMatchObject({ matter: { code } });
  });

  it('that is larger than any guide is refused', () => {
    editing.edit(code, 'E01');
    const huge = { matter: { note: 'x'.repeat(700_000) }, form: null };
    expect(editing.save(code, 1, huge, 'E01')).toEqual({ ok: false, error: 'too-large' });
  });

  it('of a form with a table of its own may not ask what that table has no place for', async () => {
    editing.edit(code, 'E01');
    const { matter, form } = JSON.parse(editing.draft(code)!.content);
    form.pages[0].fields.push({ ...form.pages[0].fields[0], id: 'another' });
    const rules = (await editing.check({ matter, form })).problems.map(({ rule }) => rule);
    expect(rules).toEqual(['template-lacks']);
    expect((await editing.check({ matter, form: { ...form, template: 'boxed' } })).problems).toEqual([]);
  });
});

describe('a code', () => {
  it('is never used twice', async () => {
    expect(editing.begin(code, null, 'E01')).toEqual({ ok: false, error: 'code-taken' });
    expect(editing.begin('copy', code, 'E01')).toEqual({ ok: true, value: null });
    expect(editing.begin('copy', null, 'E01')).toEqual({ ok: false, error: 'code-taken' });
  });

  it('of a copy stands in its form too, and the copy can be published as it is', async () => {
    editing.begin('copy', code, 'E01');
    expect(await editing.publish('copy', 1, null, 'E01')).toEqual({ ok: true, value: null });
    expect(live.published('copy')!.form!.id).toBe('copy');
    expect(live.published('copy')!.matter.version).toBe(1);
  });
});

describe('a version', () => {
  it('that is rolled back to is published anew under the next number', async () => {
    save(renamed('新名称'));
    await publish();
    expect(await editing.rollBack(code, 1, 'E01')).toEqual({ ok: true, value: null });
    expect(live.matter(code)).toMatchObject({ version: 3, name: { 'zh-CN': '往来港澳通行证签注' } });
    expect(await editing.rollBack(code, 9, 'E01')).toEqual({ ok: false, error: 'no-such-version' });
  });

  it('that is withdrawn is not found, can be edited and comes back', async () => {
    expect(await editing.withdraw(code, 'E01')).toEqual({ ok: true, value: null });
    expect(live.matter(code)).toBeNull();
    expect(live.published(code, 1)).not.toBeNull();
    save(renamed('又来了'));
    await publish();
    expect(live.matter(code)).toMatchObject({ version: 3, name: { 'zh-CN': '又来了' } });
  });

  it('that starts later waits, and not before tomorrow', async () => {
    save(renamed('明年的名称'));
    expect(await publish('E01', '2026-11-28')).toEqual({ ok: false, error: 'in-the-past' });
    expect(await publish('E01', '2027-01-01')).toEqual({ ok: true, value: null });
    expect(live.matter(code)!.version).toBe(1);
    expect(store.catalogue.waiting('2026-11-28').map(({ version }) => version)).toEqual([2]);
  });

  it('is told to the log as what it was and is', async () => {
    save(renamed('新名称'));
    await publish();
    save(renamed('更新的名称'));
    await publish();
    expect(published.map(({ version }) => version)).toEqual([2, 3]);
    expect(published[0]!.before).toContain('往来港澳通行证签注');
    expect(published[1]!.before).toBe(published[0]!.content);
  });
});

describe('where somebody else has to look', () => {
  beforeEach(() => start(true));

  it('a draft is published after its submission, and not by whoever wrote it', async () => {
    save(renamed('新名称'));
    expect(await publish('E02')).toEqual({ ok: false, error: 'not-submitted' });
    expect(await editing.submit(code, editing.draft(code)!.revision, 'E01')).toEqual({
      ok: true,
      value: null,
    });
    expect(await publish('E01')).toEqual({ ok: false, error: 'own-draft' });
    expect(await publish('E02')).toEqual({ ok: true, value: null });
    expect(store.catalogue.history('matter', code)[0]).toMatchObject({ by: 'E02', writtenBy: 'E01' });
  });

  it('a draft that is changed after its submission has to be submitted anew', async () => {
    save(renamed('甲'));
    await editing.submit(code, editing.draft(code)!.revision, 'E01');
    save(renamed('乙'), 'E01');
    expect(await publish('E02')).toEqual({ ok: false, error: 'not-submitted' });
  });

  it('a draft with something wrong is not taken in', async () => {
    save((matter) => ({ ...matter, complaintLine: matter.hotline }));
    expect(await editing.submit(code, editing.draft(code)!.revision, 'E01')).toEqual({
      ok: false,
      error: 'has-problems',
    });
  });
});
