import { expect, test, type Locator } from '@playwright/test';
import { DeskUser } from './support/desk.ts';
import { makeExampleHall, type ExampleHall } from './support/example-hall.ts';
import type { RunningKiosk } from './support/kiosk-process.ts';

test.setTimeout(240_000);

let hall: ExampleHall;
let kiosk: RunningKiosk;
test.beforeAll(() => {
  hall = makeExampleHall();
});
test.afterAll(() => hall.close());
test.beforeEach(async () => {
  kiosk = await hall.start();
});
test.afterEach(() => kiosk.stop());

async function administrator(...at: Parameters<typeof DeskUser.at>): Promise<DeskUser> {
  const user = await DeskUser.at(...at);
  await user.signIn(await user.setUp(kiosk));
  await user.isAt('rounds');
  return user;
}

/** Types a day into one of antd's date fields; Enter also sends the form, as in any other field. */
async function fillDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
}

test('an administrator opens a round, draws it, and the draw checks out', async ({ browser }) => {
  const user = await administrator(browser, kiosk.url);
  const { page } = user;
  await page.getByRole('link', { name: '开启轮次' }).click();
  await user.fill({ name: '第三轮“局长走流程”' });
  await fillDay(page.locator('#from'), '2027-03-01');
  await fillDay(page.locator('#to'), '2027-02-01');
  await expect(page.getByRole('alert')).toContainText('结束日期早于开始日期');
  await fillDay(page.locator('#to'), '2027-03-26');

  await expect(page.getByRole('heading', { level: 1 })).toContainText('第三轮“局长走流程”');
  await page.getByRole('button', { name: '抽签' }).click();
  await expect(page.getByRole('tooltip')).toContainText('每轮只抽一次');
  await page.getByRole('tooltip').getByRole('button', { name: '抽签' }).click();
  await page.getByRole('button', { name: '重新验算' }).click();
  await expect(page.getByRole('status')).toContainText('验算一致');

  await page.getByRole('button', { name: '撤回任务 R3-A01' }).click();
  await page.locator('#withdraw_text').fill('本人出差');
  await page.getByRole('button', { name: '撤回', exact: true }).first().click();
  await expect(page.getByRole('row', { name: 'R3-A01' })).toContainText('已撤回');
  await page.getByRole('button', { name: '结束本轮' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '结束本轮' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已结束');
  expect(user.faults).toEqual([]);
});

test('a problem gets a measure, which is extended and done, and is closed; all of it stays to be read', async ({
  browser,
}) => {
  const user = await administrator(browser, kiosk.url);
  const { page } = user;
  await user.goTo('findings/F21');
  await page.getByRole('button', { name: '添加措施' }).click();
  await page.locator('#measure_text').fill('统一口径，重新公示');
  await page.locator('#measure_workingDays').fill('5');
  await expect(page.getByText('从明天起 5 个工作日，最后一天是')).toBeVisible();
  await page.locator('#measure button[type="submit"]').click();
  const measure = page.getByRole('row', { name: '统一口径，重新公示' }).first();
  await expect(measure).toContainText('5 个工作日');

  await measure.getByRole('button', { name: '延期' }).click();
  await fillDay(page.locator('#measure-extend_due'), '2020-01-01');
  await page.locator('#measure-extend_text').fill('等待系统升级');
  await page.locator('#measure-extend button[type="submit"]').click();
  await expect(page.getByRole('alert')).toContainText('延期后的期限须晚于原期限');
  await fillDay(page.locator('#measure-extend_due'), '2031-03-03');
  await expect(measure).toContainText('延期到2031年3月3日：等待系统升级');

  await measure.getByRole('button', { name: '报完成' }).click();
  await page.locator('#measure-done_text').fill('已公示，见大厅公告栏');
  await page.locator('#measure-done button[type="submit"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已改，待复查');
  await page.getByRole('button', { name: '销号' }).click();
  await page.locator('#close_text').fill('现场看过');
  await page.locator('#close button[type="submit"]').click();
  await expect(page.getByRole('alert')).toContainText('须经下一轮复查后才能销号');

  // What is put right on the spot needs no second look.
  await user.goTo('findings/F22');
  await page.getByRole('button', { name: '添加措施' }).click();
  await page.getByRole('radio', { name: '立行立改' }).check();
  await page.locator('#measure_text').fill('当场更换指引牌');
  await page.locator('#measure button[type="submit"]').click();
  await page.getByRole('button', { name: '报完成' }).click();
  await page.locator('#measure-done_text').fill('已更换');
  await page.locator('#measure-done button[type="submit"]').click();
  await page.getByRole('button', { name: '销号' }).click();
  await page.locator('#close_text').fill('组织部门现场核实');
  await page.locator('#close button[type="submit"]').click();
  await expect(page.getByRole('status')).toContainText('问题已销号');
  const history = page.getByRole('table', { name: '全部记录' });
  for (const said of ['发现问题', '定措施', '报完成', '销号']) await expect(history).toContainText(said);
  expect(user.faults).toEqual([]);
});

test('the report of a round shows its six figures, and rounds are compared', async ({ browser }) => {
  const user = await administrator(browser, kiosk.url);
  const { page } = user;
  await user.goTo('rounds/R1/report');
  const figures = page.locator('dl').first();
  for (const [label, figure] of [
    ['走过事项', '27'],
    ['涉及部门', '21'],
    ['参加领导', '34'],
    ['发现问题', '20'],
    ['立行立改', '5'],
    ['限期整改措施', '26'],
  ] as const) {
    await expect(figures.locator('div', { hasText: label })).toContainText(figure);
  }
  await user.goTo('rounds/compare');
  await expect(page.getByRole('row', { name: '发现问题' }).first()).toContainText('20');
  await expect(page.getByRole('table', { name: '两边都走过的事项' })).toBeVisible();

  await user.goTo('rounds/halls');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出本厅数据' }).click();
  const own = await (await downloading).path();
  await user.fill({ hall: 'huaxi' });
  for (const [file, sentence] of [
    [{ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{') }, '文件读不出来'],
    [{ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('{}') }, '不是政务大厅对比数据文件'],
    [{ name: 'c.json', mimeType: 'application/json', buffer: Buffer.alloc(5_000_000, 32) }, '文件太大'],
    [own, '本机自己导出的文件'],
  ] as const) {
    await page.locator('#hall-file').setInputFiles(file);
    await user.submit();
    await expect(page.getByRole('alert')).toContainText(sentence);
  }
  expect(user.faults).toEqual([]);
});

const pages = [
  'rounds',
  'rounds/R2',
  'rounds/R1/report',
  'rounds/compare',
  'rounds/halls',
  'rounds/new',
  'findings',
  'findings/F3',
  'findings/F12',
  'findings/F21',
  'calendar',
];

for (const language of ['zh-CN', 'en'] as const) {
  test(`pages of rounds, problems and the calendar are without axe violations and fit their width (${language})`, async ({
    browser,
  }) => {
    const user = await administrator(browser, kiosk.url, language);
    for (const place of pages) {
      await user.goTo(place);
      await expect(user.page.locator('main table, main form').first()).toBeVisible();
      await user.check(place);
    }
    expect(user.faults).toEqual([]);
  });
}
