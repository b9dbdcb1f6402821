import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { startOfficePrinter } from '../devices/office/index.ts';
import { Citizen } from './support/citizen.ts';
import { officePrinter, slipPrinter } from './support/hall.ts';
import { startKiosk } from './support/kiosk-process.ts';
import { fillInShortForm, shortMatter } from './support/short-form.ts';
import { enterAsStaff, holdSeal, staffPin, typePin, withStaffPin } from './support/staff.ts';

test.setTimeout(120_000);

const cut = (slips: { tickets: () => readonly { isCut: boolean }[] }): number =>
  slips.tickets().filter(({ isCut }) => isCut).length;
const attendantScreen = (page: Page) => page.locator('[data-screen="attendant"]');

test('the seal opens nothing in a kiosk without a staff PIN', async ({ browser }) => {
  const kiosk = await startKiosk();
  try {
    const { page } = await Citizen.at(browser, kiosk.url, 'zh-CN');
    await page.clock.install();
    await page.getByTestId('seal').dispatchEvent('pointerdown');
    await page.clock.runFor(20_000);
    await expect(page.getByTestId('pin')).toHaveCount(0);
  } finally {
    await kiosk.stop();
  }
});

test('a touch of the seal is nothing; a wrong PIN opens nothing and makes her wait', async ({ browser }) => {
  // The kiosk ends at once at the end, though the attendant's time is not over.
  test.setTimeout(45_000);
  const kiosk = await startKiosk(await withStaffPin());
  try {
    const { page } = await Citizen.at(browser, kiosk.url, 'zh-CN');
    await page.getByTestId('seal').tap();
    await holdSeal(page);
    await typePin(page, '111222');
    await expect(page.getByTestId('pin-problem')).toHaveAttribute('data-problem', 'wrong');
    await expect(page.getByTestId('pin-wait')).toBeVisible();
    await page.getByTestId('pin-enter').waitFor();
    await typePin(page, '111223');
    await expect(page.getByTestId('pin-wait')).toContainText('2');
    await page.getByTestId('pin-enter').waitFor();
    await expect(attendantScreen(page)).toHaveCount(0);
    await typePin(page, staffPin);
    await expect(attendantScreen(page)).toBeVisible();
    expect(kiosk.log()).toContain('attendant: signed in');
    for (const pin of [staffPin, '111222']) expect(kiosk.log()).not.toContain(pin);
  } finally {
    await kiosk.stop();
  }
});

test('test pages come to the tray and go with the attendant, who leaves a fresh page', async ({
  browser,
}) => {
  const kiosk = await startKiosk(await withStaffPin());
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await enterAsStaff(page);
    await expect(page.getByTestId('all-well')).toBeVisible();
    for (const [printer, kind] of [
      ['built-in-a4', 'notification'],
      ['built-in-slip', 'slip'],
    ]) {
      await citizen.touch(`test-${printer}`);
      await citizen.touch(`see-test-${printer}`);
      const picture = page.getByTestId(`tray-${kind}`).locator('img').first();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(300);
      await citizen.touch('close');
    }
    await citizen.touch('tab-jobs');
    await expect(page.getByTestId('latest-job')).toHaveCount(2);
    const before = new URL(page.url()).host;
    await citizen.touch('attendant-done');
    await page.waitForURL((url) => url.host !== before);
    await citizen.isAt('attract');
    expect(readdirSync(join(kiosk.folder, 'data/tray'))).toEqual([]);
  } finally {
    await kiosk.stop();
  }
});

test('an attendant who walks away is signed out, and the page is a fresh one', async ({ browser }) => {
  const kiosk = await startKiosk(await withStaffPin({}, 5));
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    await enterAsStaff(citizen.page);
    const before = new URL(citizen.page.url()).host;
    await citizen.page.waitForURL((url) => url.host !== before, { timeout: 15_000 });
    await citizen.isAt('attract');
    expect(kiosk.log()).toContain('attendant: signed out (idle)');
  } finally {
    await kiosk.stop();
  }
});

test('a paused printer is told to the citizen before her first question, until it is resumed', async ({
  browser,
}) => {
  const kiosk = await startKiosk(await withStaffPin());
  try {
    let citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    await enterAsStaff(citizen.page);
    await citizen.touch('pause-built-in-a4');
    await expect(citizen.page.getByTestId('said-built-in-a4')).not.toBeEmpty();
    await expect(citizen.page.getByTestId('notice')).toHaveCount(1);

    citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.open(shortMatter);
    await expect(page.getByTestId('cannot-print')).toHaveAttribute('data-reason', 'paused');
    await citizen.goOn();
    await expect(page.getByTestId('cannot-print-asked')).toBeVisible();
    await citizen.touch('paper-slip');
    await expect(page.getByTestId('paper-slip-state')).toContainText('已打印');
    await citizen.touch('fill-in-anyway');
    await citizen.isAt('form');

    for (const screen of ['matter', 'home']) {
      await citizen.touch('back');
      await citizen.isAt(screen);
    }
    await enterAsStaff(page);
    await citizen.touch('resume-built-in-a4');
    await expect(page.getByTestId('all-well')).toBeVisible();
    await citizen.touch('attendant-done');
    await citizen.isAt('attract');
    await citizen.start();
    await citizen.open(shortMatter);
    await expect(page.getByTestId('cannot-print')).toHaveCount(0);
    await citizen.goOn();
    await citizen.isAt('form');
  } finally {
    await kiosk.stop();
  }
});

test('the message and the question go by themselves when the printer is back', async ({ browser }) => {
  const slips = await startEscposEmulator();
  const kiosk = await startKiosk({
    printers: [{ ...slipPrinter(slips.uri, 'raster'), serves: ['form', 'slip', 'notification'] }],
  });
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.open(shortMatter);
    await expect(page.getByTestId('cannot-print')).toHaveCount(0);
    slips.set({ paperLeftMm: 0 });
    await expect(page.getByTestId('cannot-print')).toHaveAttribute('data-reason', 'paper-out');
    await citizen.goOn();
    await expect(page.getByTestId('cannot-print-asked')).toBeVisible();
    await expect(page.getByTestId('paper-slip')).toHaveCount(0);
    slips.set({ paperLeftMm: 10_000 });
    await expect(page.getByTestId('cannot-print-asked')).toHaveCount(0);
    await expect(page.getByTestId('cannot-print')).toHaveCount(0);
  } finally {
    await kiosk.stop();
    await slips.stop();
  }
});

test('while a citizen waits: one slip is cancelled, the next is moved and prints once, and she is told', async ({
  browser,
}) => {
  const [first, second, office] = await Promise.all([
    startEscposEmulator(),
    startEscposEmulator(),
    startOfficePrinter(),
  ]);
  const kiosk = await startKiosk(
    await withStaffPin({
      printers: [
        officePrinter(office.uri),
        slipPrinter(first.uri, 'raster'),
        { ...slipPrinter(second.uri, 'raster'), id: 'spare' },
      ],
    }),
  );
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    const waiting = page.getByTestId('queue-slip').getByTestId('queued-job');
    await enterAsStaff(page);
    for (const printer of ['slip', 'spare']) {
      await citizen.touch(`pause-${printer}`);
      await expect(page.getByTestId(`resume-${printer}`)).toBeVisible();
    }
    await citizen.touch('attendant-done');
    await citizen.isAt('attract');

    await fillInShortForm(citizen);
    await citizen.touch('declare');
    await citizen.touch('confirm');
    await expect(page.locator('[data-reason="paused"]')).toBeVisible();

    await enterAsStaff(page);
    await expect(attendantScreen(page)).not.toContainText('罗雨桐');
    await waiting.getByRole('button').last().tap();
    await citizen.touch('cancel-keep');
    await expect(waiting).toHaveCount(1);
    await waiting.getByRole('button').last().tap();
    await citizen.touch('cancel-confirm');
    await expect(waiting).toHaveCount(0);
    await citizen.touch('test-slip');
    await expect.poll(() => cut(first), { timeout: 20_000 }).toBe(1);
    await citizen.touch('attendant-done');
    await citizen.isAt('print');
    await expect(page.getByText('导办人员取消了这份打印。')).toBeVisible();

    await citizen.touch('action');
    await expect(page.locator('[data-reason="paused"]')).toBeVisible();
    await enterAsStaff(page);
    await waiting.getByRole('button').first().tap();
    await citizen.touch('move-to-spare');
    await expect(page.getByTestId('queue-spare').getByTestId('queued-job')).toHaveCount(1);
    await citizen.touch('resume-spare');
    await expect.poll(() => cut(second), { timeout: 20_000 }).toBe(1);
    await citizen.touch('attendant-done');
    await citizen.isAt('print');
    await expect(page.getByTestId('job-slip')).toHaveAttribute('data-state', 'printed');
    expect([cut(first), cut(second)]).toEqual([1, 1]);
  } finally {
    await kiosk.stop();
    await Promise.all([first.stop(), second.stop(), office.stop()]);
  }
});
