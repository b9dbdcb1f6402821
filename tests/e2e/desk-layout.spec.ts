import { expect, test } from '@playwright/test';
import { DeskUser } from './support/desk.ts';
import { restartableKiosk, type RestartableKiosk } from './support/restartable-kiosk.ts';

/** An editor changes how a form stands on paper, and sees the paper beside it. */

test.setTimeout(120_000);

let kiosk: RestartableKiosk;
test.beforeEach(async () => {
  kiosk = await restartableKiosk();
  await kiosk.start();
});
test.afterEach(() => kiosk.remove());

test('the table of a form is taken over and changed row by row; a field without a place blocks publishing', async ({
  browser,
}) => {
  const editor = await DeskUser.at(browser, kiosk.url);
  await editor.signIn(await editor.setUp(kiosk));
  await editor.isAt('rounds');
  const { page } = editor;
  await editor.goTo('matters/provident-fund-rent');
  await page.getByRole('button', { name: '修改' }).click();
  await page.getByRole('radiogroup').first().getByText('申请表').click();
  await page.getByRole('combobox', { name: '纸面样式' }).click();
  await page.getByTitle('标准表格').click();
  await page.getByRole('complementary').getByText('申请表', { exact: true }).click();
  const paper = page.getByRole('img', { name: '申请表，第 1 页' });
  await page.getByRole('button', { name: '改排版' }).click();
  await expect(page.getByText('没有发现问题').first()).toBeVisible();
  await expect(paper).toBeVisible();
  const standard = await paper.getAttribute('src');
  const table = page.getByRole('region', { name: '第 1 张表', exact: true });
  const remove = table.getByRole('button', { name: /^删除/ });

  // The first row goes by keys.
  const firstRow = page.locator('#form-layout-0-rows-0');
  await firstRow.locator('xpath=./div[2]').getByRole('button', { name: /^删除/ }).press('Enter');
  await expect(page.getByRole('list', { name: '要改的地方' })).toContainText('版式里没有这一格');
  await expect(remove.first()).toBeVisible();
  await expect(paper).not.toHaveAttribute('src', standard!);

  // New rows take the fields that have no place.
  const addRow = page.locator('#form-layout-0-rows > button');
  await expect(async () => {
    if (await page.getByText('版式里没有这一格').first().isVisible()) await addRow.press('Enter');
    await expect(page.getByText('没有发现问题').first()).toBeVisible({ timeout: 2000 });
  }).toPass();
  await editor.check('layout');
  // The draft saves itself.
  await expect(page.getByText(/^已保存/)).toBeVisible({ timeout: 15_000 });
  await page.getByRole('link', { name: '保存并返回' }).click();
  await page
    .getByRole('button', { name: '继续编写' })
    .or(page.getByRole('link', { name: '继续编写' }))
    .click();
  await page.getByRole('radiogroup').first().getByText('申请表').click();
  await expect(page.getByRole('button', { name: '恢复标准表格' })).toBeVisible();
  expect(editor.faults).toEqual([]);
});
