import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { DeskUser } from './support/desk.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';

test.setTimeout(180_000);

const kiosks: RunningKiosk[] = [];
const aKiosk = async (name: string): Promise<RunningKiosk> => {
  const kiosk = await startKiosk({ kioskName: name });
  kiosks.push(kiosk);
  return kiosk;
};
test.afterEach(async () => {
  await Promise.all(kiosks.splice(0).map((kiosk) => kiosk.stop()));
});

/** What the page hands out, as a file on disk. */
async function exported(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: '导出' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  return (await download).path();
}
const things = (page: Page) => page.getByRole('table', { name: '会改动什么' });

test('what one hall has changed is looked at in another, and what is chosen of it is taken', async ({
  browser,
}) => {
  const [one, other] = [await aKiosk('自助机 01'), await aKiosk('自助机 02')];
  const giver = await DeskUser.at(browser, one.url);
  await giver.signIn(await giver.setUp(one));
  await giver.isAt('rounds');
  await giver.goTo('windows/A36');
  await giver.fill({ 'name_zh-CN': '出入境综合窗口' });
  await giver.submit();
  await expect(giver.page.getByRole('status')).toContainText('已保存');
  await giver.goTo('matters/legal-aid');
  await giver.page.getByRole('button', { name: '修改' }).click();
  await giver.page.getByLabel('一句话说明（中文）').fill('打不起官司的人，免费请律师。');
  await giver.page.getByRole('link', { name: '保存并返回' }).click();
  await giver.page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(giver.page.getByRole('status')).toContainText('已发布');
  await giver.goTo('matters');
  const file = await exported(giver.page, '数据包');

  const taker = await DeskUser.at(browser, other.url);
  const { page } = taker;
  await taker.signIn(await taker.setUp(other));
  await taker.isAt('rounds');
  await taker.goTo('matters');
  await page.getByRole('link', { name: '导入' }).click();
  await taker.check('matters/.import');
  await page.getByLabel('文件').setInputFiles(file);
  await expect(things(page).getByRole('row')).toHaveCount(3);
  await expect(page.getByText('自助机 01')).toBeVisible();
  await expect(page.getByText('请跟对方核对这串验证钥')).toBeVisible();
  const matter = things(page).getByRole('row', { name: '法律援助' });
  await matter.getByRole('button', { name: '看改动' }).click();
  await expect(page.getByRole('table', { name: '改动', exact: true })).toContainText('免费请律师');
  await taker.check('matters/.import, compared');

  await things(page).getByRole('row', { name: '出入境综合窗口' }).getByRole('checkbox').uncheck();
  await page.getByRole('radio', { name: '马上发布' }).check();
  await page.getByRole('button', { name: '导入 1 项' }).click();
  await expect(page.getByRole('status')).toContainText('已导入 1 项');
  await taker.goTo('matters/legal-aid');
  await expect(page.getByText('在用，第 2 版')).toBeVisible();
  await taker.goTo('windows/A36');
  await expect(page.locator('#name_zh-CN')).not.toHaveValue('出入境综合窗口');
  await taker.goTo('log');
  await expect(page.getByText('从文件导入 1 项并发布')).toBeVisible();
  await giver.goTo('log');
  await expect(giver.page.getByText('个事项的数据包')).toBeVisible();

  // A file that somebody has laid hands on is told, and changes nothing.
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1]! ^= 1;
  await taker.goTo('matters/.import');
  await page
    .getByLabel('文件')
    .setInputFiles({ name: 'catalogue.zip', mimeType: 'application/zip', buffer: bytes });
  await expect(page.getByRole('alert')).toContainText('什么都没改');
  expect([...giver.faults, ...taker.faults]).toEqual([]);
});

test('a guide that was edited in Excel becomes a draft, and a wrong cell is told by its place', async ({
  browser,
}) => {
  const kiosk = await aKiosk('自助机 01');
  const user = await DeskUser.at(browser, kiosk.url, 'en');
  const { page } = user;
  await user.signIn(await user.setUp(kiosk));
  await user.isAt('rounds');
  await user.goTo('matters/legal-aid');
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Excel workbook' }).click();
  const file = await (await download).path();

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const edit = async (address: string, value: string): Promise<void> => {
    workbook.getWorksheet('事项')!.getCell(address).value = value;
    await page.locator('#package-file').setInputFiles({
      name: 'legal-aid.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
    });
  };
  await user.goTo('matters/.import');
  await edit('A3', 'Legal Aid');
  await expect(page.getByRole('table', { name: 'What is wrong with the file' })).toContainText('事项!A3');
  await user.check('matters/.import, refused');
  await page.screenshot({ path: 'test-results/import-refused.png', fullPage: true });
  await edit('A3', 'legal-aid');
  await expect(page.getByText('There is nothing to import')).toBeVisible();
  await edit('F3', 'Free lawyers for those who cannot pay one.');
  await expect(page.getByText('A workbook is not signed')).toBeVisible();
  await page.getByRole('button', { name: 'Show changes' }).click();
  await page.screenshot({ path: 'test-results/import-excel.png', fullPage: true });
  await page.getByRole('button', { name: 'Import 1 thing' }).click();
  await page.getByRole('link', { name: 'Back to the matters' }).click();
  await page.getByRole('link', { name: 'Legal aid' }).click();
  await expect(page.getByRole('table', { name: 'Changes' })).toContainText('Free lawyers');
  await expect(page.getByText('Live, version 1')).toBeVisible();
  expect(user.faults).toEqual([]);
});
