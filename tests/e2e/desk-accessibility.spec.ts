import { expect, test } from '@playwright/test';
import { DeskUser } from './support/desk.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';

test.setTimeout(180_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk();
});
test.afterEach(() => kiosk.stop());

/** Every page of the desk, by address, as an administrator has it. */
const administratorsPages = [
  'rounds',
  'rounds/new',
  'rounds/compare',
  'rounds/halls',
  'findings',
  'printers',
  'printers/.new',
  'matters',
  'matters/.new',
  'matters/hk-macao-endorsement',
  'statistics',
  'calendar',
  'settings',
  'people',
  'people/new',
  'people/A01',
  'people/D01',
  'log',
  'health',
  'backups',
  'account',
];

for (const language of ['zh-CN', 'en'] as const) {
  test(`every desk page is without axe violations, keeps its policy and fits its width (${language})`, async ({
    browser,
  }) => {
    const user = await DeskUser.at(browser, kiosk.url, language);
    await user.isAtDoor('set-up');
    await user.check('set-up');
    await user.submit();
    await user.check('set-up, nothing filled in');
    const id = await user.setUp(kiosk);
    await user.check('sign-in, just set up');
    await user.signIn('D99', 'not it at all');
    await expect(user.page.getByRole('alert')).toBeVisible();
    await user.check('sign-in, refused');
    await user.signIn(id);
    await user.isAt('rounds');
    const { password } = await user.addPerson('陆文衡', 'director');
    await user.check('people/new, added');
    for (const page of administratorsPages) {
      await user.goTo(page);
      await expect(user.page.getByRole('heading', { level: 1 })).toBeVisible();
      await user.check(page);
    }
    const director = await DeskUser.at(browser, kiosk.url, language);
    await director.signIn('D01', password);
    await director.isAtDoor('new-password');
    await director.check('new password');
    expect([...user.faults, ...director.faults]).toEqual([]);
  });
}
