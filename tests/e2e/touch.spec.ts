import { expect, test } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk();
});
test.afterEach(() => kiosk.stop());

test('a finger that slides off a button has not pressed it', async ({ browser }) => {
  const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  const { page } = citizen;
  const box = (await page.getByTestId('start').boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const glass = await page.context().newCDPSession(page);
  await glass.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await expect(page.locator('[data-testid="start"][data-pressed]')).toBeVisible();
  await glass.send('Input.dispatchTouchEvent', {
    type: 'touchMove',
    touchPoints: [{ ...at, y: box.y - 200 }],
  });
  await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.locator('[data-testid="start"][data-pressed]')).toHaveCount(0);
  await citizen.isAt('attract');
  await citizen.touch('start');
  await citizen.isAt('language');
});

test('a new screen cannot be pressed by the touch that was meant for the one before', async ({ browser }) => {
  const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  const { page } = citizen;
  const underFinger = page.evaluate(
    () =>
      new Promise<{ readonly atOnce: boolean; readonly later: boolean }>((resolve) => {
        const isOnAction = (): boolean => {
          const action = document.querySelector('[data-testid="action"]')!;
          const { x, y, width, height } = action.getBoundingClientRect();
          return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('button') === action;
        };
        new MutationObserver((_, observer) => {
          const screen = document.querySelector('[data-screen="language"]');
          if (screen === null) return;
          observer.disconnect();
          const atOnce = isOnAction();
          new MutationObserver(() => resolve({ atOnce, later: isOnAction() })).observe(screen, {
            attributeFilter: ['data-settling'],
          });
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await citizen.touch('start');
  expect(await underFinger).toEqual({ atOnce: false, later: true });
});
