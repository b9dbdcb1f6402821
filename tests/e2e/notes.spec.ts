import { expect, test } from '@playwright/test';
import type { TapControl } from '../../shared/trace/index.ts';
import { heardCitizen, notesOf } from './support/heard-notes.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { shortForm, shortMatter, shortSpelling } from './support/short-form.ts';
import { enterAsStaff, withStaffPin } from './support/staff.ts';

test.setTimeout(120_000);

let kiosk: RunningKiosk;
test.beforeEach(async () => {
  kiosk = await startKiosk(await withStaffPin({ queueTickets: { windows: 'all' } }));
});
test.afterEach(() => kiosk.stop());

test('what a walk does is what its notes count: touches, corrections, errors, help, back, language and size', async ({
  browser,
}) => {
  const { citizen, heard } = await heardCitizen(browser, kiosk.url, 'zh-CN');
  const { page } = citizen;
  const touches: (readonly [TapControl, boolean])[] = [];
  const touch = async (testId: string, control: TapControl, live = true): Promise<void> => {
    // A page that has just turned takes no touch yet.
    await expect(page.locator('[data-settling]')).toHaveCount(0);
    touches.push([control, live]);
    await citizen.touch(testId);
  };
  const nowhere = async (): Promise<void> => {
    touches.push(['other', false]);
    await page.touchscreen.tap(540, 20);
  };

  // The touch that begins the session is not in it yet.
  await citizen.touch('start');
  await citizen.isAt('language');
  await touch('language-en', 'language');
  await touch('language-zh-CN', 'language');
  // Chosen already: nothing answers.
  await touch('language-zh-CN', 'language', false);
  await touch('action', 'continue');
  await citizen.isAt('home');

  await touch('tool-help', 'help');
  await expect(page.getByTestId('help')).toBeVisible();
  await touch('close', 'dialog-close');
  await expect(page.getByTestId('help')).toHaveCount(0);
  await touch('tool-size', 'text-size');
  await touch('size-L', 'text-size');
  await touch('size-M', 'text-size');
  await touch('close', 'dialog-close');
  for (let count = 0; count < 4; count += 1) await nowhere();

  await touch('open-ticket', 'ticket-look-up');
  await citizen.isAt('ticket');
  for (const key of 'A3601') await citizen.touch(`key-${key}`);
  await touch('action', 'ticket-look-up');
  await expect(page.getByTestId('ticket-answer').getByRole('heading')).toBeVisible();
  await touch('back', 'back');
  await citizen.isAt('home');
  await touch('list-departments', 'department');
  await touch('department-public-security', 'department');
  await expect(page.getByTestId(`matter-${shortMatter}`)).toBeVisible();
  await touch('back', 'back');
  await touch('back', 'back');
  await citizen.isAt('home');
  await touch('open-search', 'search');
  await citizen.isAt('search');
  await citizen.type('jsz');
  await touch(`matter-${shortMatter}`, 'matter');
  await citizen.isAt('matter');
  await touch('guide', 'guide');
  for (const turn of ['page-down', 'page-up']) {
    // Whoever reads lets a page come to rest before the next touch.
    const rested = page.evaluate(
      () =>
        new Promise<void>((done) =>
          addEventListener('scrollend', () => done(), { capture: true, once: true }),
        ),
    );
    await touch(turn, 'page-turn');
    await rested;
  }
  await touch('back', 'back');
  await touch('action', 'continue');
  await citizen.isAt('form');

  // Nothing written yet: missing. Then a name, one letter of it taken back.
  const [name, identity, sex] = shortForm.pages;
  await touch('action', 'continue');
  await expect(page.getByTestId('error-summary')).toBeVisible();
  await citizen.type('luok');
  await citizen.key('backspace').tap();
  await citizen.write('罗雨桐', { 罗雨桐: 'yutong' });
  await touch('action', 'continue');
  await citizen.isOnPage(identity!);
  await citizen.type('11010519491231002');
  await touch('action', 'continue');
  await expect(page.getByTestId('error-summary')).toBeVisible();
  await citizen.type('8');
  await touch('action', 'continue');
  await expect(page.getByTestId('error-summary')).toContainText('有一位不对');
  await citizen.key('backspace').tap();
  await citizen.type('X');
  await touch('action', 'continue');
  await citizen.isOnPage(sex!);
  touches.push(['choice', true], ['choice', true]);
  await page.locator('[data-option="male"]').tap();
  await page.locator('[data-option="female"]').tap();
  await touch('field-nationality', 'field');
  await citizen.write('中国', shortSpelling);
  await touch('back', 'back');
  await citizen.isOnPage(identity!);
  await touch('back', 'back');
  await citizen.isOnPage(name!);
  await touch('end', 'end');
  await touch('end-confirm', 'end-answer');
  await page.waitForURL((url) => url.hostname !== new URL(kiosk.url).hostname);

  const notes = heard.notes();
  expect(notesOf(notes, 'tap').map(({ control, live }) => [control, live])).toEqual(touches);
  // Going on three times within a second, as only a machine does, is noted too.
  const rage = notesOf(notes, 'rage').filter(({ control }) => control !== 'continue');
  expect(rage).toMatchObject([{ control: 'other', taps: 4 }]);
  expect(notesOf(notes, 'setting').map(({ what, to }) => [what, to])).toEqual([
    ['language', 'en'],
    ['language', 'zh-CN'],
    ['text-size', 'L'],
    ['text-size', 'M'],
  ]);
  expect(notesOf(notes, 'help.open')).toMatchObject([{ screen: 'home' }]);
  expect(notesOf(notes, 'help.close')).toMatchObject([{ screen: 'home' }]);
  expect(notesOf(notes, 'page.error')).toEqual([]);
  expect(notesOf(notes, 'screen.enter').map(({ screen, page: of, via }) => [screen, of, via])).toEqual([
    ['language', null, 'forward'],
    ['home', null, 'forward'],
    ['ticket', null, 'forward'],
    ['home', null, 'back'],
    ['list', null, 'forward'],
    ['list', null, 'forward'],
    ['list', null, 'back'],
    ['home', null, 'back'],
    ['search', null, 'forward'],
    ['matter', null, 'forward'],
    ['form', name!.id, 'forward'],
    ['form', identity!.id, 'forward'],
    ['form', sex!.id, 'forward'],
    ['form', identity!.id, 'back'],
    ['form', name!.id, 'back'],
  ]);
  expect(notesOf(notes, 'validation.shown').map(({ field, rule, times }) => [field, rule, times])).toEqual([
    ['name', 'missing', 1],
    ['idNumber', 'resident-id-length', 1],
    ['idNumber', 'resident-id-check-digit', 1],
  ]);
  expect(notesOf(notes, 'validation.cleared').map(({ field, rule }) => [field, rule])).toEqual([
    ['name', 'missing'],
    ['idNumber', 'resident-id-check-digit'],
  ]);
  const handled = notesOf(notes, 'field.blur').map(
    ({ field, keystrokes, deletions, picks, choices, length }) => ({
      field,
      done: [keystrokes, deletions, picks, choices],
      length,
    }),
  );
  expect(handled).toEqual([
    { field: 'name', done: [10, 1, 1, 0], length: '1-4' },
    { field: 'idNumber', done: [19, 1, 0, 0], length: '11-20' },
    { field: 'sex', done: [0, 0, 0, 2], length: '1-4' },
    { field: 'nationality', done: [8, 0, 1, 0], length: '1-4' },
    { field: 'idNumber', done: [0, 0, 0, 0], length: '11-20' },
    { field: 'name', done: [0, 0, 0, 0], length: '1-4' },
  ]);
  expect(notesOf(notes, 'field.focus').map(({ visits, wasFilled }) => [visits, wasFilled])).toEqual([
    [0, false],
    [0, false],
    [0, false],
    [0, false],
    [1, true],
    [1, true],
  ]);

  // Every screen that came has gone, and counted what was noted while it was in sight.
  const leaves = notesOf(notes, 'screen.leave');
  expect(leaves.map(({ screen }) => screen)).toEqual(
    notesOf(notes, 'screen.enter').map(({ screen }) => screen),
  );
  const sum = (of: 'taps' | 'deadTaps' | 'interactions' | 'scrollReversals'): number =>
    leaves.reduce((total, leave) => total + leave[of], 0);
  expect(sum('taps')).toBe(touches.length);
  expect(sum('deadTaps')).toBe(touches.filter(([, live]) => !live).length);
  const keys = 'A3601'.length + 'jsz'.length + (10 + 1 + 1) + (19 + 1) + (8 + 1);
  expect(sum('interactions')).toBe(touches.length + keys);
  expect(sum('scrollReversals')).toBe(1);
  expect(Math.max(...leaves.map(({ slowestMs }) => slowestMs))).toBeGreaterThan(0);

  // The times grow, and nothing of the session comes behind its end.
  const times = notes.map(({ at }) => at);
  expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
  const methods = heard.calls().map(({ method }) => method);
  const end = methods.indexOf('session.end');
  expect(notes.at(-1)).toMatchObject({ type: 'screen.leave', screen: 'form' });
  expect(methods.slice(0, end).lastIndexOf('session.note')).toBe(end - 1);
  expect(methods.slice(end + 1)).not.toContain('session.note');
});

test('a scanner’s burst is one reading, a keyboard under the hand writes keys', async ({ browser }) => {
  const { citizen, heard } = await heardCitizen(browser, kiosk.url, 'zh-CN');
  const { page } = citizen;
  await citizen.start();
  await citizen.open(shortMatter);
  await citizen.goOn();
  await citizen.isOnPage(shortForm.pages[0]!);
  await page.keyboard.type('luoyutong', { delay: 40 });
  await expect(page.locator('[data-in-hand]')).toContainText('罗雨桐');
  await page.keyboard.press('Space');
  await citizen.goOn();
  await citizen.isOnPage(shortForm.pages[1]!);
  await page.evaluate((code) => {
    for (const key of [...code, 'Enter'])
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  }, '11010519491231002x');
  await expect(page.locator('[data-in-hand]')).toContainText(/0\s*0\s*2\s*X/);
  await citizen.goOn();
  await citizen.isOnPage(shortForm.pages[2]!);
  await heard.until((note) => note.type === 'screen.enter' && note.page === shortForm.pages[2]!.id);
  expect(
    notesOf(heard.notes(), 'field.blur').map(({ keystrokes, picks, reads }) => [keystrokes, picks, reads]),
  ).toEqual([
    [9, 1, 0],
    [0, 0, 1],
  ]);
});

test('what the attendant does at the screen is nobody’s use of it', async ({ browser }) => {
  const { citizen, heard } = await heardCitizen(browser, kiosk.url, 'zh-CN');
  const { page } = citizen;
  await citizen.start();
  await heard.until((note) => note.type === 'screen.enter' && note.screen === 'home');
  await enterAsStaff(page);
  await citizen.touch('tab-jobs');
  await citizen.touch('attendant-done');
  await page.waitForURL((url) => url.hostname !== new URL(kiosk.url).hostname);
  const notes = heard.notes();
  expect(notesOf(notes, 'screen.leave').at(-1)).toMatchObject({ screen: 'home', taps: 0 });
  expect(notesOf(notes, 'tap').map(({ control }) => control)).toEqual(['language', 'continue']);
});
