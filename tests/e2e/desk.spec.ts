import { expect, test, type Locator } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { DeskUser, staffPassword } from './support/desk.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk();
});
test.afterEach(() => kiosk.stop());

test('the set-up code makes the first administrator, who adds a director, who sees only what is a director’s', async ({
  browser,
}) => {
  const administrator = await DeskUser.at(browser, kiosk.url);
  const id = await administrator.setUp(kiosk);
  expect(id).toBe('A01');
  await administrator.signIn(id);
  await administrator.isAt('rounds');
  const added = await administrator.addPerson('陆文衡', 'director');
  await administrator.goTo('people');
  await expect(administrator.page.getByRole('row', { name: '陆文衡' })).toContainText('走流程领导');
  await administrator.page.getByRole('button', { name: '退出登录' }).click();
  await administrator.isAtDoor('sign-in');

  const director = await DeskUser.at(browser, kiosk.url);
  await director.signIn(added.id, added.password);
  await director.replaceOneTimePassword(added.password);
  await director.isAt('walks');
  await expect(director.page.getByText('陆文衡')).toBeVisible();
  await expect(director.page.getByRole('link', { name: '人员与权限' })).toHaveCount(0);
  await director.page.goto(`${director.url}#/people`);
  await director.isAt('walks');

  await director.page.getByRole('button', { name: '退出登录' }).click();
  await director.signIn(added.id, added.password);
  await expect(director.page.getByRole('alert')).toContainText('编号或密码不对');
  expect([...administrator.faults, ...director.faults]).toEqual([]);
  for (const secret of [staffPassword, added.password]) expect(kiosk.log()).not.toContain(secret);
});

test('several desk pages hear of each other, and the citizen’s page is not disturbed', async ({
  browser,
}) => {
  const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  await citizen.start();
  const first = await DeskUser.at(browser, kiosk.url);
  const id = await first.setUp(kiosk);
  await first.signIn(id);
  await first.isAt('rounds');
  const second = await DeskUser.at(browser, kiosk.url, 'en');
  await second.signIn(id);
  await second.isAt('rounds');
  await second.goTo('people');
  await first.addPerson('陆文衡', 'director');
  await expect(second.page.getByRole('row', { name: '陆文衡' })).toContainText('Director');
  await citizen.isAt('home');
});

test('whoever is deactivated is shown the door at once, and is told so', async ({ browser }) => {
  const administrator = await DeskUser.at(browser, kiosk.url);
  await administrator.signIn(await administrator.setUp(kiosk));
  await administrator.isAt('rounds');
  const added = await administrator.addPerson('陆文衡', 'director');
  const director = await DeskUser.at(browser, kiosk.url);
  await director.signIn(added.id, added.password);
  await director.isAtDoor('new-password');

  await administrator.goTo(`people/${added.id}`);
  await administrator.page.getByRole('button', { name: '停用' }).click();
  await administrator.page.getByRole('tooltip').getByRole('button', { name: '停用' }).click();
  await director.isAtDoor('sign-in');
  await expect(director.page.getByRole('status')).toContainText('已退出登录');
});

test('somebody signed in twice ends the other sign-in, and an administrator ends all of a person', async ({
  browser,
}) => {
  const administrator = await DeskUser.at(browser, kiosk.url);
  const id = await administrator.setUp(kiosk);
  await administrator.signIn(id);
  await administrator.isAt('rounds');
  const elsewhere = await DeskUser.at(browser, kiosk.url, 'en');
  await elsewhere.signIn(id);
  await elsewhere.isAt('rounds');

  await administrator.goTo('account');
  await expect(administrator.page.getByRole('listitem').filter({ hasText: '就是本页' })).toHaveCount(1);
  await administrator.check('account, signed in twice');
  await administrator.page.getByRole('button', { name: '退出其他登录' }).click();
  await expect(administrator.page.getByText('只在本页登录')).toBeVisible();
  await elsewhere.isAtDoor('sign-in');
  await expect(elsewhere.page.getByRole('status')).toContainText('signs you out everywhere');

  const added = await administrator.addPerson('陆文衡', 'director');
  const director = await DeskUser.at(browser, kiosk.url);
  await director.signIn(added.id, added.password);
  await director.replaceOneTimePassword(added.password);
  await director.isAt('walks');
  await administrator.goTo(`people/${added.id}`);
  await administrator.page.getByRole('button', { name: '退出全部登录' }).click();
  await administrator.page.getByRole('tooltip').getByRole('button', { name: '退出全部登录' }).click();
  await expect(administrator.page.getByText('陆文衡已退出全部登录')).toBeVisible();
  await director.isAtDoor('sign-in');
  await director.signIn(added.id);
  await director.isAt('walks');
  expect([...administrator.faults, ...elsewhere.faults, ...director.faults]).toEqual([]);
});

test('everything from the door to a new person is done with keys alone', async ({ browser }) => {
  const user = await DeskUser.at(browser, kiosk.url);
  const { page } = user;
  const keys = page.keyboard;
  await user.signIn(await user.setUp(kiosk));
  await user.isAt('rounds');
  await page.getByRole('button', { name: '退出登录' }).press('Enter');
  await user.isAtDoor('sign-in');

  await expect(page.locator('#id')).toBeFocused();
  await keys.type('a01');
  await keys.press('Tab');
  await keys.type(staffPassword);
  await keys.press('Enter');
  await user.isAt('rounds');
  await tabTo(page.getByRole('link', { name: '人员与权限' }));
  await keys.press('Enter');
  await user.isAt('people');

  await tabTo(page.getByRole('link', { name: '跳到正文' }));
  await keys.press('Enter');
  await keys.press('Tab');
  await tabTo(page.getByRole('link', { name: '添加人员' }));
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page.locator('#name'));
  await keys.type('陆文衡');
  await tabTo(page.locator('#department'));
  await keys.press('ArrowDown');
  await keys.type('生态');
  await keys.press('Enter');
  await tabTo(page.locator('input[value="director"]'));
  await keys.press('Space');
  await keys.press('Enter');
  await expect(page.locator('output')).toBeVisible();
  await keys.press('Tab');
  await keys.press('Enter');
  await expect(page.getByRole('row', { name: '陆文衡' })).toContainText('走流程领导');

  async function tabTo(target: Locator): Promise<void> {
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    for (let step = 0; step < 30 && !(await isThere()); step += 1) await keys.press('Tab');
    await expect(target).toBeFocused();
  }
});
