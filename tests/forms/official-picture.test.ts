import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../../electron/catalogue/index.ts';
import { formDocument, testMaker, valueOf } from '../../electron/documents/documents.fixture.ts';
import type { FormDocument } from '../../electron/documents/index.ts';
import type { Answers } from '../../shared/form/index.ts';

/** What the screen shows of a form on its official blank. */

const loaded = await loadCatalogue(fileURLToPath(new URL('../../resources/catalogue', import.meta.url)));
if (!loaded.ok) throw new Error('the catalogue does not load');
const definition = loaded.value.form('provident-fund-rent')!;
const official = loaded.value.blank('provident-fund-rent')!;
const maker = testMaker();

const idNumber = '520199199304170023';
const member = { memberName: '罗小甲', memberId: idNumber };
const form = (changes: Answers = {}): FormDocument => ({
  ...formDocument(
    definition,
    {
      name: '罗雨桐',
      idNumber,
      mobile: '13800138000',
      maritalStatus: 'married',
      bankCard: '6222021234567890123',
      family: [member],
      ...changes,
    },
    { masked: true },
  ),
  official,
});

interface Typed {
  readonly field: string;
  readonly item?: number;
  readonly without: Answers;
  readonly answered?: Answers;
}

it.each<Typed>([
  { field: 'name', without: { name: '' } },
  { field: 'idNumber', without: { idNumber: '' } },
  { field: 'maritalStatus', without: { maritalStatus: '' } },
  { field: 'memberId', item: 0, without: { family: [{ memberName: '罗小甲' }] } },
  {
    field: 'memberName',
    item: 2,
    without: { family: [member, member, { memberId: idNumber }] },
    answered: { family: [member, member, member] },
  },
])('$field comes as what lies on the page without it, dot by dot', ({ field, item, without, answered }) => {
  const focus = { field, item: item ?? null };
  const [full, bare] = [form(answered), form(without)];
  const picture = (one: FormDocument): string => valueOf(maker.formPicture(one, focus)).pages[0]!.svg;
  const over = valueOf(maker.formPicture(full, focus, bare));
  expect([over.part, over.pages.length]).toEqual(['over', 1]);
  const { svg } = over.pages[0]!;
  const [whole, under] = [picture(full), picture(bare)];
  expect(svg.length).toBeLessThan(under.length / 4);
  const together = under.replace('</svg>', svg.slice(svg.indexOf('>') + 1));
  const dots = (drawn: string): Buffer => Buffer.from(maker.svgToPng(drawn, 800));
  expect(dots(under).equals(dots(whole))).toBe(false);
  expect(dots(together).equals(dots(whole))).toBe(true);
});

it('hides the middle of a number, in a cell of places too', () => {
  const dots = (masked: boolean, number: string): Buffer => {
    const printed = formDocument(definition, { idNumber: number }, { masked });
    const { pages } = valueOf(maker.formPicture({ ...printed, official }, null));
    return Buffer.from(maker.svgToPng(pages[0]!.svg, 800));
  };
  const other = '520199198812250023';
  expect(dots(true, idNumber).equals(dots(true, other))).toBe(true);
  expect(dots(false, idNumber).equals(dots(false, other))).toBe(false);
});

it('finds the cells of an item that the blank has no line for on the continuation sheet, empty ones too', () => {
  const { cells, pages, pageCount } = valueOf(
    maker.formPicture(form({ family: [member, member, {}] }), { field: 'memberId', item: 2 }),
  );
  expect([pageCount, pages.map(({ number }) => number)]).toEqual([2, [2]]);
  const own = cells.filter(({ item }) => item === 2);
  expect(own.map(({ field, page }) => [field, page])).toEqual([
    ['memberName', 2],
    ['memberId', 2],
  ]);
  expect(own[1]!.y).toBeGreaterThanOrEqual(own[0]!.y + own[0]!.height);
  for (const { height } of own) expect(height).toBeGreaterThan(12);
});
