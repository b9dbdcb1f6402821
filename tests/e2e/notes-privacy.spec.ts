import { expect, test, type Page } from '@playwright/test';
import type { Answers, FormDefinition } from '../../shared/form/index.ts';
import { problemReasons } from '../../shared/form/problem.ts';
import { fieldKinds } from '../../shared/trace/field-kinds.ts';
import {
  lengthBuckets,
  screens,
  settingValues,
  tapControls,
  waitCauses,
  type Note,
} from '../../shared/trace/index.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import type { Citizen, Spelling } from './support/citizen.ts';
import { formOf } from './support/hall.ts';
import { heardCitizen, notesOf, type HeardNotes } from './support/heard-notes.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { shortForm, shortMatter } from './support/short-form.ts';

test.setTimeout(240_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk({ queueTickets: { windows: 'all' } });
});
test.afterEach(() => kiosk.stop());

/** Every word that the vocabulary itself has, and the names of the form's pages and fields. */
function known(definition: FormDefinition): ReadonlySet<string> {
  const own = ['forward', 'back', 'language', 'text-size', 'care', 'contrast', 'stayed', 'ended', 'timeout'];
  const failures = ['connection-lost', 'unread', 'picture-failed', 'print-refused', 'fault'];
  const types: readonly Note['type'][] = [
    'screen.enter',
    'screen.leave',
    'tap',
    'rage',
    'hesitation',
    'field.focus',
    'field.blur',
    'validation.shown',
    'validation.cleared',
    'help.open',
    'help.close',
    'setting',
    'idle.warning',
    'wait',
    'page.error',
  ];
  const form = definition.pages.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]);
  return new Set<string>([
    ...own,
    ...failures,
    ...types,
    ...screens,
    ...tapControls,
    ...fieldKinds,
    ...lengthBuckets,
    ...settingValues,
    ...waitCauses,
    ...problemReasons,
    ...form,
  ]);
}

/** Everything in the answers that somebody typed, picked or chose. */
function secretsOf(value: Answers[string] | Answers): readonly string[] {
  if (typeof value === 'string') return value.length > 3 || /\P{ASCII}/u.test(value) ? [value] : [];
  return typeof value === 'object'
    ? Object.values(value).flatMap((part: Answers[string]) => secretsOf(part))
    : [];
}

/** What was noted is made of words of the vocabulary and of the form, and of numbers that count and time. */
function expectNothingOf(heard: HeardNotes, definition: FormDefinition, secrets: readonly string[]): void {
  const notes = heard.notes();
  expect(notesOf(notes, 'screen.leave').length).toBeGreaterThan(5);
  const words = notes.flatMap((note) => Object.values(note)).filter((part) => typeof part === 'string');
  const vocabulary = known(definition);
  expect([...new Set(words)].filter((word) => !vocabulary.has(word))).toEqual([]);
  const sent = heard.frames().join('\n');
  expect(secrets.filter((secret) => sent.includes(secret))).toEqual([]);
  // The same search finds what stands there.
  expect(sent).toContain('screen.leave');
}

/** From the check screen through the papers to the rating, so that all of the session is noted. */
async function finish(citizen: Citizen): Promise<void> {
  const { page } = citizen;
  await citizen.touch('declare');
  await citizen.touch('confirm');
  await expect(page.getByTestId('job-form')).toHaveAttribute('data-state', 'printed', { timeout: 20_000 });
  await citizen.goOn();
  await citizen.goOn();
  await citizen.touch('score-4');
  await page.waitForURL((url) => url.hostname !== new URL(kiosk.url).hostname);
}

const forms: readonly {
  readonly matter: string;
  readonly search: string;
  readonly spelling: Spelling;
  readonly own: Answers;
}[] = [
  {
    matter: shortMatter,
    search: 'jiashizheng',
    spelling: { 罗雨桐: 'luoyutong', 中国: 'zhongguo', 青禾: 'qinghe' },
    own: {
      name: '罗雨桐',
      nationality: '中国',
      address: { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '青禾' },
      mobile: '13971586042',
      landline: '0851-86420975',
      email: 'qzvwk@xjqh.example',
      fileNumber: '739105284617',
    },
  },
  {
    matter: 'provident-fund-rent',
    search: 'gongjijin',
    spelling: { 罗雨桐: 'luoyutong', 青禾: 'qinghe', 中国银行: 'zhongguoyinhang' },
    own: {
      rentAddress: { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '青禾' },
      monthlyRent: '18734.5',
      amount: '92617.25',
      bankName: '中国银行',
      remarks: '中国银行',
      family: [
        { memberName: '罗雨桐', memberId: '11010519491231002X' },
        { memberName: '罗雨桐', memberId: '11010519491231002X' },
      ],
    },
  },
];

for (const { matter, search, spelling, own } of forms) {
  test(`nothing that is typed, picked or chosen by touch is in a note: ${matter}`, async ({ browser }) => {
    const definition = formOf(matter);
    const answers = {
      ...sampleAnswers(definition, { pick: ({ id }) => (id === 'maritalStatus' ? 'married' : undefined) }),
      ...own,
    };
    const ticket = 'A3673910';
    const { citizen, heard } = await heardCitizen(browser, kiosk.url, 'zh-CN');
    await citizen.start();
    await citizen.touch('open-ticket');
    for (const key of ticket) await citizen.touch(`key-${key}`);
    await citizen.goOn();
    await citizen.touch('back');
    await citizen.search(search);
    await citizen.open(matter);
    await citizen.goOn();
    await citizen.fillIn(definition, answers, spelling);
    await finish(citizen);
    expectNothingOf(heard, definition, [
      ...secretsOf(answers),
      ...Object.values(spelling),
      ticket,
      ticket.slice(1),
      search,
      // Cells hold it without its hyphens.
      '20200202',
    ]);
    // Touches of keys are nowhere; what was chosen is a choice, whichever it was.
    expect(new Set(notesOf(heard.notes(), 'field.blur').map(({ kind }) => kind)).size).toBeGreaterThan(5);
  });
}

test('nothing that comes from a keyboard or a scanner is in a note', async ({ browser }) => {
  const { citizen, heard } = await heardCitizen(browser, kiosk.url, 'zh-CN');
  const { page } = citizen;
  const typed = {
    fileNumber: '739105284617',
    mobile: '13971586042',
    landline: '0851-86420975',
    email: 'qzvwk@xjqh.example',
  };
  const ticket = '73910528';
  await citizen.start();
  await citizen.touch('open-ticket');
  await citizen.isAt('ticket');
  await page.keyboard.type(ticket);
  await citizen.goOn();
  await citizen.touch('back');
  await citizen.touch('open-search');
  await citizen.isAt('search');
  await page.keyboard.type('jiashizheng');
  await citizen.open(shortMatter);
  await citizen.goOn();
  for (const formPage of shortForm.pages) {
    if (formPage.showWhen !== undefined) continue;
    await citizen.isOnPage(formPage);
    for (const { id, kind } of formPage.fields) {
      const box = page.locator(`[data-in-hand][data-field="${id}"]`);
      if (!(await box.isVisible())) await citizen.touch(`field-${id}`);
      await expect(box).toBeVisible();
      if (kind === 'residentId') await scan(page, '11010519491231002x');
      else if (kind === 'personName') await compose(page, 'luoyutong', '罗雨桐');
      else if (kind === 'text' && id === 'nationality') await compose(page, 'zhongguo', '中国');
      else if (kind === 'date') await page.keyboard.type('20200202');
      else if (kind === 'address') {
        await box.locator('[data-area="520111"]').tap();
        await compose(page, 'qinghe', '青禾');
      } else if (kind === 'choice' || kind === 'yesNo') {
        await box.locator('[data-option]').first().focus();
        await page.keyboard.press('ArrowDown');
      } else await page.keyboard.type(typed[id as keyof typeof typed]);
    }
    await citizen.goOn();
    // The last choice may have asked for another page.
    if (formPage.id === 'applicant') await page.locator('[data-screen="form"]').waitFor();
    if (await page.getByTestId('field-agentName').or(page.locator('[data-field="agentName"]')).isVisible())
      break;
  }
  await citizen.touch('end');
  await citizen.touch('end-confirm');
  await page.waitForURL((url) => url.hostname !== new URL(kiosk.url).hostname);
  expectNothingOf(heard, shortForm, [
    ...Object.values(typed),
    '罗雨桐',
    'luoyutong',
    '中国',
    'zhongguo',
    '青禾',
    'qinghe',
    '520111',
    '花溪',
    '11010519491231002',
    '20200202',
    'jiashizheng',
    ticket,
  ]);
  expect(notesOf(heard.notes(), 'field.blur').filter(({ reads }) => reads === 1)).toHaveLength(1);
});

/** Types pinyin and picks with a key of the keyboard what reads as wished. */
async function compose(page: Page, letters: string, chinese: string): Promise<void> {
  await page.keyboard.type(letters);
  const candidates = page.locator('[data-control="candidate"] button');
  await expect(candidates.filter({ hasText: new RegExp(`^${chinese}$`) }).first()).toBeVisible();
  const offered = await candidates.allInnerTexts();
  await page.keyboard.press(String(offered.indexOf(chinese) + 1));
  await expect(page.locator('[data-in-hand]')).toContainText(chinese);
}

const scan = (page: Page, code: string): Promise<void> =>
  page.evaluate((keys) => {
    for (const key of [...keys, 'Enter'])
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  }, code);

/** What is left of the notes when nobody looks at a watch. */
const withoutTimes = (notes: readonly Note[]): readonly object[] =>
  notes
    .filter(({ type }) => type !== 'wait' && type !== 'hesitation')
    .map((note) =>
      Object.fromEntries(Object.entries(note).filter(([name]) => name !== 'at' && !/Ms$|^over/.test(name))),
    );

test('two people whose answers are as long and as quick as each other’s cannot be told apart', async ({
  browser,
}) => {
  const people = [
    {
      spelling: { 罗雨桐: 'luoyutong', 中国: 'zhongguo', 青禾: 'qinghe' },
      name: '罗雨桐',
      idNumber: '11010519491231002X',
      sex: 'female',
      area: '520111',
      street: '青禾',
      ticket: 'A36482',
      search: 'jsz',
    },
    {
      spelling: { 刘雨桐: 'liuyutong', 中国: 'zhongguo', 清河: 'qinghe' },
      name: '刘雨桐',
      idNumber: '440524188001010014',
      sex: 'male',
      area: '520112',
      street: '清河',
      ticket: 'B07915',
      search: 'jdc',
    },
  ];
  const told: (readonly object[])[] = [];
  for (const { spelling, name, idNumber, sex, area, street, ticket, search } of people) {
    const own = await startKiosk();
    try {
      const { citizen, heard } = await heardCitizen(browser, own.url, 'zh-CN');
      const { page } = citizen;
      await citizen.start();
      await citizen.touch('open-ticket');
      for (const key of ticket) await citizen.touch(`key-${key}`);
      await citizen.goOn();
      await expect(page.getByTestId('ticket-answer').getByRole('heading')).toBeVisible();
      await citizen.touch('back');
      await citizen.search(search);
      await citizen.open(shortMatter);
      await citizen.goOn();
      const answers: Answers = {
        name,
        idNumber,
        sex,
        nationality: '中国',
        birthDate: name === '罗雨桐' ? '1949-12-31' : '1988-01-01',
        address: { areaCode: area, areaName: '', street },
        mobile: name === '罗雨桐' ? '13971586042' : '18684320759',
      };
      for (const formPage of shortForm.pages.slice(0, 6)) {
        await citizen.isOnPage(formPage);
        await expect(page.locator('[data-settling]')).toHaveCount(0);
        await citizen.fillInPage(formPage, answers, answers, spelling);
        await citizen.goOn();
      }
      await citizen.isOnPage(shortForm.pages[6]!);
      await citizen.touch('end');
      await citizen.touch('end-confirm');
      await page.waitForURL((url) => url.hostname !== new URL(own.url).hostname);
      told.push(withoutTimes(heard.notes()));
    } finally {
      await own.stop();
    }
  }
  expect(told[0]!.length).toBeGreaterThan(50);
  expect(told[1]).toEqual(told[0]);
});
