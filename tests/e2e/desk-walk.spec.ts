import { expect, test } from '@playwright/test';
import { Citizen } from './support/citizen.ts';
import { DeskUser, staffPassword } from './support/desk.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { shortAnswers, shortForm, shortMatter, shortSpelling } from './support/short-form.ts';

test.setTimeout(300_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk();
});
test.afterEach(() => kiosk.stop());

/** What the ticket keypad answers. */
async function lookUp(citizen: Citizen, signs: string): Promise<string> {
  await citizen.touch('key-clear');
  for (const sign of signs) await citizen.touch(`key-${sign}`);
  await citizen.goOn();
  const answer = citizen.page.getByTestId('ticket-answer');
  await expect(answer.locator('h2')).toBeVisible();
  return answer.innerText();
}

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
  await administrator.page.getByTestId('set-pin').click();
  const pin = (await administrator.page.getByTestId('new-pin').innerText()).replaceAll(' ', '');
  expect(pin).toMatch(/^\d{8}$/);

  const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  await citizen.start();
  await citizen.touch('open-ticket');
  await citizen.isAt('ticket');
  const unknown = await lookUp(citizen, 'A36999');
  expect(await lookUp(citizen, pin)).toBe(unknown);
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
  for (const question of [
    'materials',
    'copies',
    'time-limit',
    'online',
    'hotline',
    'one-time-notification',
  ]) {
    const form = page.getByTestId(`answer-${question}`);
    await form.locator('textarea').nth(1).fill('和指南写的不一样');
    await form.getByText('不一致').click();
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form.getByRole('status')).toContainText('已保存');
  }
  for (const judgement of ['policy', 'process', 'service', 'experience']) {
    const form = page.getByTestId(`judgement-${judgement}`);
    await form.getByText('4 较好').click();
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form.getByRole('status')).toContainText('已保存');
  }
  const finding = page.getByTestId('finding-form');
  await finding.locator('textarea').fill('窗口要身份证复印件，指南写明不用');
  await finding.locator('#category').click();
  await page.getByTitle('材料', { exact: true }).click();
  await finding.getByRole('button', { name: '添加问题' }).click();
  await expect(page.getByText('F1 窗口要身份证复印件')).toBeVisible();
  await inBothLanguages(director, 'evaluation');
  await page.getByTestId('sign-evaluation').click();
  await page.getByRole('tooltip').getByRole('button', { name: '签署评价' }).click();
  await expect(page.getByText(/评价已于.*签署/)).toBeVisible();

  await director.goTo(`walks/${walk}`);
  await expect(page.getByText('六问中有 6 问不一致')).toBeVisible();
  await inBothLanguages(director, 'walk');
  await director.goTo('walks');
  await inBothLanguages(director, 'walks');
  expect([...administrator.faults, ...director.faults]).toEqual([]);
  for (const secret of [pin, staffPassword]) expect(kiosk.log()).not.toContain(secret);
});
