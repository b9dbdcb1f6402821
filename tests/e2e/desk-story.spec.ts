import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { readQr } from '../../electron/documents/documents.fixture.ts';
import type { TraceEntry } from '../../shared/trace/index.ts';
import { startEscposEmulator, ticketPng, type EscposEmulator } from '../devices/escpos-emulator/index.ts';
import { readLog } from '../support/directors.ts';
import { Citizen } from './support/citizen.ts';
import { DeskUser, staffPassword } from './support/desk.ts';
import { addFinding, evaluate, givePin, sign } from './support/director-desk.ts';
import {
  endorsement,
  endorsementAnswers,
  endorsementForm,
  endorsementSpelling,
} from './support/endorsement.ts';
import { slipPrinter, virtualPrinter } from './support/hall.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';

test.setTimeout(600_000);

const matterName = '往来港澳通行证签注';
const problem = '窗口要身份证复印件，指南写明不用';

interface Director {
  readonly id: string;
  readonly name: string;
  readonly pin: string;
  readonly password: string;
}

let slips: EscposEmulator;
let kiosk: RunningKiosk;
let data: string;
test.beforeEach(async () => {
  slips = await startEscposEmulator();
  kiosk = await startKiosk({ printers: [slipPrinter(slips.uri, 'raster'), virtualPrinter] });
  data = join(kiosk.folder, 'data');
});
test.afterEach(async () => {
  await kiosk.stop();
  await slips.stop();
});

test('a matter is walked, a problem found and put right, and in the next round another director sees that it is', async ({
  browser,
}) => {
  const users: DeskUser[] = [];
  const atDesk = async (): Promise<DeskUser> => {
    const user = await DeskUser.at(browser, kiosk.url);
    users.push(user);
    return user;
  };
  let administrator = await atDesk();
  const organiser = await administrator.setUp(kiosk);
  await administrator.signIn(organiser);
  const directors: Director[] = [];
  for (const name of ['陆文衡', '龙采薇', '田一鸣']) {
    const added = await administrator.addPerson(name, 'director');
    directors.push({ ...added, name, pin: await givePin(administrator, added.id) });
  }

  await openRound(administrator, '第一轮“局长走流程”');
  const first = await drawnFor(administrator, directors);
  await walk(browser, first.pin);
  expect(verifyAgainstSlip()).toContain('完好');

  const finder = await atDesk();
  await signIn(finder, first);
  await finder.page.locator('table a').first().click();
  await expect(finder.page.getByText('未断，未改')).toBeVisible();
  await finder.page.getByRole('link', { name: '写评价' }).click();
  await evaluate(finder.page);
  await addFinding(finder.page, problem);
  await expect(finder.page.getByText(`F1 ${problem}`)).toBeVisible();
  await sign(finder.page);

  administrator = await atDesk();
  await administrator.signIn(organiser);
  await putRight(administrator);
  await administrator.goTo('rounds/R1');
  await expect(administrator.page.getByRole('row', { name: matterName }).first()).toContainText('已评价');
  await closeRound(administrator);

  await openRound(administrator, '第二轮“局长走流程”');
  const second = await drawnFor(administrator, directors);
  expect(second.id).not.toBe(first.id);
  await walk(browser, second.pin);
  const inspector = await atDesk();
  await signIn(inspector, second);
  await inspect(inspector);
  administrator = await atDesk();
  await administrator.signIn(organiser);
  await administrator.goTo('findings/F1');
  await administrator.page.getByRole('button', { name: '销号' }).click();
  await administrator.page.locator('#close button[type="submit"]').click();
  await expect(administrator.page.getByRole('status')).toContainText('问题已销号');

  // Matters, departments, leaders, problems, put right on site, measures by a deadline.
  expect(await sixFigures(administrator, 'R1')).toEqual([1, 1, 1, 1, 0, 1]);
  expect(await sixFigures(administrator, 'R2')).toEqual([1, 1, 1, 0, 0, 0]);
  expect(verifyAgainstSlip()).toContain('完好');

  expect(storyIn(readLog(data).entries)).toEqual([
    'round.opened R1',
    'round.drawn R1',
    `session.armed ${first.id} R1`,
    'finding.added F1',
    'evaluation.signed',
    'measure.set F1',
    'measure.done',
    'round.closed R1',
    'round.opened R2',
    'round.drawn R2',
    `session.armed ${second.id} R2`,
    'finding.reinspected F1',
    'finding.closed F1',
  ]);
  expect(users.flatMap(({ faults }) => faults)).toEqual([]);
  for (const secret of [
    staffPassword,
    ...directors.flatMap(({ pin, password }) => [pin, password]),
    '罗雨桐',
  ])
    expect(kiosk.log()).not.toContain(secret);
});

/** With the matters of public security, three of them: one for each director. */
async function openRound(user: DeskUser, name: string): Promise<void> {
  const { page } = user;
  await user.goTo('rounds/new');
  await user.fill({ name });
  await page.locator('#departments').fill('公安');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  for (const [field, day] of [
    ['#from', '2026-11-01'],
    ['#to', '2027-12-31'],
  ] as const) {
    await page.locator(field).fill(day);
    await page.locator(field).press('Enter');
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await page.getByRole('button', { name: '抽签' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '抽签' }).click();
  await page.getByRole('button', { name: '重新验算' }).click();
  await expect(page.getByRole('status')).toContainText('验算一致');
}

/** To whom the matter fell. */
async function drawnFor({ page }: DeskUser, directors: readonly Director[]): Promise<Director> {
  const row = page.getByRole('table', { name: '任务' }).getByRole('row', { name: matterName });
  await expect(row).toContainText('待走');
  const text = await row.innerText();
  return directors.find(({ name }) => text.includes(name))!;
}

/** Covertly: the keypad, the form, the papers. Whoever sat at the desk meanwhile signs in again. */
async function walk(browser: Browser, pin: string): Promise<void> {
  const before = slips.tickets().length;
  const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  const { page } = citizen;
  await citizen.start();
  await citizen.openTicket();
  await citizen.lookUp(pin);
  await citizen.touch('back');
  await citizen.isAt('home');
  await citizen.open(endorsement);
  await citizen.goOn();
  await citizen.fillIn(endorsementForm, endorsementAnswers, endorsementSpelling);
  await citizen.touch('declare');
  await citizen.touch('confirm');
  await citizen.isAt('print');
  for (const job of ['job-slip', 'job-form'])
    await expect(page.getByTestId(job)).toHaveAttribute('data-state', 'printed', { timeout: 30_000 });
  await citizen.touch('end');
  await citizen.touch('end-confirm');
  await citizen.isAt('attract');
  expect(slips.tickets()).toHaveLength(before + 1);
}

/** Beside the running kiosk, with what the code of the newest slip says. Throws unless the log holds. */
function verifyAgainstSlip(): string {
  const slip = join(kiosk.folder, 'slip.txt');
  writeFileSync(slip, readQr(ticketPng(slips.tickets().at(-1)!, 576), 'png'));
  return execFileSync(
    process.execPath,
    ['electron/cli/trace.ts', 'verify', '--lang', 'zh-CN', '--data', data, '--checkpoint', slip],
    { encoding: 'utf8' },
  );
}

/** For the first time. */
async function signIn(user: DeskUser, { id, password }: Director): Promise<void> {
  await user.signIn(id, password);
  await user.replaceOneTimePassword(password);
  await user.isAt('walks');
}

async function putRight({ goTo, page }: DeskUser): Promise<void> {
  await goTo('findings/F1');
  await page.getByRole('button', { name: '添加措施' }).click();
  await page.locator('#measure_text').fill('统一窗口口径，撤掉复印件要求');
  await page.locator('#measure_workingDays').fill('5');
  await page.locator('#measure button[type="submit"]').click();
  await page.getByRole('button', { name: '报完成' }).click();
  await page.locator('#measure-done_text').fill('窗口已统一，附公告');
  await page.locator('#measure-done button[type="submit"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已改，待复查');
}

async function closeRound({ page }: DeskUser): Promise<void> {
  await page.getByRole('button', { name: '结束本轮' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '结束本轮' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已结束');
}

async function inspect({ goTo, page }: DeskUser): Promise<void> {
  await goTo('findings');
  await page.getByRole('link', { name: problem }).click();
  await page.getByRole('button', { name: '记录复查' }).click();
  await page.locator('#inspect_walk').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.getByRole('radio', { name: '已改好' }).check();
  await page.locator('#inspect_text').fill('窗口不再要复印件');
  await page.locator('#inspect button[type="submit"]').click();
  await expect(page.getByRole('status')).toContainText('复查已记录');
}

/** On the screen and on paper. */
async function sixFigures({ goTo, page }: DeskUser, round: string): Promise<readonly number[]> {
  await goTo(`rounds/${round}/report`);
  const shown = await page.locator('main dl').first().locator('dd b').allInnerTexts();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '报告（PDF）' }).click();
  const pdf = await (await downloading).path();
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const paper = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(paper).toContain('局长走流程');
  return shown.map(Number);
}

/** What became of the matter, in the order of the log. */
function storyIn(entries: readonly TraceEntry[]): readonly string[] {
  return entries.flatMap((entry) => {
    switch (entry.type) {
      case 'round.opened':
      case 'round.drawn':
      case 'round.closed':
        return [`${entry.type} ${entry.round}`];
      case 'session.armed':
        return [`${entry.type} ${entry.director} ${entry.round}`];
      case 'finding.added':
      case 'measure.set':
      case 'finding.reinspected':
      case 'finding.closed':
        return [`${entry.type} ${entry.finding}`];
      case 'evaluation.signed':
      case 'measure.done':
        return [entry.type];
      default:
        return [];
    }
  });
}
