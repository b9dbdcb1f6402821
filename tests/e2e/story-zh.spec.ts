import { expect, test } from '@playwright/test';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { startCups, startOfficePrinter } from '../devices/office/index.ts';
import { Citizen } from './support/citizen.ts';
import {
  endorsement,
  endorsementAnswers,
  endorsementForm,
  endorsementSpelling,
} from './support/endorsement.ts';
import { officePrinter, slipPrinter } from './support/hall.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { readForm } from './support/papers.ts';

test.setTimeout(180_000);

test('an endorsement for Hong Kong, in Chinese, from the first touch to form and slip on paper', async ({
  browser,
}) => {
  const printer = await startOfficePrinter();
  const cups = await startCups(printer.uri);
  const slips = await startEscposEmulator();
  const kiosk = await startKiosk({
    kioskName: '自助机 03',
    printers: [officePrinter(cups.uri), slipPrinter(slips.uri, 'text')],
  });
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();

    await citizen.search('gatxz');
    await citizen.open(endorsement);
    await expect(page.getByTestId('window').or(page.getByText('A36')).first()).toBeVisible();
    await expect(page.getByText('居民身份证').first()).toBeVisible();

    // She takes the one-time notification along.
    await citizen.touch('print-notification');
    await expect.poll(() => slips.tickets().length + printer.prints().length, { timeout: 20_000 }).toBe(1);

    await citizen.goOn();
    await citizen.fillIn(endorsementForm, endorsementAnswers, endorsementSpelling, async ({ id }) => {
      if (id !== 'identity') return;
      // A slip of the finger in the last place, found when she goes on, and corrected.
      await citizen.key('backspace').tap();
      await citizen.type('8');
      await citizen.goOn();
      const summary = page.getByTestId('error-summary');
      await expect(summary).toContainText('身份证号码”有一位不对');
      await expect(summary).toBeFocused();
      await summary.getByRole('button').first().tap();
      await citizen.key('backspace').tap();
      await citizen.type('X');
    });

    // From the check screen to the phone and straight back.
    await citizen.touch('edit-phone');
    await expect(page.locator('[data-in-hand][data-field="mobile"]')).toBeVisible();
    await citizen.key('backspace').tap();
    await citizen.type('9');
    await citizen.goOn();
    await citizen.isAt('check');
    await expect(page.locator('[data-screen="check"] img').first()).toBeVisible();

    // Without her word that it is true nothing is printed, and the kiosk says what it waits for.
    await citizen.touch('confirm');
    await expect(page.getByRole('alert')).toBeVisible();
    await citizen.isAt('check');
    await citizen.touch('declare');
    await citizen.touch('confirm');
    await citizen.isAt('print');
    await expect(page.getByTestId('job-slip')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
    await expect(page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });

    await citizen.goOn();
    await citizen.isAt('next');
    const reference = (await page.getByTestId('reference').innerText()).trim();

    const form = readForm(printer.prints().at(-1)!);
    for (const typed of [
      '罗雨桐',
      'LUO',
      'YUTONG',
      '汉族',
      '1949.12.31',
      '贵州省贵阳市花溪区青禾',
      '学校',
      '老师',
      '父亲',
    ]) {
      expect(form.text).toContain(typed);
      expect(form.isInked(typed), `${typed} is drawn`).toBe(true);
    }
    expect(form.lines).toContainEqual(expect.stringContaining('11010519491231002X'));
    expect(form.text).toContain('13800138009');
    expect(form.text).toContain(reference);
    expect(form.qr).toContain(reference);
    expect(printer.jobNames().join(' ')).not.toMatch(/罗|1380/);

    const slip = slips.tickets().at(-1)!;
    expect(slip.isCut).toBe(true);
    for (const words of ['A36', '往来港澳通行证签注', reference, '居民身份证', '往来港澳通行证', '12367']) {
      expect(slip.text).toContain(words);
    }
    for (const personal of ['罗雨桐', '11010519491231002X', '13800138009'])
      expect(slip.text).not.toContain(personal);
    expect(slip.qrTexts.join(' ')).toContain(reference);
    expect(slips.failures).toEqual([]);

    await citizen.goOn();
    await citizen.isAt('rating');
    await citizen.touch('score-5');
    await page.waitForURL((url) => url.hostname !== new URL(kiosk.url).hostname);
    await citizen.isAt('attract');
    await expect(page.getByText('罗雨桐')).toHaveCount(0);
  } finally {
    await kiosk.stop();
    await slips.stop();
    await cups.stop();
    await printer.stop();
  }
});
