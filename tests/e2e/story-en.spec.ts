import { expect, test } from '@playwright/test';
import { readQr } from '../../electron/documents/documents.fixture.ts';
import { startEscposEmulator, ticketPng } from '../devices/escpos-emulator/index.ts';
import { startOfficePrinter } from '../devices/office/index.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { Citizen } from './support/citizen.ts';
import { formOf, officePrinter, slipPrinter } from './support/hall.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { readForm } from './support/papers.ts';

test.setTimeout(180_000);

const definition = formOf('food-business-licence');
const spelling = { 罗雨桐: 'luoyutong', 罗文礼: 'luowenli', 青禾: 'qinghe', 公司: 'gongsi' };
const officer = {
  managerName: '罗雨桐',
  managerId: '11010519491231002X',
  managerPost: 'director',
  managerMobile: '13800138000',
};
const street = { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '青禾' };
const answers = {
  ...sampleAnswers(definition, { pick: (field) => (field.id === 'businessForm' ? 'catering' : undefined) }),
  operatorName: '公司',
  registeredAddress: street,
  premisesAddress: street,
  warehouseAddress: street,
  cateringItems: ['hot', 'pastry'],
  website: 'qinghe.example',
  contactEmail: 'tong@qinghe.example',
  managers: [officer, { ...officer, managerPost: 'officer', managerMobile: '13900139000' }],
};

test('a food business licence, in English, with two officers, to form and slip on paper', async ({
  browser,
}) => {
  const printer = await startOfficePrinter();
  const slips = await startEscposEmulator();
  const kiosk = await startKiosk({
    printers: [officePrinter(printer.uri), slipPrinter(slips.uri, 'raster')],
  });
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'en');
    const { page } = citizen;
    await citizen.start();
    await citizen.search('food');
    await citizen.open('food-business-licence');
    await citizen.goOn();
    await citizen.fillIn(definition, answers, spelling);
    await citizen.touch('declare');
    await citizen.touch('confirm');
    await citizen.isAt('print');
    await expect(page.getByTestId('job-slip')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
    await expect(page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
    await citizen.goOn();
    const reference = (await page.getByTestId('reference').innerText()).trim();

    const form = readForm(printer.prints()[0]!);
    for (const typed of [
      '13800138000',
      '13900139000',
      'qinghe.example',
      'tong@qinghe.example',
      '贵州省贵阳市花溪区青禾',
    ]) {
      expect(form.text).toContain(typed);
    }
    for (const drawn of [
      '罗雨桐',
      '食品安全总监',
      '食品安全员',
      'tong@qinghe.example',
      '91350100M000100Y43',
    ]) {
      expect(form.isInked(drawn), `${drawn} is drawn`).toBe(true);
    }
    expect(form.text).toContain(reference);
    expect(form.qr).toContain(reference);

    const slip = slips.tickets()[0]!;
    expect(slip.isCut).toBe(true);
    expect(slips.failures).toEqual([]);
    expect(readQr(ticketPng(slip, 576), 'png')).toContain(reference);
    expect(slip.heightDots).toBeGreaterThan(576);

    await citizen.goOn();
    await citizen.isAt('rating');
    await citizen.touch('skip');
    await citizen.isAt('attract');
  } finally {
    await kiosk.stop();
    await slips.stop();
    await printer.stop();
  }
});
