import { expect, test } from '@playwright/test';
import { loadCatalogue } from '../../electron/catalogue/index.ts';
import { drawPdf, inkIn } from '../../electron/documents/documents.fixture.ts';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { startCups, startOfficePrinter } from '../devices/office/index.ts';
import type { Answers } from '../../shared/form/index.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { Citizen } from './support/citizen.ts';
import { formOf, officePrinter, slipPrinter } from './support/hall.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { readForm } from './support/papers.ts';

test.setTimeout(180_000);

const definition = formOf('provident-fund-rent');
const bank = '中国银行';
const spelling = { 罗雨桐: 'luoyutong', 青禾: 'qinghe', [bank]: 'zhongguoyinhang' };
const idNumber = '11010519491231002X';
const answers: Answers = {
  ...sampleAnswers(definition, { pick: ({ id }) => (id === 'maritalStatus' ? 'married' : undefined) }),
  rentAddress: { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '青禾' },
  monthlyRent: '1850.5',
  amount: '3701',
  bankName: bank,
  remarks: bank,
  family: Array.from({ length: 3 }, () => ({ memberName: '罗雨桐', memberId: idNumber })),
};

test('a form on its official PDF, with a rare character and more than its cells hold, by touch to the paper', async ({
  browser,
}) => {
  const catalogue = await loadCatalogue('resources/catalogue');
  if (!catalogue.ok) throw new Error('the catalogue does not load');
  const blank = catalogue.value.blank('provident-fund-rent')!;
  const printer = await startOfficePrinter();
  const cups = await startCups(printer.uri);
  const slips = await startEscposEmulator();
  const kiosk = await startKiosk({ printers: [officePrinter(cups.uri), slipPrinter(slips.uri, 'text')] });
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.search('zftq');
    await citizen.open('provident-fund-rent');
    await citizen.goOn();

    const sheet = page.getByTestId('form-sheet').locator('img');
    const [name, identity, ...later] = definition.pages;
    await citizen.isOnPage(name!);
    await expect(sheet).toHaveCount(1);
    await citizen.write('罗', { 罗: 'luo' });
    // The answer lies on the sheet.
    await expect(sheet).toHaveCount(2);
    await citizen.type('yan');
    await citizen.key('rare').tap();
    await page.getByRole('button', { name: '䶮', exact: true }).tap();
    await expect(page.locator('[data-in-hand]')).toContainText('罗䶮');
    await citizen.goOn();

    await citizen.isOnPage(identity!);
    await citizen.type(idNumber.slice(0, 10));
    // In the middle of a number: another language and back, then a look at the page before.
    await citizen.touch('tool-language');
    await citizen.touch('choose-en');
    await expect(page.locator('h1')).toHaveText(identity!.title.en);
    await citizen.touch('tool-language');
    await citizen.touch('choose-zh-CN');
    await citizen.isOnPage(identity!);
    await citizen.touch('back');
    await citizen.isOnPage(name!);
    await expect(page.locator('[data-in-hand]')).toContainText('罗䶮');
    await citizen.goOn();
    await citizen.isOnPage(identity!);
    await citizen.type(idNumber.slice(10));
    await citizen.goOn();

    await citizen.fillIn({ ...definition, pages: later }, answers, spelling, async ({ id }) => {
      if (id !== 'account') return;
      await citizen.touch('field-bankName');
      for (let times = 1; times < 10; times += 1) await citizen.write(bank, spelling);
    });
    await citizen.touch('declare');
    await citizen.touch('confirm');
    await citizen.isAt('print');
    await expect(page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });

    const pdf = printer.prints().at(-1)!;
    const form = readForm(pdf);
    expect(form.pages).toBe(2);
    for (const typed of ['罗䶮', '贵州省贵阳市花溪区青禾', '1,850.5', '3,701']) {
      expect(form.text).toContain(typed);
      expect(form.isInked(typed), `${typed} is drawn`).toBe(true);
    }
    // Ten times in the bank's cell, once in the remarks.
    expect(form.text.split(bank)).toHaveLength(12);
    expect(form.lines).toContainEqual(expect.stringContaining(`身份证号码${idNumber}`));
    for (const digits of ['13800138000', '6222021234567890123']) expect(form.text).toContain(digits);
    // Two lines for the family on the blank, the third on the sheet after it.
    expect(form.text.split('罗雨桐')).toHaveLength(4);
    expect(form.text).toContain(`1家庭成员3姓名：罗雨桐身份证号码：${idNumber}`);

    const paper = drawPdf(pdf, 200)[0]!;
    for (const [field, chosen] of [
      ['maritalStatus', 1],
      ['rentKind', 0],
    ] as const) {
      const cell = blank.cells[field]!;
      if (cell.kind !== 'ticks') throw new Error(`${field} is ticked`);
      const inks = cell.places.map((place) => {
        const [x, y, width, height] = [place!.x, place!.y, place!.width, place!.height].map(
          (pt) => (pt * 200) / 72,
        );
        return inkIn(paper, { x: x!, y: y!, width: width!, height: height! });
      });
      expect(inks[chosen]!, field).toBeGreaterThan(inks[1 - chosen]! * 1.5);
    }
  } finally {
    await kiosk.stop();
    await slips.stop();
    await cups.stop();
    await printer.stop();
  }
});
