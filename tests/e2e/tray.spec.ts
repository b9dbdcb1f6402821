import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { fillInShortForm } from './support/short-form.ts';

test('without a printer, form and slip lie in the print tray on the screen, and are gone afterwards', async ({
  browser,
}) => {
  const kiosk = await startKiosk();
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    await fillInShortForm(citizen);
    await citizen.touch('declare');
    await citizen.touch('confirm');
    const { page } = citizen;
    await expect(page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
    await expect(page.getByTestId('job-slip')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
    await citizen.touch('open-tray');
    for (const kind of ['form', 'slip']) {
      const picture = page.getByTestId(`tray-${kind}`).locator('img').first();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(300);
    }
    const lying = readdirSync(join(kiosk.folder, 'data/tray')).map((name) => name.split('.').at(-1));
    expect(new Set(lying)).toEqual(new Set(['png', 'pdf']));

    await citizen.touch('close');
    await citizen.goOn();
    await citizen.isAt('next');
    await citizen.goOn();
    await citizen.isAt('rating');
    await citizen.touch('skip');
    await citizen.isAt('attract');
    expect(readdirSync(join(kiosk.folder, 'data/tray'))).toEqual([]);
  } finally {
    await kiosk.stop();
  }
});
