import { expect, test } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { shortForm, shortMatter, shortSpelling } from './support/short-form.ts';

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk();
});
test.afterEach(() => kiosk.stop());

/** A citizen who has typed her name and then stands still; the time of the page is the test's. */
async function someoneStandsStill(browser: Parameters<typeof Citizen.at>[0]): Promise<Citizen> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(kiosk.url);
  const citizen = new Citizen(page, 'zh-CN');
  await citizen.isAt('attract');
  await citizen.start();
  await citizen.open(shortMatter);
  await citizen.goOn();
  await citizen.fillInField(shortForm.pages[0]!.fields[0]!, '罗雨桐', shortSpelling);
  await expect(page.getByText('罗雨桐').first()).toBeVisible();
  return citizen;
}

test('after a while the kiosk asks, hides the answers, and goes on with one touch', async ({ browser }) => {
  const citizen = await someoneStandsStill(browser);
  const { page } = citizen;
  await page.clock.runFor(119_000);
  await expect(page.getByTestId('idle-warning')).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(page.getByTestId('idle-warning')).toBeVisible();
  await expect(page.getByTestId('countdown')).toHaveText(/4[345]/);
  // Blank paper lies over what she typed.
  const covered = await page
    .getByText('罗雨桐')
    .first()
    .evaluate((name) => {
      const { x, y, width, height } = name.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top !== null && !name.contains(top) && top.closest('[data-ground="blank"]') !== null;
    });
  expect(covered).toBe(true);
  await citizen.touch('stay');
  await expect(page.getByTestId('idle-warning')).toHaveCount(0);
  await expect(page.getByText('罗雨桐').first()).toBeVisible();
});

test('when nobody answers, the session is cleared', async ({ browser }) => {
  const citizen = await someoneStandsStill(browser);
  const { page } = citizen;
  await page.clock.runFor(121_000);
  await expect(page.getByTestId('idle-warning')).toBeVisible();
  const cleared = page.waitForURL((url) => url.hostname === 'localhost');
  await page.clock.runFor(46_000);
  await cleared;
  await citizen.isAt('attract');
  await expect(page.getByText('罗雨桐')).toHaveCount(0);
});
