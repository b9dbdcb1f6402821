import { expect, test } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { shortForm, shortMatter, shortSpelling } from './support/short-form.ts';

test('a keyboard and a scanner write through the same path as the keys on the glass', async ({ browser }) => {
  const kiosk = await startKiosk();
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.open(shortMatter);
    await citizen.goOn();
    // Half by keyboard, the rest by touch: one composition.
    await page.keyboard.type('luoyu');
    await citizen.write('罗雨桐', { ...shortSpelling, 罗雨桐: 'tong' });
    await expect(page.locator('[data-in-hand]')).toContainText('罗雨桐');
    await citizen.goOn();
    await expect(page.locator('h1')).toContainText('身份证号码');
    // A scanner sends everything at once, in small letters, and Enter.
    await page.keyboard.type('11010519491231002x');
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).toContainText(shortForm.pages[2]!.title['zh-CN']);
  } finally {
    await kiosk.stop();
  }
});
