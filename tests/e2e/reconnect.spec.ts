import { expect, test } from '@playwright/test';
import { socketPath } from '../../shared/contract/page.ts';
import { heardCitizen, notesOf } from './support/heard-notes.ts';
import { restartableKiosk, type RestartableKiosk } from './support/restartable-kiosk.ts';
import { shortForm, shortMatter, shortSpelling } from './support/short-form.ts';

let kiosk: RestartableKiosk;
test.beforeEach(async () => {
  kiosk = await restartableKiosk();
  await kiosk.start();
});
test.afterEach(() => kiosk.remove());

test('a page outlives its kiosk: it comes back by itself with the new start’s token, and nothing on it is lost', async ({
  page,
}) => {
  await page.goto(kiosk.url);
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.evaluate(() => {
    document.body.dataset['typed'] = 'kept';
  });
  const tokenBefore = await page.locator('meta[name="kiosk-token"]').getAttribute('content');

  await kiosk.stop();
  const tokens: (string | null)[] = [];
  const joined = new Promise<void>((resolve) => {
    page.on('websocket', (socket) => {
      const url = new URL(socket.url());
      if (url.pathname !== socketPath) return;
      tokens.push(url.searchParams.get('token'));
      socket.on('framereceived', () => resolve());
    });
  });
  await kiosk.start();
  await joined;

  expect(tokens.at(-1)).not.toBe(tokenBefore);
  expect(await page.evaluate(() => document.body.dataset['typed'])).toBe('kept');
});

test('what was noted while the kiosk was away arrives when it is back, in order and with how long that was', async ({
  browser,
}) => {
  const { citizen, heard } = await heardCitizen(browser, kiosk.url, 'zh-CN');
  const { page } = citizen;
  await citizen.start();
  await citizen.open(shortMatter);
  await citizen.goOn();
  await citizen.fillInField(shortForm.pages[0]!.fields[0]!, '罗雨桐', shortSpelling);
  await heard.until((note) => note.type === 'field.focus');

  await kiosk.stop();
  await expect(page.getByTestId('connection-lost')).toBeVisible();
  // The dialog covers the page, and a touch on it is a touch on nothing.
  await page.touchscreen.tap(540, 1880);
  await kiosk.start();
  await expect(page.getByTestId('connection-lost')).toHaveCount(0);
  await citizen.goOn();
  await citizen.isOnPage(shortForm.pages[1]!);
  await heard.until((note) => note.type === 'screen.enter' && note.page === 'identity');

  const notes = heard.notes();
  expect(notesOf(notes, 'page.error')).toMatchObject([{ what: 'connection-lost' }]);
  expect(notesOf(notes, 'wait').filter(({ cause }) => cause === 'connection')).toHaveLength(1);
  expect(notesOf(notes, 'tap').filter(({ control }) => control === 'other')).toMatchObject([{ live: false }]);
  const times = notes.map(({ at }) => at);
  expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
  expect(notesOf(notes, 'screen.leave').at(-1)).toMatchObject({ page: 'personName', deadTaps: 1 });
});
