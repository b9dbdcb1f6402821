import { expect, test } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { addFinding, evaluate, givePin, sign } from './support/director-desk.ts';
import { DeskUser, staffPassword } from './support/desk.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { shortAnswers, shortForm, shortMatter, shortSpelling } from './support/short-form.ts';

test.setTimeout(300_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk();
});
test.afterEach(() => kiosk.stop());

/** Looks at a page in English and in Chinese. */
async function inBothLanguages(user: DeskUser, place: string): Promise<void> {
  for (const language of ['English', '中文']) {
    await user.page.getByRole('button', { name: language, exact: true }).click();
    await user.check(`${place}, ${language}`);
  }
}

test('a director gets a PIN at the desk, walks covertly, sees the walk and its proof, evaluates it and signs', async ({
  browser,
}) => {
  const administrator = await DeskUser.at(browser, kiosk.url);
  await administrator.signIn(await administrator.setUp(kiosk));
  await administrator.isAt('rounds');
  const added = await administrator.addPerson('陆文衡', 'director');
  await administrator.goTo(`people/${added.id}`);
  await administrator.page.getByTestId('enrol').click();
  await expect(administrator.page.getByTestId('secret')).toHaveText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  const pin = await givePin(administrator, added.id);
  expect(pin).toMatch(/^\d{8}$/);

  const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  await citizen.start();
  await citizen.openTicket();
  const unknown = await citizen.lookUp('A36999');
  expect(await citizen.lookUp(pin)).toBe(unknown);
  await citizen.touch('back');
  await citizen.isAt('home');
  await citizen.open(shortMatter);
  await citizen.goOn();
  await citizen.fillIn(shortForm, shortAnswers(), shortSpelling);
  await citizen.touch('declare');
  await citizen.touch('confirm');
  await citizen.isAt('print');
  await expect(citizen.page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', {
    timeout: 60_000,
  });
  await citizen.touch('end');
  await citizen.touch('end-confirm');
  await citizen.isAt('attract');

  const director = await DeskUser.at(browser, kiosk.url);
  const { page } = director;
  await director.signIn(added.id, added.password);
  await director.replaceOneTimePassword(added.password);
  await director.isAt('walks');
  await page.locator('table a').first().click();
  await expect(page.getByText('轨迹可核验')).toBeVisible();
  await expect(page.getByText('未断，未改')).toBeVisible();
  await expect(page.getByText(/小票编号/)).toBeVisible();
  await expect(page.getByText('三方对照')).toBeVisible();
  const walk = /walks\/([0-9a-f]{16})/.exec(page.url())![1]!;

  await director.goTo(`walks/${walk}/replay`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-screen]').first()).toBeVisible({ timeout: 30_000 });
  await inBothLanguages(director, 'replay');

  await director.goTo(`walks/${walk}/evaluate`);
  await evaluate(page);
  await addFinding(page, '窗口要身份证复印件，指南写明不用');
  await expect(page.getByText('F1 窗口要身份证复印件')).toBeVisible();
  await inBothLanguages(director, 'evaluation');
  await sign(page);

  await director.goTo(`walks/${walk}`);
  await expect(page.getByText('六问中有 6 问不一致')).toBeVisible();
  await inBothLanguages(director, 'walk');
  await director.goTo('walks');
  await inBothLanguages(director, 'walks');
  expect([...administrator.faults, ...director.faults]).toEqual([]);
  for (const secret of [pin, staffPassword]) expect(kiosk.log()).not.toContain(secret);
});
