import { expect, test, type Browser } from '@playwright/test';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { startOfficePrinter } from '../devices/office/index.ts';
import { Citizen } from './support/citizen.ts';
import { officePrinter, slipPrinter } from './support/hall.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { fillInShortForm } from './support/short-form.ts';

test.setTimeout(150_000);

async function hall() {
  const printer = await startOfficePrinter();
  const slips = await startEscposEmulator();
  const kiosk = await startKiosk({
    printers: [officePrinter(printer.uri), slipPrinter(slips.uri, 'raster')],
  });
  return {
    printer,
    slips,
    kiosk,
    close: async () => {
      await kiosk.stop();
      await slips.stop();
      await printer.stop();
    },
  };
}

async function confirm(
  browser: Browser,
  url: string,
  beforePrinting = async (): Promise<void> => {},
): Promise<Citizen> {
  const citizen = await Citizen.at(browser, url, 'zh-CN');
  await fillInShortForm(citizen);
  await beforePrinting();
  await citizen.touch('declare');
  await citizen.touch('confirm');
  await citizen.isAt('print');
  return citizen;
}

test('paper out in both printers: the screen says so, and both print after the refill', async ({
  browser,
}) => {
  const { printer, slips, kiosk, close } = await hall();
  try {
    slips.set({ paperLeftMm: 0 });
    printer.setPaperOut(true);
    const { page } = await confirm(browser, kiosk.url);
    await expect(page.locator('[data-reason="paper-out"]').first()).toBeVisible();
    await expect(page.getByText(/没有纸|缺纸|没纸/).first()).toBeVisible();
    expect(printer.prints()).toHaveLength(0);
    expect(slips.tickets().filter(({ isCut }) => isCut)).toHaveLength(0);

    slips.set({ paperLeftMm: 10_000 });
    printer.setPaperOut(false);
    await expect.poll(() => slips.tickets().filter(({ isCut }) => isCut).length, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => printer.prints().length, { timeout: 20_000 }).toBe(1);
    await expect(page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
  } finally {
    await close();
  }
});

test('both printers off: the screen says what happens now and lets her go on without paper', async ({
  browser,
}) => {
  const { printer, slips, kiosk, close } = await hall();
  try {
    const citizen = await confirm(browser, kiosk.url, async () => {
      await slips.powerOff();
      await printer.powerOff();
    });
    const { page } = citizen;
    await expect(page.locator('[data-reason="offline"]').first()).toBeVisible({ timeout: 15_000 });
    await citizen.touch('go-without');
    await citizen.isAt('next');
    expect(printer.prints()).toHaveLength(0);
    expect(slips.tickets()).toEqual([]);
  } finally {
    await close();
  }
});
