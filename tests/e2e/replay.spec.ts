import AxeBuilder from '@axe-core/playwright';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import type { KioskDescription } from '../../shared/contract/index.ts';
import type { TraceEntry } from '../../shared/trace/index.ts';
import { sampleWalk } from '../../shared/trace/sample-walk.fixture.ts';
import { serveReplay, type ReplayPages } from './support/replay-pages.ts';
import { sampleReplayCatalogue } from './support/sample-replay.ts';
import { shortAnswers, shortForm, shortMatter, shortSpelling } from './support/short-form.ts';
import { seenScreen, tracedKiosk, type SeenScreen } from './support/traced-walk.ts';

test.use({ viewport: { width: 1440, height: 1300 }, hasTouch: false });
test.setTimeout(240_000);

const seekTo = (page: Page, seq: number): Promise<void> => page.locator(`[data-seq="${seq}"]`).click();
const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe');

async function show(
  entries: readonly TraceEntry[],
  others: readonly (readonly TraceEntry[])[] = [],
  language: 'zh-CN' | 'en' = 'zh-CN',
  description: KioskDescription | null = null,
): Promise<ReplayPages> {
  const sampled = await sampleReplayCatalogue(entries);
  const catalogue = { ...sampled, description: description ?? sampled.description };
  return serveReplay({ language, entries, others, form: shortForm, catalogue, stages: [] });
}

test('a walk that was walked is shown again screen by screen, with nothing that was typed', async ({
  browser,
}) => {
  const kiosk = await tracedKiosk();
  const seen: SeenScreen[] = [];
  try {
    const citizen = await kiosk.enter(browser);
    const { page } = citizen;
    const look = async (): Promise<void> => void seen.push(await seenScreen(page));
    await look();
    await citizen.touch('back');
    await citizen.isAt('home');
    await look();
    await citizen.open(shortMatter);
    await look();
    await citizen.goOn();
    await citizen.fillIn(shortForm, shortAnswers(), shortSpelling, look);
    await look();
    await citizen.touch('declare');
    await citizen.touch('confirm');
    await citizen.isAt('print');
    await page.locator('[data-testid="job-form"][data-state="printed"]').waitFor();
    await page.locator('[data-testid="job-slip"][data-state="printed"]').waitFor();
    await look();
    await citizen.goOn();
    await citizen.isAt('next');
    await citizen.goOn();
    await citizen.isAt('rating');
    await look();
    await citizen.touch('score-5');
    await page.waitForURL((url) => url.hostname === 'localhost');
  } finally {
    await kiosk.stop();
  }

  const entries = kiosk.entries();
  const pages = await show(entries, [], 'zh-CN', kiosk.description());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1300 } });
    await page.goto(pages.url);
    await expect(page.locator('[data-shown]')).toBeVisible();
    const frame = frameOf(page);
    // The next step has no heading of its own but the number of the window.
    const entered = entries.filter((entry) => entry.type === 'screen.enter' && entry.screen !== 'next');
    const again: SeenScreen[] = [];
    for (const entry of entered) {
      // Of a screen that changes while it is shown, its end is what was looked at.
      const last =
        entry.type === 'screen.enter' && entry.screen === 'print' ? lastPrinted(entries) : entry.seq;
      await seekTo(page, last);
      await expect(page.locator(`[data-seq="${last}"]`)).toHaveAttribute('aria-current', 'true');
      await expect(frame.locator('[data-screen]')).toBeVisible();
      await expect(page.locator('[data-shown]')).toBeVisible();
      again.push(await seenScreen(frame));
    }
    expect(again).toEqual(seen);

    const typed = Object.values(shortAnswers()).filter(
      (value) => typeof value === 'string' && value.length > 3,
    );
    for (const entry of entries) {
      if (entry.type !== 'field.blur') continue;
      await seekTo(page, entry.seq);
      const text = await frame.locator('body').innerText();
      for (const value of typed) expect(text).not.toContain(value as string);
    }
  } finally {
    await pages.close();
  }
});

const lastPrinted = (entries: readonly TraceEntry[]): number =>
  entries.findLast((entry) => entry.type === 'session.job' && entry.state === 'printed')!.seq;

const sample = sampleWalk({
  form: shortForm,
  matter: shortMatter,
  mistakes: { idNumber: 'resident-id-length', fileNumber: 'pattern' },
  helpOn: ['identity'],
  backFrom: 'home',
  changeOn: 'contact',
  idleOn: 'licence',
  paperOut: true,
});
const others = Array.from({ length: 23 }, (_, n) =>
  sampleWalk({ form: shortForm, matter: shortMatter, pace: 0.7 + n / 40 }),
);
const seqOf = (isIt: (entry: TraceEntry) => boolean): number => sample.find(isIt)!.seq;

test.describe('a walk at the desk', () => {
  let pages: ReplayPages;
  test.beforeAll(async () => {
    pages = await show(sample, others);
  });
  test.afterAll(() => pages.close());

  const open = async (page: Page): Promise<FrameLocator> => {
    await page.goto(pages.url);
    await expect(page.locator('[data-shown]')).toBeVisible();
    return frameOf(page);
  };

  test('shows errors, help, the question of the idle kiosk and what the printer lacked', async ({ page }) => {
    const frame = await open(page);
    await seekTo(
      page,
      seqOf(({ type }) => type === 'validation.shown'),
    );
    await expect(frame.getByTestId('error-summary')).toContainText('应为 18 位，现在是 … 位');
    await seekTo(
      page,
      seqOf(({ type }) => type === 'validation.cleared'),
    );
    await expect(frame.getByTestId('error-summary')).toHaveCount(0);
    await seekTo(
      page,
      seqOf(({ type }) => type === 'help.open'),
    );
    await expect(frame.getByTestId('help')).toBeVisible();
    await seekTo(
      page,
      seqOf(({ type }) => type === 'help.close'),
    );
    await expect(frame.getByTestId('help')).toHaveCount(0);
    await seekTo(
      page,
      seqOf(({ type }) => type === 'idle.warning'),
    );
    await expect(frame.getByTestId('idle-warning')).toBeVisible();
    await seekTo(
      page,
      seqOf((entry) => entry.type === 'session.job' && entry.reason === 'paper-out'),
    );
    await expect(frame.locator('[data-reason="paper-out"]')).toBeVisible();
    await seekTo(
      page,
      seqOf(({ type }) => type === 'session.closed'),
    );
    await expect(frame.locator('[data-screen="cleared"]')).toBeVisible();
  });

  test('shows the field in hand on the real form, with signs for what was filled in', async ({ page }) => {
    const frame = await open(page);
    await seekTo(
      page,
      seqOf((entry) => entry.type === 'field.focus' && entry.field === 'landline'),
    );
    await expect(frame.locator('[data-in-hand][data-field="landline"]')).toBeVisible();
    await expect(frame.locator('[data-field="mobile"]')).toContainText('●●●');
    await expect(frame.getByTestId('form-sheet').locator('img')).toBeVisible();
    await seekTo(
      page,
      seqOf((entry) => entry.type === 'field.focus' && entry.field === 'mobile'),
    );
    await expect(frame.locator('[data-in-hand][data-field="mobile"]')).toBeVisible();
  });

  test('plays in its own time and faster, shows what is touched, and stops where it is told to', async ({
    page,
  }) => {
    const frame = await open(page);
    await page.getByTestId('replay-speed-8').click();
    const tap = seqOf((entry) => entry.type === 'tap' && entry.control === 'matter');
    await seekTo(page, tap - 2);
    await page.getByTestId('replay-play').click();
    await expect(frame.getByTestId('ring')).toBeVisible();
    await expect(frame.locator('[data-screen="matter"]')).toBeVisible();
    await page.getByTestId('replay-play').click();
    const stopped = await page.locator('output').innerText();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await page.locator('output').innerText()).toBe(stopped);
    // To the end, and from the start again.
    await page.locator('input[type="range"]').press('End');
    await expect(frame.locator('[data-screen="cleared"]')).toBeVisible();
    await page.getByTestId('replay-play').click();
    await expect(frame.locator('[data-screen="home"]')).toBeVisible();
  });

  test('leads from a mark of the staircase to its moment, also by keys, and from the table', async ({
    page,
  }) => {
    const frame = await open(page);
    await page.getByRole('button', { name: /身份证明：求助$/ }).press('Enter');
    await expect(frame.getByTestId('help')).toBeVisible();
    await page.getByRole('button', { name: '看表格' }).click();
    const row = page.getByRole('row', { name: /告知\s*回退/ });
    await row.getByRole('button').click();
    await expect(frame.locator('[data-screen="matter"]')).toBeVisible();
  });

  test('cannot be pressed or typed into, takes no focus, and asks nobody for anything', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      // A picture that the page itself drew has no address outside of it.
      if (!request.url().startsWith('blob:')) asked.push(new URL(request.url()).pathname);
    });
    page.on('websocket', (socket) => asked.push(`socket ${socket.url()}`));
    const frame = await open(page);
    await seekTo(
      page,
      seqOf((entry) => entry.type === 'field.focus' && entry.field === 'mobile'),
    );
    await expect(frame.locator('[data-in-hand]')).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    expect(await frame.locator('body').evaluate((body: HTMLElement) => body.inert)).toBe(true);
    const box = (await page.locator('iframe').boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.2, box.y + box.height * 0.95);
    await page.keyboard.type('1');
    await expect(frame.locator('[data-in-hand][data-field="mobile"]')).toBeVisible();
    expect(
      asked.filter((path) => !/^\/(desk|replay|walk\.json|(desk\/|replay\/)?assets\/.*)$/.test(path)),
    ).toEqual([]);
    const refused = await frame.locator('body').evaluate(() =>
      fetch('/').then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
  });

  test('is framed by nobody but a page of this kiosk', async ({ page, browser }) => {
    await page.goto(pages.url.replace('127.0.0.1', 'localhost'));
    const stranger = await browser.newPage();
    await stranger.route('http://stranger.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${pages.url.replace('/desk', '/replay')}"></iframe>`,
      }),
    );
    await stranger.goto('http://stranger.example/');
    await expect.poll(() => stranger.frames().length).toBe(2);
    expect(stranger.frames()[1]!.url()).toMatch(/^chrome-error:/);
    await stranger.close();
  });

  test('can be used without seeing it', async ({ page }) => {
    await open(page);
    const found = await new AxeBuilder({ page })
      .exclude('iframe')
      .disableRules(['page-has-heading-one'])
      .analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

test('an English desk has English words beside the Chinese screen of the walk', async ({ browser }) => {
  const pages = await show(sample, [], 'en');
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1300 } });
    await page.goto(pages.url);
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    await expect(page.locator('[data-shown]')).toBeVisible();
    await expect(frameOf(page).locator('html')).toHaveAttribute('lang', 'zh-CN');
  } finally {
    await pages.close();
  }
});
