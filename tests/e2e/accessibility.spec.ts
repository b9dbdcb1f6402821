import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { screenUnits } from '../../renderer/kit/screen/profile.ts';
import type { Language } from '../../shared/text/index.ts';
import { Citizen } from './support/citizen.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { outOfReach } from './support/reach.ts';
import { withStaffPin } from './support/staff.ts';
import { tour } from './support/tour.ts';

test.setTimeout(180_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk(await withStaffPin({ queueTickets: { windows: 'all' } }));
});
test.afterEach(() => kiosk.stop());

const { glass } = screenUnits(32, 1080, 1920);

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
      faults.push(...(await outOfReach(page, glass)).map((fault) => `${screen}: ${fault}`));
    });
    expect(faults).toEqual([]);
  });
}
