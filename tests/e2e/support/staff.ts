import { expect, type Page } from '@playwright/test';
import { hashSecret } from '../../../electron/app/index.ts';

export const staffPin = '482915';

/** The settings of a kiosk that an attendant can enter. */
export const withStaffPin = async (config: object = {}, idleSeconds = 60): Promise<object> => ({
  ...config,
  attendant: { pinHash: await hashSecret(staffPin), idleSeconds },
});

/** Rests a finger on the seal until something comes of it. */
export async function holdSeal(page: Page): Promise<void> {
  // A page that has just turned takes no touch yet.
  await expect(page.locator('[data-settling]')).toHaveCount(0);
  const box = (await page.getByTestId('seal').boundingBox())!;
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await expect(page.getByTestId('pin')).toBeVisible();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByTestId(`pin-${digit}`).tap();
  await page.getByTestId('pin-enter').tap();
}

/** From the screen in sight to the attendant's. */
export async function enterAsStaff(page: Page): Promise<void> {
  await holdSeal(page);
  await typePin(page, staffPin);
  await expect(page.locator('[data-screen="attendant"]')).toBeVisible();
}
