import ExcelJS from 'exceljs';
import { describe, expect, it, vi } from 'vitest';
import { shippedCatalogue } from '../../catalogue.fixture.ts';
import { loadCatalogue } from '../../load.ts';
import { makeZip, readZip } from '../zip.ts';
import { makeWorkbook } from './make-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { loadWorkbookWords } from './words.ts';

// A thread with the library takes a second to start, and more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const loaded = await loadCatalogue(shippedCatalogue);
if (!loaded.ok) throw new Error('the shipped catalogue does not load');
const { departments, matters, matter } = loaded.value;
const words = loadWorkbookWords('resources');
const whole = await makeWorkbook(matters, departments, words);
const read = (bytes: Buffer) => readWorkbook(bytes, { departments, matter }, words);

/** The workbook as somebody edited it in Excel. */
async function edited(edit: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(whole as unknown as ArrayBuffer);
  edit(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
/** The same with files of the archive changed. */
async function repacked(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const unpacked = await readZip(whole, { files: 200, bytes: 1e9 });
  if (!unpacked.ok) throw new Error(unpacked.error);
  const changed = Object.entries(files).map(([name, text]): [string, Buffer] => [name, Buffer.from(text)]);
  return makeZip(new Map([...unpacked.value, ...changed]));
}
async function refused(bytes: Buffer): Promise<string[]> {
  const given = await read(bytes);
  if (given.ok) return ['taken'];
  return given.error.map(({ rule, place, field }) => [rule, place, field].filter(Boolean).join(' '));
}
const cell = (sheet: string, address: string, value: ExcelJS.CellValue) => (workbook: ExcelJS.Workbook) => {
  workbook.getWorksheet(sheet)!.getCell(address).value = value;
};
/** Address of a cell by its heading, in a row from 3. */
function at(workbook: ExcelJS.Workbook, sheet: string, heading: string, row: number): ExcelJS.Cell {
  const found = workbook.getWorksheet(sheet)!;
  const column = (found.getRow(1).values as string[]).indexOf(heading);
  return found.getCell(row, column);
}

const headings = new Map<string, string[]>();
const original = new ExcelJS.Workbook();
await original.xlsx.load(whole as unknown as ArrayBuffer);
for (const sheet of original.worksheets) {
  headings.set(sheet.name, (sheet.getRow(1).values as string[]).slice(1));
}

describe('a workbook', () => {
  it('holds every guide whole and gives it back, but for its rank', async () => {
    const given = await read(whole);
    if (!given.ok) throw new Error(JSON.stringify(given.error.slice(0, 5)));
    const plain = matters.map(({ popularity: _, ...guide }) => guide);
    expect(given.value.matters.map(({ matter: guide }) => guide)).toEqual(plain);
  });

  it('has the columns of the national implementation list, and says choices by name', async () => {
    expect(original.worksheets.map(({ name }) => name)).toEqual([
      '事项',
      '申请材料',
      '办理流程',
      '收费项目',
      '常见问题',
    ]);
    expect(at(original, '事项', '办件类型', 3).value).toMatch(/^(即办件|承诺件)$/);
    expect(at(original, '事项', '办件类型', 2).value).toBe('Case type');
    const [first] = matters;
    expect(at(original, '事项', '基本编码', 3).value).toBe(first!.basicCode);
    expect(at(original, '事项', '实施主体', 3).value).toBe(
      departments.find(({ id }) => id === first!.department)!.name['zh-CN'],
    );
  });

  it('that was edited in Excel brings what was edited, with columns in any order', async () => {
    const bytes = await edited((workbook) => {
      at(workbook, '事项', '一句话说明', 3).value = {
        richText: [{ text: '新的' }, { font: { bold: true }, text: '说明' }],
      };
      at(workbook, '事项', '咨询电话', 3).value = 12345;
      const sheet = workbook.getWorksheet('常见问题')!;
      const rows = sheet.getSheetValues().slice(1) as ExcelJS.CellValue[][];
      rows.forEach((values, index) => {
        sheet.getRow(index + 1).values = [...values.slice(1)].reverse();
      });
    });
    const given = await read(bytes);
    if (!given.ok) throw new Error(JSON.stringify(given.error.slice(0, 5)));
    expect(given.value.matters[0]!.matter).toMatchObject({
      summary: { 'zh-CN': '新的说明' },
      hotline: { phone: '12345' },
    });
    expect(given.value.matters.map(({ matter: { faq } }) => faq)).toEqual(matters.map(({ faq }) => faq));
  });

  it('tells each fault with its sheet and cell', async () => {
    const bytes = await edited((workbook) => {
      at(workbook, '事项', '办件类型', 3).value = '很快';
      at(workbook, '事项', '事项名称', 4).value = null;
      at(workbook, '事项', '承诺办结时限（工作日）', 5).value = '五天';
      at(workbook, '事项', '实施主体', 6).value = '没有的局';
      at(workbook, '事项', '到办事现场次数', 7).value = 99;
      at(workbook, '事项', '是否收费', 8).value = '也许';
      at(workbook, '事项', '基本编码', 9).value = { formula: 'A1', result: '000115000000' };
      at(workbook, '申请材料', '事项代码', 3).value = 'no-such-matter';
      const day = at(workbook, '申请材料', '原件份数', 5);
      day.value = new Date();
      // Cells share their styles.
      day.style = { numFmt: 'yyyy-mm-dd' };
    });
    const told = await refused(bytes);
    const letters = (heading: string, sheet = '事项'): string => {
      const number = headings.get(sheet)!.indexOf(heading) + 1;
      return number > 26 ? `A${String.fromCodePoint(64 + number - 26)}` : String.fromCodePoint(64 + number);
    };
    expect(told.toSorted()).toEqual(
      [
        `choice 事项!${letters('办件类型')}3 办件类型`,
        'missing 事项!A4 事项',
        `no-number 事项!${letters('承诺办结时限（工作日）')}5 承诺办结时限（工作日）`,
        `department-known 事项!${letters('实施主体')}6 实施主体`,
        `too-big 事项!${letters('到办事现场次数')}7 到办事现场次数`,
        `no-yes-no 事项!${letters('是否收费')}8 是否收费`,
        `formula 事项!${letters('基本编码')}9 基本编码`,
        'matter-unknown 申请材料!A3 事项代码',
        `date 申请材料!${letters('原件份数', '申请材料')}5 原件份数`,
      ].toSorted(),
    );
  });

  it('without a sheet or column, or with one that is not known, is refused', async () => {
    expect(await refused(await edited((workbook) => workbook.removeWorksheet('办理流程')))).toEqual(
      expect.arrayContaining(['no-sheet 办理流程']),
    );
    expect(await refused(await edited(cell('事项', 'B1', '名字')))).toEqual(
      expect.arrayContaining(['unknown-column 事项!B1', 'no-column 事项 事项名称']),
    );
  });

  it.each([
    [
      'a document type',
      'xml-entities',
      () =>
        repacked({ 'xl/sharedStrings.xml': '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "b">]><sst/>' }),
    ],
    [
      'entities in another encoding',
      'xml-entities',
      async () => {
        const text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE sst [<!ENTITY a "b">]><sst/>';
        const unpacked = await readZip(whole, { files: 200, bytes: 1e9 });
        if (!unpacked.ok) throw new Error(unpacked.error);
        return makeZip(new Map([...unpacked.value, ['xl/sharedStrings.xml', Buffer.from(text, 'utf16le')]]));
      },
    ],
    ['macros', 'macros', () => repacked({ 'xl/vbaProject.bin': 'x' })],
    [
      'a million rows',
      'too-many-rows',
      () =>
        repacked({
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row/>'.repeat(1_000_000)}</sheetData></worksheet>`,
        }),
    ],
    [
      'a sheet without end',
      'too-large',
      () => repacked({ 'xl/worksheets/sheet1.xml': ' '.repeat(30_000_000) }),
    ],
    ['a sheet that is no XML', 'damaged', () => repacked({ 'xl/worksheets/sheet1.xml': '<<<' })],
    ['a path that leads elsewhere', 'no-zip', () => Promise.resolve(Buffer.from('../x'))],
  ])('with %s is refused', async (_, why, make) => {
    expect((await refused(await make()))[0]).toBe(why);
  });
});
