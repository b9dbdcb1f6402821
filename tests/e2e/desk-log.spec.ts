import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from '@playwright/test';
import { slipCode } from '../../electron/trace/index.ts';
import { readLog } from '../support/directors.ts';
import { DeskUser } from './support/desk.ts';
import { restartableKiosk, type RestartableKiosk } from './support/restartable-kiosk.ts';

test.setTimeout(180_000);

let kiosk: RestartableKiosk;
test.beforeEach(async () => {
  kiosk = await restartableKiosk();
  await kiosk.start();
});
test.afterEach(() => kiosk.remove());

test('an auditor reads, filters and verifies the log, holds it against a slip and takes it out', async ({
  browser,
}) => {
  const administrator = await DeskUser.at(browser, kiosk.url);
  await administrator.signIn(await administrator.setUp(kiosk));
  await administrator.isAt('rounds');
  const added = await administrator.addPerson('石守正', 'auditor');
  const auditor = await DeskUser.at(browser, kiosk.url);
  const { page } = auditor;
  await auditor.signIn(added.id, added.password);
  await auditor.replaceOneTimePassword(added.password);
  await auditor.isAt('walks');
  await page.getByRole('link', { name: '审计日志' }).click();
  const rows = page.getByRole('table', { name: '记录' }).locator('tbody tr');
  await expect(rows.first()).toContainText('查看审计日志');
  await expect(rows.last()).toContainText('日志建立');
  await expect(page.getByText('还没有锚点')).toBeVisible();

  await page.getByRole('combobox', { name: '类别' }).click();
  await page.getByTitle('登录与口令').click();
  await expect(rows.first()).toContainText('登录工作台');
  await expect(rows.filter({ hasText: '自助机启动' })).toHaveCount(0);
  await page.getByLabel('人员编号').fill(added.id);
  await expect(rows).toHaveCount(1);
  await rows.first().locator('summary').click();
  await expect(rows.first().locator('pre')).toContainText('"desk.signed-in"');
  await page.getByLabel('从', { exact: true }).fill('2001-01-01');
  await page.getByLabel('到', { exact: true }).fill('2001-01-02');
  await expect(page.getByText('没有符合条件的记录')).toBeVisible();

  await page.getByRole('button', { name: '核验整本日志' }).click();
  await expect(page.getByRole('status').filter({ hasText: '完好' })).toBeVisible();
  await page.getByLabel('小票二维码的内容').fill('这不是小票');
  await page.getByRole('button', { name: '核验整本日志' }).click();
  await expect(page.getByRole('alert')).toContainText('不是小票二维码的内容');
  const { note, size } = readLog(kiosk.dataFolder).checkpoints.at(-1)!;
  await page.getByLabel('小票二维码的内容').fill(slipCode('JG-0007', note));
  await page.getByRole('button', { name: '核验整本日志' }).click();
  await expect(page.getByText(`小票 JG-0007，至第 ${size} 条`)).toBeVisible();

  await page.getByRole('button', { name: '导出整本日志' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '表格（CSV）' }).click();
  const file = await (await downloading).path();
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(readLog(kiosk.dataFolder).entries.at(-1)).toMatchObject({ type: 'desk.exported', sha256 });

  await administrator.goTo('log');
  await expect(administrator.page.getByText('只给督查人员看')).toBeVisible();
  await expect(administrator.page.getByRole('button', { name: '导出整本日志' })).toHaveCount(0);
  expect([...administrator.faults, ...auditor.faults]).toEqual([]);
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`a log that was tampered with is told on every page of the desk and found out, and the citizen sees nothing (${language})`, async ({
    browser,
  }) => {
    const first = await DeskUser.at(browser, kiosk.url, language);
    const id = await first.setUp(kiosk);
    await kiosk.stop();
    const changed = changeLastEntry(join(kiosk.dataFolder, 'kiosk.db'));
    await kiosk.start();
    const user = await DeskUser.at(browser, kiosk.url, language);
    await user.signIn(id);
    for (const place of ['rounds', 'people', 'log']) {
      await user.goTo(place);
      await expect(user.page.getByRole('alert').first()).toContainText(
        language === 'en' ? 'The audit log does not hold together' : '审计轨迹对不上',
      );
    }
    await user.page
      .getByRole('button', { name: language === 'en' ? 'Verify the whole log' : '核验整本日志' })
      .click();
    await expect(user.page.locator('[data-intact="false"]')).toContainText(String(changed));
    await user.check('a broken log');
    expect(user.faults).toEqual([]);
    const citizen = await browser.newPage({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
    await citizen.goto(kiosk.url);
    await expect(citizen.locator('[data-screen="attract"]')).toBeVisible();
    await expect(citizen.getByRole('alert')).toHaveCount(0);
  });
}

/** As somebody with the disk and another program would; gives the entry's number. */
function changeLastEntry(file: string): number {
  const database = new Database(file);
  try {
    const triggers = database
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'trace_event'",
      )
      .all();
    for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
    const { seq } = database.prepare<[], { seq: number }>('SELECT max(seq) AS seq FROM trace_event').get()!;
    database
      .prepare(`UPDATE trace_event SET entry = CAST(replace(entry, '"v":1', '"v":2') AS BLOB) WHERE seq = ?`)
      .run(seq);
    return seq;
  } finally {
    database.close();
  }
}
