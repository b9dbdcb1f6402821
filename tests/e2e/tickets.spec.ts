import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startEscposEmulator } from '../devices/escpos-emulator/index.ts';
import { Citizen } from './support/citizen.ts';
import { slipPrinter } from './support/hall.ts';
import { startKiosk } from './support/kiosk-process.ts';

const matter = 'hk-macao-endorsement';
const paper = (page: Page) => page.getByTestId('ticket-paper');

async function lookUp(citizen: Citizen, signs: string): Promise<void> {
  await citizen.touch('key-clear');
  for (const sign of signs) await citizen.touch(`key-${sign}`);
  await citizen.goOn();
}

test('she takes a number, sees it, finds it in the tray and looks it up at home', async ({ browser }) => {
  const kiosk = await startKiosk({ queueTickets: { windows: ['A36'] } });
  try {
    const first = await Citizen.at(browser, kiosk.url, 'zh-CN');
    await first.start();
    await first.open(matter);
    await first.touch('take-ticket');
    await expect(first.page.getByTestId('ticket-number')).toHaveText('A36-001');
    await expect(first.page.getByTestId('ticket-before')).toContainText('第一个号');

    // The next one, in a session of her own.
    const citizen = await Citizen.at(browser, kiosk.url, 'en');
    const { page } = citizen;
    await citizen.start();
    await citizen.open(matter);
    await citizen.touch('take-ticket');
    await expect(page.getByTestId('ticket-number')).toHaveText('A36-002');
    await expect(page.getByTestId('ticket-before')).toContainText('1 number before yours');
    await expect(paper(page)).toHaveAttribute('data-state', 'printed');
    await citizen.touch('open-tray');
    const picture = page.getByTestId('tray-ticket').locator('img');
    await expect(picture).toHaveCount(1);
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300);
    await citizen.touch('close');
    await citizen.touch('close');

    // However often she asks, she has this one and no other, and one paper of it.
    await expect(page.getByTestId('take-ticket')).toContainText('A36-002');
    await citizen.touch('take-ticket');
    await expect(page.getByTestId('ticket-number')).toHaveText('A36-002');
    await citizen.touch('close');
    expect(readdirSync(join(kiosk.folder, 'data/tray'))).toHaveLength(1);

    await citizen.touch('back');
    await citizen.isAt('home');
    await citizen.touch('open-ticket');
    await citizen.isAt('ticket');
    await lookUp(citizen, 'A36002');
    await expect(page.getByTestId('window')).toHaveText('A36');
    await expect(page.getByText('Floor 1, zone A')).toBeVisible();
    await expect(page.getByTestId('ticket-before')).toContainText('1 number before yours');

    // A number nobody has, one of another window and one that can be none get the same answer.
    const answers: string[] = [];
    for (const signs of ['A36003', 'A37001', 'A36000', '123456', 'AB']) {
      await lookUp(citizen, signs);
      await expect(page.getByRole('heading', { name: 'There is no such number today' })).toBeVisible();
      answers.push(await page.getByTestId('ticket-answer').innerText());
    }
    expect(new Set(answers).size).toBe(1);
  } finally {
    await kiosk.stop();
  }
});

test('only where the hall gives out numbers for the window there is a button for it', async ({ browser }) => {
  const without = await startKiosk();
  const elsewhere = await startKiosk({ queueTickets: { windows: ['B08'] } });
  try {
    for (const kiosk of [without, elsewhere]) {
      const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
      await citizen.start();
      await citizen.open(matter);
      await expect(citizen.page.getByTestId('print-notification')).toBeVisible();
      await expect(citizen.page.getByTestId('take-ticket')).toHaveCount(0);
    }
  } finally {
    await without.stop();
    await elsewhere.stop();
  }
});

test('with the slip printer off the number holds, and prints when she asks again', async ({ browser }) => {
  const slips = await startEscposEmulator();
  const kiosk = await startKiosk({
    printers: [slipPrinter(slips.uri, 'raster')],
    queueTickets: { windows: 'all' },
  });
  try {
    await slips.powerOff();
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.open(matter);
    await citizen.touch('take-ticket');
    await expect(page.getByTestId('ticket-number')).toHaveText('A36-001');
    await expect(paper(page)).toContainText('号已取好', { timeout: 15_000 });
    expect(slips.bytesReceived()).toBe(0);

    await slips.powerOn();
    const again = page.getByTestId('ticket-again');
    await expect
      .poll(
        async () => {
          if (await again.isVisible()) await again.tap();
          return paper(page).getAttribute('data-state');
        },
        { timeout: 20_000 },
      )
      .toBe('printed');
    await expect(page.getByTestId('ticket-number')).toHaveText('A36-001');
    expect(slips.tickets().filter(({ isCut }) => isCut)).toHaveLength(1);
  } finally {
    await kiosk.stop();
    await slips.stop();
  }
});

test('cut off in the midst of the ticket she is asked, and her number is printed again on her word', async ({
  browser,
}) => {
  const slips = await startEscposEmulator({ mmPerSecond: 40 });
  const kiosk = await startKiosk({
    printers: [slipPrinter(slips.uri, 'raster')],
    queueTickets: { windows: 'all' },
  });
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.open(matter);
    await citizen.touch('take-ticket');
    await slips.whenPrintedMm(15);
    await slips.powerOff();
    await expect(paper(page)).toHaveAttribute('data-state', 'uncertain', { timeout: 20_000 });
    await expect(page.getByText('纸打印出来了吗？')).toBeVisible();
    await slips.powerOn();
    await citizen.touch('uncertain-print-again');
    await expect(paper(page)).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
    await expect(page.getByTestId('ticket-number')).toHaveText('A36-001');
    const lengths = slips
      .tickets()
      .filter(({ isCut }) => isCut)
      .map(({ heightDots }) => heightDots);
    // The torn piece was cut off before the whole ticket came.
    expect(lengths).toHaveLength(2);
    expect(lengths[0]).toBeLessThan(lengths[1]!);
  } finally {
    await kiosk.stop();
    await slips.stop();
  }
});

test('a disk that takes nothing gives out no number, says so, and the next one has no gap', async ({
  browser,
}) => {
  const kiosk = await startKiosk({ queueTickets: { windows: 'all' } });
  const limitFiles = (bytes: string): void => {
    execFileSync('prlimit', ['--pid', String(kiosk.hostPid()), `--fsize=${bytes}:`]);
  };
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.open(matter);
    limitFiles('1');
    await citizen.touch('take-ticket');
    await expect(page.getByTestId('ticket-refused')).toContainText('没有发号');
    await citizen.touch('close');
    await expect(page.getByTestId('ticket-refused')).toHaveCount(0);
    limitFiles('unlimited');
    await citizen.touch('take-ticket');
    await expect(page.getByTestId('ticket-number')).toHaveText('A36-001');
  } finally {
    await kiosk.stop();
  }
});
