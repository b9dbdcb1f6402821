import { expect, test, type Page } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { spilled } from './support/spilled.ts';
import { withStaffPin } from './support/staff.ts';
import { tour } from './support/tour.ts';

test.setTimeout(180_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk(await withStaffPin({ queueTickets: { windows: 'all' } }));
});
test.afterEach(() => kiosk.stop());

/** Makes every text 40 % longer, as a wordier language would; gives what makes it short again. */
const stretch = async (page: Page): Promise<() => Promise<void>> => {
  const before = await page.evaluateHandle(() => {
    const original = new Map<Node, string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.textContent!;
      // Figures, codes and what a person typed have their length in every language.
      const isOwn = node.parentElement!.closest('[role="textbox"], [data-key], svg') !== null;
      if (!/[a-z]{3}/i.test(text) || isOwn) continue;
      original.set(node, text);
      node.textContent = `${text} ${'lo '.repeat(Math.ceil((text.length * 0.4) / 3)).trim()}`;
    }
    return original;
  });
  return () => before.evaluate((original) => original.forEach((text, node) => (node.textContent = text)));
};

test('words 40 % longer than English fit on every screen', async ({ browser }) => {
  const citizen = await Citizen.at(browser, kiosk.url, 'en');
  const faults: string[] = [];
  await tour(citizen, async (screen) => {
    const shorten = await stretch(citizen.page);
    faults.push(...(await spilled(citizen.page)).map((fault) => `${screen}: ${fault}`));
    await shorten();
  });
  expect(faults).toEqual([]);
});

for (const [name, size] of Object.entries({
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
})) {
  test(`nothing is cut at the largest text, ${name}`, async ({ browser }) => {
    const citizen = await Citizen.at(browser, kiosk.url, 'en', size);
    const faults: string[] = [];
    let enlarged = false;
    await tour(citizen, async (screen) => {
      if (screen === 'home' && !enlarged) {
        enlarged = true;
        await citizen.touch('tool-size');
        await citizen.touch('size-XL');
        await citizen.touch('close');
      }
      faults.push(...(await spilled(citizen.page)).map((fault) => `${screen}: ${fault}`));
    });
    expect(faults).toEqual([]);
  });
}
