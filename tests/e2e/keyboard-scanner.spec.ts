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
    await expect(page.locator('[data-in-hand] [role="textbox"]')).toBeFocused();
    // A scanner sends everything at once, in small letters, and Enter, which writes and does not go on.
    await page.evaluate((code) => {
      for (const key of [...code, 'Enter']) {
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }
    }, '11010519491231002x');
    await expect(page.locator('[data-in-hand]')).toContainText(/0\s*0\s*2\s*X/);
    await expect(page.locator('h1')).toContainText('身份证号码');
    await citizen.goOn();
    await expect(page.locator('h1')).toContainText(shortForm.pages[2]!.title['zh-CN']);
  } finally {
    await kiosk.stop();
  }
});
