import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../../shared/form/index.ts';
import { formDefinitionSchema } from '../../../shared/form/schema.ts';
import type { Matter } from '../../../shared/matter/index.ts';
import { storeFolder } from '../../store/store.fixture.ts';
import type { Store } from '../../store/index.ts';
import { shippedCatalogue } from '../catalogue.fixture.ts';
import { createMatterEditing, type Published } from '../matter-editing.ts';
import type { LiveCatalogue } from '../live-catalogue.ts';
import { aDepartment, aHall, aWindow, changedMatter } from '../live-catalogue.fixture.ts';
import { readOfficial } from '../official/load-blanks.ts';
import { unfoldOfficial } from '../official/official-folder.ts';
import { aBlank } from '../official/official.fixture.ts';
import { createExchange, nameOf, type Exchange, type ExchangeOptions } from './index.ts';
import type { Incoming, IncomingMatter } from './incoming.ts';

const { open, folder } = storeFolder();
let store: Store;
let live: LiveCatalogue;
let options: ExchangeOptions;
let exchange: Exchange;
let published: Published[];

beforeEach(async () => {
  store = open();
  published = [];
  const hall = aHall();
  live = await hall.start(store);
  options = {
    live,
    table: store.catalogue,
    officialFolders: [shippedCatalogue, folder()],
    officialPdfs: store.officialPdfs,
    importedFolder: folder(),
    today: hall.today,
    needsReview: false,
    together: store.together,
    onPublished: (each) => published.push(each),
    resourcesFolder: 'resources',
    from: () => ({ hall: '大厅', kiosk: '自助机 03', madeMs: 1 }),
  };
  exchange = createExchange(options);
});

const nothing: Incoming = { departments: [], windows: [], matters: [], official: new Map() };
const here = (code: string): IncomingMatter => {
  const { matter, form } = live.published(code)!;
  return { matter, form };
};
const renamed = (code: string, name: string): IncomingMatter => {
  const { matter, form } = here(code) as { matter: Matter; form: IncomingMatter['form'] };
  return { matter: { ...matter, version: 40, name: { ...matter.name, 'zh-CN': name } }, form: form! };
};
const { popularity: _, ...model } = changedMatter({});
const plain: Matter = { ...model, materials: model.materials.map(({ neededWhen: __, ...rest }) => rest) };
/** A matter that is new here, at a window that is new here too. */
const anotherHall: Incoming = {
  ...nothing,
  departments: [aDepartment()],
  windows: [aWindow({ department: 'archives' })],
  matters: [
    {
      matter: {
        ...plain,
        code: 'archive-copy',
        department: 'archives',
        window: 'A90',
        basicCode: '000199001000',
      },
      form: null,
    },
  ],
};

async function take(
  incoming: Incoming,
  publish = true,
  changes: Partial<ExchangeOptions> = {},
  isAdmin = true,
) {
  const { things, seen } = await exchange.compare(incoming);
  return createExchange({ ...options, ...changes }).take(incoming, {
    chosen: new Set(things.map(nameOf)),
    seen,
    publish,
    by: 'E02',
    maySetHall: isAdmin,
  });
}

describe('what a file would change', () => {
  it('is nothing where the hall is as the file says, however often it was published', async () => {
    const matters = live.matters.map(({ code }) => here(code));
    const { things } = await exchange.compare({
      ...nothing,
      departments: live.departments,
      windows: live.windows,
      matters: matters.map(({ matter, form }) => ({ matter: { ...matter, version: 7 }, form: form! })),
    });
    expect(things).toHaveLength(live.departments.length + live.windows.length + live.matters.length);
    expect(
      things.filter(({ state, hindrance, problems }) => state !== 'same' || hindrance || problems[0]),
    ).toEqual([]);
  });

  it('is told of each thing, with what is wrong with it among what the file brings', async () => {
    const { things } = await exchange.compare({
      ...anotherHall,
      matters: [...anotherHall.matters, renamed('legal-aid', '援助')],
    });
    expect(things.map((thing) => [nameOf(thing), thing.state, thing.hindrance])).toEqual([
      ['department archives', 'new', null],
      ['window A90', 'new', null],
      ['matter archive-copy', 'new', null],
      ['matter legal-aid', 'changed', null],
    ]);
    const lost = await exchange.compare({ ...anotherHall, departments: [], windows: [] });
    expect(lost.things[0]!.problems.map(({ rule }) => rule)).toContain('department-known');
  });

  it('leaves the rank among the most used to this hall', async () => {
    const { matter, form } = here('hk-macao-endorsement');
    const { things } = await exchange.compare({
      ...nothing,
      matters: [{ matter: { ...matter, popularity: 99 }, form: form! }],
    });
    expect(things[0]).toMatchObject({ state: 'same', after: { matter: { popularity: matter.popularity } } });
  });

  it('keeps the form of a matter of which the file tells the guide only', async () => {
    const { matter } = renamed('legal-aid', '援助');
    const { form: _, ...guide } = matter;
    const { things } = await exchange.compare({ ...nothing, matters: [{ matter: guide }] });
    expect(things[0]).toMatchObject({ state: 'changed', problems: [], after: { form: { id: 'legal-aid' } } });
  });
});

describe('taking a file', () => {
  it('publishes all of it at once, and says so to the log', async () => {
    const heard: number[] = [];
    live.onChange(() => heard.push(live.matters.length));
    expect(await take(anotherHall)).toEqual({ ok: true, value: 3 });
    expect(live.matter('archive-copy')).toMatchObject({ version: 1, window: 'A90' });
    expect(heard).toEqual([live.matters.length]);
    expect(published.map(({ kind, code, version, by, before }) => [kind, code, version, by, before])).toEqual(
      [
        ['department', 'archives', 1, 'E02', null],
        ['window', 'A90', 1, 'E02', null],
        ['matter', 'archive-copy', 1, 'E02', null],
      ],
    );
    expect(await take(anotherHall)).toEqual({ ok: false, error: 'nothing-chosen' });
  });

  it('makes a new version of what there is, after those of this hall', async () => {
    await take({ ...nothing, matters: [renamed('legal-aid', '援助')] });
    expect(live.matter('legal-aid')).toMatchObject({ version: 2, name: { 'zh-CN': '援助' } });
    expect(published[0]!.before).toContain('法律援助');
  });

  it('as drafts changes nothing that citizens find', async () => {
    expect(await take({ ...nothing, matters: [renamed('legal-aid', '援助')] }, false)).toEqual({
      ok: true,
      value: 1,
    });
    expect(live.matter('legal-aid')!.version).toBe(1);
    expect(store.catalogue.draft('legal-aid')).toMatchObject({ revision: 1, state: 'draft', by: 'E02' });
    expect(published).toEqual([]);
  });

  it.each<[string, Incoming, Parameters<typeof take>[2] | undefined, boolean, string]>([
    [
      'a window whose department it does not bring',
      { ...anotherHall, departments: [] },
      undefined,
      true,
      'no-such-department',
    ],
    [
      'a window where there is no such zone',
      { ...nothing, windows: [aWindow({ zone: 'Z' })] },
      undefined,
      true,
      'no-such-zone',
    ],
    ['departments, by an editor', anotherHall, undefined, false, 'not-allowed'],
    [
      'a matter at once, where somebody else has to look at it',
      anotherHall,
      { needsReview: true },
      true,
      'not-submitted',
    ],
    [
      'a matter with something wrong in it',
      { ...anotherHall, matters: [wrong(anotherHall.matters[0]!)] },
      undefined,
      true,
      'has-problems',
    ],
  ])('refuses %s, and nothing of it is taken', async (_, incoming, changes, isAdmin, why) => {
    const before = live.matters.length;
    expect(await take(incoming, true, changes, isAdmin)).toEqual({ ok: false, error: why });
    expect([live.matters.length, store.catalogue.heads('department'), published]).toEqual([before, [], []]);
  });

  it('brings the official PDF of a form along, which a start finds again, and never puts one in the place of another', async () => {
    const file = 'official/archive-copy.pdf';
    const [matter] = anotherHall.matters as [IncomingMatter];
    const form = officialForm(file);
    const withForm = async (fields: string[]): Promise<Incoming> => ({
      ...anotherHall,
      matters: [{ matter: { ...matter.matter, form: form.id }, form }],
      official: new Map([[file, Buffer.from(await aBlank(fields))]]),
    });
    expect(await take(await withForm(['other']))).toEqual({ ok: false, error: 'has-problems' });
    expect(store.officialPdfs.names()).toEqual([]);
    const table = {
      ...store.catalogue,
      add: () => {
        throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      },
    };
    await expect(take(await withForm(['name']), true, { table })).rejects.toThrow('full');
    expect([store.officialPdfs.names(), existsSync(join(folder(), file))]).toEqual([[], false]);
    expect(await take(await withForm(['name']))).toEqual({ ok: true, value: 3 });
    const read = await readOfficial([shippedCatalogue, folder()], form);
    expect([read.faults, Object.keys(read.blank!.cells)]).toEqual([[], ['name']]);

    rmSync(join(folder(), 'official'), { recursive: true });
    unfoldOfficial(store.officialPdfs, folder());
    expect(readFileSync(join(folder(), file))).toEqual(store.officialPdfs.get(file));
    const { things } = await exchange.compare(await withForm(['name', 'more']));
    expect(things.at(-1)).toMatchObject({ state: 'changed', hindrance: 'official-differs' });
    expect(() => store.officialPdfs.add(file, Buffer.from('%PDF'))).toThrow();
  });

  it('refuses a matter that somebody is writing, and one that was changed since the file was looked at', async () => {
    const file = { ...nothing, matters: [renamed('legal-aid', '援助')] };
    const { seen } = await exchange.compare(file);
    const editing = createMatterEditing({
      ...options,
      readOfficial: (form) => readOfficial([shippedCatalogue], form),
    });
    editing.edit('legal-aid', 'E01');
    const taking = {
      chosen: new Set(['matter legal-aid']),
      seen,
      publish: true,
      by: 'E02',
      maySetHall: true,
    };
    expect(await exchange.take(file, taking)).toEqual({ ok: false, error: 'stale' });
    expect(await take(file)).toEqual({ ok: false, error: 'has-draft' });
  });

  it('takes nothing when the disk takes only a part', async () => {
    let left = 2;
    const table = {
      ...store.catalogue,
      add: (version: Parameters<typeof store.catalogue.add>[0]) => {
        left -= 1;
        if (left < 0) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
        store.catalogue.add(version);
      },
    };
    await expect(take(anotherHall, true, { table })).rejects.toThrow('full');
    expect(store.catalogue.heads('department')).toEqual([]);
    expect(live.department('archives')).toBeNull();
  });
});

const officialForm = (file: string): FormDefinition =>
  formDefinitionSchema.parse({
    schemaVersion: 1,
    id: 'archive-copy',
    version: 1,
    edition: '1',
    template: 'official',
    official: { file },
    title: { 'zh-CN': '表', en: 'Form' },
    declaration: { 'zh-CN': '真实', en: 'It is true' },
    pages: [
      {
        id: 'person',
        title: { 'zh-CN': '您是？', en: 'Who are you?' },
        fields: [{ id: 'name', kind: 'personName', label: { 'zh-CN': '姓名', en: 'Name' } }],
      },
    ],
  });
function wrong({ matter }: IncomingMatter): IncomingMatter {
  return { matter: { ...matter, complaintLine: matter.hotline }, form: null };
}
