import { expect, test } from '@playwright/test';
import { sampleAnswers } from '../support/sample-answers.ts';
import { Citizen } from './support/citizen.ts';
import { formOf } from './support/hall.ts';
import { startKiosk } from './support/kiosk-process.ts';

test.setTimeout(180_000);

const definition = formOf('provident-fund-rent');
const answers = {
  ...sampleAnswers(definition, { pick: ({ id }) => (id === 'maritalStatus' ? 'single' : undefined) }),
  rentAddress: { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '盖冗村' },
  bankName: '中国建设银行',
};
const spelling = { 罗: 'luo', 盖冗村: 'gairongcun', 中国建设银行: 'zgjsyh' };

test('Chinese is written as each field expects it: names, addresses with words of the hall, companies by their first letters', async ({
  browser,
}) => {
  const kiosk = await startKiosk({ input: { words: ['盖冗村'] } });
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    const candidates = page.getByRole('group', { name: '候选字' }).getByRole('button');
    const inHand = page.locator('[data-in-hand]');
    await citizen.start();
    await citizen.search('zftq');
    await citizen.open('provident-fund-rent');
    await citizen.goOn();

    const [name, ...later] = definition.pages;
    await citizen.isOnPage(name!);
    await citizen.key('rare').tap();
    await expect(page.getByText('不知道怎么读，就依次打出它各个部分的拼音')).toBeVisible();
    await page.getByRole('button', { name: '回到键盘' }).tap();
    await citizen.type('luoyutong');
    await expect(candidates.first()).toHaveText('罗雨桐');
    for (let letter = 0; letter < 'luoyutong'.length; letter += 1) await citizen.key('backspace').tap();
    await citizen.write('罗', spelling);
    await citizen.type('wangyue');
    await citizen.key('rare').tap();
    await page.getByRole('button', { name: '玥', exact: true }).tap();
    await expect(inHand).toContainText('罗玥');
    await citizen.goOn();

    for (const asked of later.slice(0, later.findIndex(({ id }) => id === 'account') + 1)) {
      await citizen.isOnPage(asked);
      await citizen.fillInPage(asked, answers, answers, spelling);
      if (asked.id === 'home') await expect(inHand).toContainText('盖冗村');
      await citizen.goOn();
    }
    await expect(page.locator('h1')).not.toHaveText(later.find(({ id }) => id === 'account')!.title['zh-CN']);
    await citizen.touch('back');
    await expect(inHand).toContainText('中国建设银行');
  } finally {
    await kiosk.stop();
  }
});
