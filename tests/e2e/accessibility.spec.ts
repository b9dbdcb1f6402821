import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Language } from '../../shared/text/index.ts';
import { Citizen } from './support/citizen.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { withStaffPin } from './support/staff.ts';
import { tour } from './support/tour.ts';

test.setTimeout(180_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk(await withStaffPin({ queueTickets: { windows: 'all' } }));
});
test.afterEach(() => kiosk.stop());

/** In millimetres of glass: what stands at a kiosk is hit without looking twice (Colle and Hiszem 2004). */
const leastTargetMm = 20;

const readers: readonly { language: Language; reading: string; choices: readonly string[] }[] = [
  { language: 'zh-CN', reading: 'ordinary', choices: [] },
  { language: 'en', reading: 'ordinary', choices: [] },
  { language: 'zh-CN', reading: 'largest, black and white', choices: ['size-XL', 'contrast'] },
];

for (const { language, reading, choices } of readers) {
  test(`every screen is without axe violations and every target large enough (${language}, ${reading})`, async ({
    browser,
  }) => {
    const citizen = await Citizen.at(browser, kiosk.url, language);
    const { page } = citizen;
    const faults: string[] = [];
    let left = choices;
    await tour(citizen, async (screen) => {
      if (screen === 'home' && left.length > 0) {
        await citizen.touch('tool-size');
        for (const choice of left) await citizen.touch(choice);
        await citizen.touch('close');
        left = [];
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      faults.push(...violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html.slice(0, 160)}`));
      const small = await page.evaluate((least) => {
        const perMm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
        return (
          [
            ...document.querySelectorAll(
              'button, a, [role="button"], [role="radio"], [role="checkbox"], input',
            ),
          ]
            .filter((target) => target.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
            // A control behind a drawn one, for those who do not see, is not touched.
            .filter((target) => target.parentElement!.getBoundingClientRect().width > 1)
            .map((target) => ({ target, box: target.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) / perMm < least - 0.1)
            .map(({ target, box }) => `${target.outerHTML.slice(0, 120)} ${box.width} × ${box.height}`)
        );
      }, leastTargetMm);
      faults.push(...small.map((each) => `${screen}: small target ${each}`));
    });
    expect(faults).toEqual([]);
  });
}
