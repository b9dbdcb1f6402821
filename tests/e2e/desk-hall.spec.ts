import { expect, test, type Locator } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { DeskUser } from './support/desk.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';

test.setTimeout(180_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk();
});
test.afterEach(() => kiosk.stop());

/** Takes an option of a short list. */
async function choose(user: DeskUser, field: string, option: string): Promise<void> {
  await user.page.locator(`#${field}`).click();
  await user.page.getByTitle(option, { exact: true }).click();
}

const remove = async (user: DeskUser): Promise<void> => {
  await user.page.getByRole('button', { name: '删除' }).click();
  await user.page.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
};

test('an administrator adds a department and its window, changes the window and reads its history', async ({
  browser,
}) => {
  const user = await DeskUser.at(browser, kiosk.url);
  const { page } = user;
  const history: Locator = page.getByRole('table', { name: '修改记录' });
  await user.signIn(await user.setUp(kiosk));
  await user.isAt('rounds');

  await page.getByRole('link', { name: '部门', exact: true }).click();
  await user.isAt('departments');
  await page.getByRole('link', { name: '添加部门' }).click();
  await user.fill({
    'name_zh-CN': '档案馆',
    name_en: 'Archives and Local Records Office',
    'shortName_zh-CN': '档案馆',
    shortName_en: 'Archives',
  });
  await expect(page.locator('#id')).toHaveValue('archives-and-local-records-office');
  await page.locator('#id').fill('Archives Office');
  await user.submit();
  await expect(page.getByText('编码只能用小写英文字母和数字')).toBeVisible();
  await user.check('departments/.new, a wrong code');
  await page.locator('#id').fill('archives');
  await page.locator('#name_en').fill('Archives Office');
  await expect(page.locator('#id')).toHaveValue('archives');
  await user.submit();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('档案馆archives');
  await expect(history).toContainText('添加');

  await user.goTo('windows/.new');
  await page.locator('#number').fill('a91');
  await expect(page.locator('#number')).toHaveValue('A91');
  await user.chooseDepartment('档案');
  await choose(user, 'place', '1 楼 A 区 公安出入境');
  await user.fill({
    'name_zh-CN': '查档窗口',
    name_en: 'Records',
    'openingHours_zh-CN': '9:00–17:00',
    openingHours_en: '9:00–17:00',
  });
  await user.submit();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A91查档窗口');

  await page.locator('#name_zh-CN').fill('查档与咨询窗口');
  await choose(user, 'place', '2 楼 C 区 民生服务');
  await user.submit();
  await expect(page.getByRole('status')).toContainText('已保存');
  const changed = history.getByRole('row', { name: '改为' });
  await expect(changed).toContainText('A01');
  await expect(changed).toContainText('名称（中文）：“查档窗口”改为“查档与咨询窗口”');
  await expect(changed).toContainText('位置：“1 楼 A 区”改为“2 楼 C 区”');
  await user.check('windows/A91, changed');

  await user.goTo('windows');
  await page.getByLabel('按窗口号、名称或部门查找').fill('档案');
  const row = page.getByRole('table', { name: '窗口' }).getByRole('row', { name: 'A91' });
  await expect(row).toContainText('查档与咨询窗口');
  await expect(row).toContainText('2 楼 C 区');
  await page.getByLabel('按窗口号、名称或部门查找').fill('');
  await page.getByRole('combobox', { name: '位置' }).click();
  await page.getByTitle('2 楼 C 区 民生服务').click();
  await expect(row).toBeVisible();
  await page.getByRole('combobox', { name: '位置' }).click();
  await page.getByTitle('1 楼 A 区 公安出入境').click();
  await expect(row).toHaveCount(0);

  await user.goTo('windows/A91');
  await remove(user);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('窗口');
  await user.goTo('windows/A91');
  await expect(history.getByRole('row').nth(1)).toContainText('从列表里删除');
  expect(user.faults).toEqual([]);
});

test('what is in use is not removed, and the page says why and what to do', async ({ browser }) => {
  const user = await DeskUser.at(browser, kiosk.url);
  const { page } = user;
  const alert = page.getByRole('alert');
  await user.signIn(await user.setUp(kiosk));
  await user.isAt('rounds');
  await user.goTo('departments/public-security');
  await remove(user);
  await expect(alert).toHaveText(/还有窗口或事项属于这个部门，没有删除。请先/);
  await user.check('departments/public-security, refused');
  await expect(page.getByRole('table', { name: '这个部门的事项' })).toContainText('往来港澳通行证签注');

  await user.goTo('windows/A36');
  await remove(user);
  await expect(alert).toHaveText(/还有事项在这个窗口办理，没有删除。请先/);
  await choose(user, 'department', '税务局');
  await user.submit();
  await expect(alert).toHaveText(/不能换部门，没有保存。请先/);
  await expect(page.getByRole('table', { name: '在这个窗口办理的事项' })).toContainText('往来港澳通行证签注');

  await user.goTo('windows/.new');
  await user.fill({
    number: 'A36',
    'name_zh-CN': '查档窗口',
    name_en: 'Records',
    'openingHours_zh-CN': '9:00–17:00',
    openingHours_en: '9:00–17:00',
  });
  await choose(user, 'department', '税务局');
  await choose(user, 'place', '1 楼 A 区 公安出入境');
  await user.submit();
  await expect(alert).toHaveText(/这个窗口号已经有了，没有添加。/);
  expect(user.faults).toEqual([]);
});

test('a change holds at once on other desk pages and on the citizen’s, and an editor only reads', async ({
  browser,
}) => {
  const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  await citizen.start();
  const administrator = await DeskUser.at(browser, kiosk.url);
  await administrator.signIn(await administrator.setUp(kiosk));
  await administrator.isAt('rounds');
  const added = await administrator.addPerson('顾明远', 'editor');
  const editor = await DeskUser.at(browser, kiosk.url);
  await editor.signIn(added.id, added.password);
  await editor.replaceOneTimePassword(added.password);
  await editor.isAt('matters');
  await editor.goTo('departments/public-security');
  await expect(editor.page.getByRole('table', { name: '现在的内容' })).toContainText(
    'Public Security Bureau',
  );
  await expect(editor.page.getByRole('button', { name: '删除' })).toHaveCount(0);
  await expect(editor.page.locator('form')).toHaveCount(0);
  await editor.check('departments/public-security, as an editor');
  await editor.goTo('windows');
  await expect(editor.page.getByRole('link', { name: '添加窗口' })).toHaveCount(0);
  await editor.goTo('windows/A36');

  await administrator.goTo('departments/public-security');
  await administrator.fill({ 'shortName_zh-CN': '公安分局' });
  await administrator.submit();
  await expect(administrator.page.getByRole('status')).toContainText('已保存');
  await expect(editor.page.getByRole('table', { name: '现在的内容' })).toContainText('公安分局');
  await editor.goTo('matters');
  await expect(editor.page.getByRole('row', { name: '往来港澳通行证签注' })).toContainText('公安分局');
  await citizen.search('gatxz');
  await expect(citizen.page.getByText('公安分局').first()).toBeVisible();
  expect([...administrator.faults, ...editor.faults]).toEqual([]);
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`departments and windows are without axe violations and fit their width (${language})`, async ({
    browser,
  }) => {
    const user = await DeskUser.at(browser, kiosk.url, language);
    await user.signIn(await user.setUp(kiosk));
    await user.isAt('rounds');
    for (const page of [
      'departments',
      'departments/.new',
      'departments/public-security',
      'departments/nowhere',
      'windows',
      'windows/.new',
      'windows/A36',
      'windows/Z99',
    ]) {
      await user.goTo(page);
      await expect(user.page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(user.page.locator('main form, main table, main p').first()).toBeVisible();
      await user.check(page);
    }
    expect(user.faults).toEqual([]);
  });
}
