import { expect, test } from '@playwright/test';
import { screenUnits } from '../../renderer/kit/screen/profile.ts';
import { Citizen } from './support/citizen.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { outOfReach } from './support/reach.ts';
import { spilled } from './support/spilled.ts';
import { withStaffPin } from './support/staff.ts';
import { tour } from './support/tour.ts';

test.setTimeout(600_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk(await withStaffPin({ queueTickets: { windows: 'all' } }));
});
test.afterEach(() => kiosk.stop());

const portrait = { width: 1080, height: 1920 };
const landscape = { width: 1920, height: 1080 };
const diagonals = [15.6, 21.5, 27, 32, 43];
const readings = [
  { name: 'M', text: 'M', care: false },
  { name: 'XL', text: 'XL', care: false },
  { name: 'care', text: 'M', care: true },
];

/** Every screen of the journey as it stands on every glass: the page is told another glass, and measured. */
for (const language of ['zh-CN', 'en'] as const) {
  test(`a finger finds every target on every glass, ${language}`, async ({ browser }) => {
    const citizen = await Citizen.at(browser, kiosk.url, language, portrait);
    const { page } = citizen;
    const faults: string[] = [];
    await tour(citizen, async (screen) => {
      const before = await page.evaluate(() => document.documentElement.style.cssText);
      for (const size of [landscape, portrait]) {
        await page.setViewportSize(size);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
        for (const diagonal of diagonals) {
          const { glass, drawing } = screenUnits(diagonal, size.width, size.height);
          for (const reading of readings) {
            await page.evaluate(
              async ({ units, text, care }) => {
                const root = document.documentElement;
                root.style.setProperty('--mm', `${units.drawing}px`);
                root.style.setProperty('--glass-mm', `${units.glass}px`);
                root.dataset['text'] = text;
                root.toggleAttribute('data-care', care);
                const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
                await frame();
                await frame();
                await frame();
              },
              { units: { glass, drawing }, ...reading },
            );
            const where = `${diagonal}″ ${size === portrait ? 'portrait' : 'landscape'} ${reading.name} ${screen}`;
            const found = [
              ...(await outOfReach(page, glass, diagonal < 20 ? 12.7 : 20)),
              ...(await spilled(page)),
            ];
            faults.push(...found.map((fault) => `${where}: ${fault}`));
          }
        }
      }
      await page.evaluate((css) => {
        const root = document.documentElement;
        root.style.cssText = css;
        root.dataset['text'] = 'M';
        root.toggleAttribute('data-care', false);
      }, before);
    });
    expect(faults).toEqual([]);
  });
}
