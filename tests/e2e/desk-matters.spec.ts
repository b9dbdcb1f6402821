import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { DeskUser } from './support/desk.ts';
import { readForm } from './support/papers.ts';
import { restartableKiosk, type RestartableKiosk } from './support/restartable-kiosk.ts';

/** An editor who is no programmer makes a matter with a form, and citizens use it at once. */

test.setTimeout(240_000);

let kiosk: RestartableKiosk;
test.beforeEach(async () => {
  kiosk = await restartableKiosk();
  await kiosk.start();
});
test.afterEach(() => kiosk.remove());

/** Text in both languages, in the field of that name; below `within` where there are several. */
async function both(within: Page | Locator, legend: string, zh: string, en: string, nth = 0): Promise<void> {
  await within.getByLabel(`${legend}（中文）`).nth(nth).fill(zh);
  await within.getByLabel(`${legend}（英文）`).nth(nth).fill(en);
}

async function chooseKind(page: Page, within: Locator, kind: string): Promise<void> {
  await within.getByRole('combobox', { name: '填什么' }).fill(kind);
  await page.keyboard.press('Enter');
}

/** The texts of all form papers in the print tray. */
const formsInTray = (): string[] =>
  readdirSync(join(kiosk.dataFolder, 'tray'))
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => readForm(readFileSync(join(kiosk.dataFolder, 'tray', name))).text);

const code = 'tree-felling';
/** A clerk's answers to the form that the test makes, as a citizen touches them. */
async function fillIn(citizen: Citizen, trees: string): Promise<void> {
  const { page } = citizen;
  await expect(page.locator('h1')).toContainText('您是替别人办的吗');
  await page.locator('[data-in-hand] [data-option]').first().tap();
  await citizen.goOn();
  await expect(page.locator('h1')).toContainText('您的手机号码是');
  await citizen.type('13800138000');
  await citizen.goOn();
  await expect(page.locator('h1')).toContainText('要砍哪些树');
  await citizen.type(trees);
  await citizen.goOn();
  await expect(page.getByTestId('add-item')).toBeVisible();
  await citizen.goOn();
  await citizen.isAt('check');
}

async function print(citizen: Citizen): Promise<void> {
  await citizen.touch('declare');
  await citizen.touch('confirm');
  await citizen.isAt('print');
  await expect(citizen.page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed');
}

test('a matter with a form of three pages, a condition and a repeat is made, published, used, changed and rolled back', async ({
  browser,
}) => {
  let citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  const editor = await DeskUser.at(browser, kiosk.url);
  await editor.signIn(await editor.setUp(kiosk));
  await editor.isAt('rounds');
  const { page } = editor;

  await test.step('begun as a copy, so that most of the guide is there', async () => {
    await page.getByRole('link', { name: '事项', exact: true }).click();
    await page.getByRole('link', { name: '新建事项' }).click();
    await page.getByLabel('事项代码').fill(code);
    await page.getByLabel('照哪个事项复制').fill('租房');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '开始编写' }).click();
    await both(page, '事项名称', '林木采伐登记', 'Tree felling registration');
    const stage = page.locator('iframe').contentFrame();
    await expect(stage.getByRole('heading', { name: '林木采伐登记' })).toBeVisible();
    await editor.check('guide');
  });

  await test.step('what is wrong is said at its place and in the list, which leads there', async () => {
    await page.getByLabel('监督投诉电话').fill('12');
    const problems = page.getByRole('list', { name: '要改的地方' });
    await expect(problems).toContainText('写法不对');
    await problems.getByRole('button').first().click();
    await expect(page.getByLabel('监督投诉电话')).toBeFocused();
    await page.getByLabel('监督投诉电话').fill('12345');
    await expect(page.getByText('没有发现问题').first()).toBeVisible();
  });

  await test.step('the form: a question, one under a condition, one that repeats', async () => {
    await page.getByRole('radiogroup').first().getByText('申请表').click();
    await page.getByRole('button', { name: '删除申请表' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '删除申请表' }).click();
    await page.getByRole('button', { name: '新建申请表' }).click();
    const sheet = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: /^第 \d 页$/ }) })
      .last();
    await both(sheet, '这一页问什么', '您是替别人办的吗？', 'Do you act for somebody else?');
    await both(sheet, '格子名称', '是否代办', 'Agent');
    await chooseKind(page, sheet, '是或否');
    await page.getByRole('button', { name: '添加一页' }).click();
    await both(sheet, '这一页问什么', '您的手机号码是？', 'What is your mobile number?');
    await both(sheet, '格子名称', '代办人电话', 'Phone of agent');
    await chooseKind(page, sheet, '手机号码');
    await sheet.getByRole('button', { name: '改为有条件显示' }).first().click();
    await expect(sheet.getByRole('combobox', { name: '答案' })).toBeVisible();
    await expect(sheet.getByText('当', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '添加一页' }).click();
    await both(sheet, '这一页问什么', '要砍哪些树？', 'Which trees do you want to fell?');
    await both(sheet, '格子名称', '棵数', 'Number');
    await chooseKind(page, sheet, '数字');
    await sheet.getByRole('switch', { name: '可以填多条' }).click();
    await both(sheet, '每一条的名称', '树木', 'Trees');
    await expect(page.getByText('没有发现问题').first()).toBeVisible();
    await editor.check('form');
  });

  await test.step('tried out on the screens beside it, down to the paper', async () => {
    const stage = page.locator('iframe').contentFrame();
    await expect(stage.getByRole('heading', { name: '您是替别人办的吗' })).toBeVisible();
    await stage.locator('[data-option]').nth(1).click();
    await stage.getByTestId('action').click();
    await expect(stage.getByRole('heading', { name: '要砍哪些树' })).toBeVisible();
    await stage.locator('[data-key="7"]').click();
    await stage.getByTestId('action').click();
    await stage.getByTestId('action').click();
    await stage.getByTestId('declare').click();
    await stage.getByTestId('confirm').click();
    await expect(page.getByRole('img', { name: '申请表，第 1 页' })).toBeVisible();
  });

  await test.step('published; a citizen who looks at the list finds it without touching anything', async () => {
    await citizen.start();
    await citizen.page.getByText('按部门').first().tap();
    await citizen.touch('department-housing-provident-fund');
    await expect(citizen.page.getByTestId('matter-provident-fund-rent')).toBeVisible();
    await page.getByRole('link', { name: '保存并返回' }).click();
    await editor.check('matter');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('已发布');
    await expect(citizen.page.getByTestId(`matter-${code}`)).toBeVisible();
  });

  await test.step('changed while a citizen is in the middle of it: each paper is that of the version it was begun with', async () => {
    await citizen.open(code);
    await citizen.goOn();
    await expect(citizen.page.locator('h1')).toContainText('您是替别人办的吗');
    await page.getByRole('button', { name: '修改' }).click();
    await page.getByRole('radiogroup').first().getByText('申请表').click();
    await both(page, '表名', '林木采伐申报表', 'Tree felling return');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await expect(page.getByText(/^已保存/)).toBeVisible();
    await page.getByRole('link', { name: '保存并返回' }).click();
    await expect(page.getByRole('table', { name: '改动' })).toContainText('林木采伐申报表');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('已发布');
    await fillIn(citizen, '7');
    await print(citizen);
    expect(formsInTray()).toEqual([expect.stringContaining('林木采伐登记申请表')]);
    await citizen.page.close();

    citizen = new Citizen(
      await (await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true })).newPage(),
      'zh-CN',
    );
    await citizen.page.goto(kiosk.url);
    await citizen.start();
    await citizen.search('linmucaifa');
    await citizen.open(code);
    await citizen.goOn();
    await fillIn(citizen, '12');
    await print(citizen);
    const [paper] = formsInTray();
    expect(paper).toContain('林木采伐申报表');
    expect(paper).toContain('13800138000');
    await citizen.page.close();
  });

  await test.step('rolled back, withdrawn, and all of it in the log', async () => {
    const versions = page.getByRole('table', { name: '版本' });
    await versions.getByRole('row', { name: /^1/ }).getByRole('button', { name: '与在用版比较' }).click();
    await expect(page.getByRole('table', { name: '改动' })).toContainText('林木采伐登记申请表');
    await versions.getByRole('row', { name: /^1/ }).getByRole('button', { name: '恢复这一版' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '恢复这一版' }).click();
    await expect(page.getByRole('status')).toContainText('已恢复');
    await expect(versions.getByRole('row', { name: /^3（在用）/ })).toBeVisible();
    await page.getByRole('button', { name: '下架' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '下架' }).click();
    await expect(page.getByRole('status')).toContainText('已下架');
    await editor.check('withdrawn');
    await editor.goTo('log');
    const entries = page.getByRole('table', { name: '记录' });
    await expect(entries).toContainText(`事项 ${code} 下架`);
    await expect(entries).toContainText(`发布事项 ${code} 第 3 版`);
    expect(editor.faults).toEqual([]);
  });
});

test('every page of it is accessible and fits in English too, by keys alone', async ({ browser }) => {
  const editor = await DeskUser.at(browser, kiosk.url, 'en');
  await editor.signIn(await editor.setUp(kiosk));
  await editor.isAt('rounds');
  const { page } = editor;
  await editor.goTo('matters');
  await expect(page.getByRole('table')).toBeVisible();
  await editor.check('list');
  await editor.goTo('matters/.new');
  await editor.check('new');
  await editor.goTo('matters/food-business-licence');
  await expect(page.getByRole('table', { name: 'Versions' })).toBeVisible();
  await editor.check('matter');
  await page.getByRole('button', { name: 'Change' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name (English)' }).first()).toBeVisible();
  await editor.check('guide');
  await page.getByRole('radio', { name: 'Form' }).first().press('Space');
  const pages = page.getByRole('list', { name: 'Pages' });
  const second = await pages.getByRole('listitem').nth(1).innerText();
  await pages
    .getByRole('button', { name: /^Move .* up$/ })
    .nth(1)
    .press('Enter');
  await expect(pages.getByRole('listitem').first()).toContainText(second.split('\n')[1]!);
  await editor.check('form');
  for (const view of ['Notification', 'Slip', 'Form']) {
    await page.locator('aside').getByRole('radio', { name: view }).press('Space');
    await expect(page.getByRole('img', { name: `${view}, page 1` })).toBeVisible();
    await editor.check(view);
  }
  expect(editor.faults).toEqual([]);
});
