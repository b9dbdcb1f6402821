import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DeskUser } from './support/desk.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';

test.setTimeout(180_000);

const passphrase = '山高水长 correct horse';

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk();
});
test.afterEach(() => kiosk.stop());

const words = {
  'zh-CN': {
    none: '没有做备份',
    off: '现在没有做备份',
    never: '还没有备份。可以立即备份',
    made: '备份完成',
    make: '立即备份',
    whole: '这份备份完好',
    save: '导出诊断文件',
    problems: '需要处理的事',
    fine: '没有需要处理的事',
    wrong: '口令和这份备份不符',
    gone: '找不到备份文件夹',
  },
  en: {
    none: 'No backups are made',
    off: 'No backups are made',
    never: 'There is no backup yet',
    made: 'The backup is made',
    make: 'Make a backup now',
    whole: 'The backup is whole',
    save: 'Save a diagnostics file',
    problems: 'What needs to be done',
    fine: 'Nothing needs to be done',
    wrong: 'This is not the passphrase',
    gone: 'The folder is not there',
  },
} as const;

for (const language of ['zh-CN', 'en'] as const) {
  test(`an administrator sets backups up, makes one, sees it and looks into it (${language})`, async ({
    browser,
  }) => {
    const says = words[language];
    const stick = join(kiosk.folder, 'stick');
    mkdirSync(stick);
    const user = await DeskUser.at(browser, kiosk.url, language);
    const { page } = user;
    await user.signIn(await user.setUp(kiosk));
    await user.isAt('rounds');

    await user.goTo('health');
    const problems = page.getByRole('list', { name: says.problems });
    await expect(problems).toContainText(says.none);
    await user.check('health, no backup');
    await user.goTo('backups');
    await expect(page.getByText(says.off)).toBeVisible();
    await expect(page.getByRole('button', { name: says.make })).toBeDisabled();
    await user.check('backups, not set up');
    await user.fill({ folder: join(kiosk.folder, 'away') });
    await user.submitForm('folder');
    await expect(page.getByRole('alert')).toBeVisible();
    await user.check('backups, a folder that is not there');
    await user.fill({ folder: stick });
    await user.submitForm('folder');
    await expect(page.getByRole('status')).toBeVisible();

    await user.fill({ passphrase: 'too short', again: 'too short' });
    await user.submitForm('passphrase');
    await expect(page.locator('#passphrase_help')).toContainText('12');
    await user.fill({ passphrase, again: passphrase });
    await user.submitForm('passphrase');
    await expect(page.getByText(says.never)).toBeVisible();
    await expect(page.locator('#passphrase')).toHaveValue('');

    await page.getByRole('button', { name: says.make }).click();
    await expect(page.getByText(says.made)).toBeVisible({ timeout: 60_000 });
    const [name] = readdirSync(stick);
    await user.goTo('health');
    await expect(page.getByText(says.fine)).toBeVisible();
    await user.check('health, nothing to do');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: says.save }).click();
    const file = readFileSync(await (await saved).path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ format: 'hall-kiosk diagnostics 1', problems: [] });
    expect(file).not.toMatch(/周小禾|山高水长|stick|correct horse/);
    await user.goTo('backups');
    const row = page.getByRole('row').filter({ hasText: name! });
    await expect(row).toBeVisible();
    await row.getByRole('button').click();
    await user.submitForm('given');
    await expect(page.getByText(says.whole)).toBeVisible({ timeout: 60_000 });
    await user.check('backups, one was looked into');
    await user.fill({ given: 'not the passphrase' });
    await user.submitForm('given');
    await expect(page.getByText(says.wrong)).toBeVisible({ timeout: 60_000 });

    expect(readFileSync(join(stick, name!)).includes('backup')).toBe(true);
    expect(await page.content()).not.toContain('correct horse');
    rmSync(stick, { recursive: true });
    await page.getByRole('button', { name: says.make }).click();
    await expect(page.getByText(says.gone)).toBeVisible({ timeout: 60_000 });
    await user.check('backups, the stick is gone');
    expect(user.faults).toEqual([]);
  });
}
