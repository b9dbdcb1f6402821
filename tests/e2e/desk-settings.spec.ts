import { expect, test } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { DeskUser } from './support/desk.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';

test.setTimeout(180_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk();
});
test.afterEach(() => kiosk.stop());

test('what an administrator sets holds from the next person on, who need not come to a new page', async ({
  browser,
}) => {
  const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  const mm = () => citizen.page.evaluate(() => document.documentElement.style.getPropertyValue('--mm'));
  const before = await mm();
  const user = await DeskUser.at(browser, kiosk.url);
  const { page } = user;
  await user.signIn(await user.setUp(kiosk));
  await user.isAt('rounds');
  await user.goTo('settings');
  await expect(page.getByText('现在用的是配置文件里的设置')).toBeVisible();
  await page.getByLabel('自助机名称').fill('自助机 07');
  await page.getByLabel('屏幕对角线').fill('27');
  await page.getByLabel('看信息时，多少秒后询问').fill('15');
  await page.getByLabel('z = zh').check();
  await page.getByLabel('本地词语').fill('思雅路\n第 3 组');
  await user.submit();
  await expect(page.getByText('第 2 行“第 3 组”不是 2 到 12 个汉字')).toBeVisible();
  await page.getByLabel('本地词语').fill('思雅路\n盖冗村\n');
  await user.submit();
  await expect(page.getByRole('status')).toContainText('已保存');
  await user.check('settings, saved');

  await expect.poll(mm).not.toBe(before);
  await citizen.start();
  await expect(citizen.page.getByTestId('idle-warning')).toBeVisible({ timeout: 25_000 });

  await page.getByRole('button', { name: '改回配置文件的设置' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '改回配置文件的设置' }).click();
  await expect(page.getByLabel('自助机名称')).toHaveValue('自助机 01');
  // Whoever has begun goes on with what they began with.
  expect(await mm()).not.toBe(before);
  await expect(page.getByLabel('z = zh')).not.toBeChecked();
  await expect(page.getByLabel('本地词语')).toHaveValue('');
  await user.goTo('log');
  await expect(page.getByText('设置自助机名称').first()).toBeVisible();
  await expect(page.getByText('设置拼音输入').first()).toBeVisible();
  expect(user.faults).toEqual([]);
});
