import { expect, test } from '@playwright/test';
import { DeskUser } from './support/desk.ts';
import { restartableKiosk, type RestartableKiosk } from './support/restartable-kiosk.ts';

let kiosk: RestartableKiosk;
test.beforeEach(async () => {
  kiosk = await restartableKiosk();
});
test.afterEach(() => kiosk.remove());

test('a desk page says that the kiosk is away, comes back by itself and asks to sign in again', async ({
  browser,
}) => {
  await kiosk.start();
  const user = await DeskUser.at(browser, kiosk.url);
  const id = await user.setUp(kiosk);
  await user.signIn(id);
  await user.isAt('rounds');

  await kiosk.stop();
  await expect(user.page.getByRole('alert')).toContainText('自助机没有回应');
  await user.isAt('rounds');
  await kiosk.start();
  await user.isAtDoor('sign-in');
  await expect(user.page.getByRole('status')).toContainText('自助机重新启动过');
  await user.signIn(id);
  await user.isAt('rounds');
});
