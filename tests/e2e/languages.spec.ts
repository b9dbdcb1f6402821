import { expect, test } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { shortForm, shortMatter, shortSpelling } from './support/short-form.ts';

test('changing the language in the middle of a form keeps answers and place', async ({ browser }) => {
  const kiosk = await startKiosk();
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.open(shortMatter);
    await citizen.goOn();
    await citizen.fillInField(shortForm.pages[0]!.fields[0]!, '罗雨桐', shortSpelling);
    await citizen.goOn();
    await expect(page.locator('h1')).toContainText('身份证号码');
    await citizen.type('110105');
    await citizen.touch('tool-language');
    await citizen.touch('choose-en');
    const close = page.getByTestId('close');
    if (await close.isVisible()) await close.tap();
    await expect(page.locator('h1')).toHaveText('What is your ID number?');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('[data-in-hand]')).toContainText(/1\s*1\s*0\s*1\s*0\s*5/);
    await citizen.touch('back');
    await expect(page.locator('[data-in-hand]')).toContainText('罗雨桐');
  } finally {
    await kiosk.stop();
  }
});
