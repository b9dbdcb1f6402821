import { expect, test, type Browser } from '@playwright/test';
import type { Language } from '../../shared/text/index.ts';
import { differingDots, frozenGlass, moment } from './support/frozen-glass.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { shortAnswers, shortForm, shortMatter, shortSpelling } from './support/short-form.ts';

test.setTimeout(400_000);
// A part that is drawn anew must not differ from the whole drawn at once.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-partial-raster'] }),
});

/** The second of two people who do the same. */
interface Second {
  readonly who: string;
  /**
   * Makes her kiosk ready, and gives what she types on the keypad where a ticket is looked up. The first person types
   * the same at a kiosk that was not made ready.
   */
  readonly enter: (kiosk: RunningKiosk) => Promise<string>;
  /** Fails unless her kiosk took her for whom she is. */
  readonly proof: (kiosk: RunningKiosk) => Promise<void>;
}

const seconds: readonly Second[] = [
  { who: 'another citizen', enter: async () => '482913', proof: async () => {} },
];

type Pictures = ReadonlyMap<string, Buffer>;

/** Through every screen and dialog of the journey, with a picture of each. */
async function walk(browser: Browser, url: string, language: Language, signs: string): Promise<Pictures> {
  const { citizen, step, picture } = await frozenGlass(browser, url, language);
  const { page } = citizen;
  const pictures = new Map<string, Buffer>();
  const at = async (name: string): Promise<void> => {
    pictures.set(name, await picture());
  };
  await at('attract');
  await citizen.touch('start');
  await citizen.isAt('language');
  await citizen.touch(`language-${language}`);
  await at('language');
  await citizen.goOn();
  await citizen.isAt('home');
  await at('home');

  await citizen.touch('open-ticket');
  await citizen.isAt('ticket');
  await at('ticket');
  for (const sign of signs) await citizen.touch(`key-${sign}`);
  await at('ticket, typed');
  await citizen.goOn();
  await expect(page.getByTestId('ticket-answer').getByRole('heading')).toBeVisible();
  await at('ticket, answered');
  await citizen.touch('back');
  await citizen.isAt('home');
  await at('home again');

  await citizen.touch('list-departments');
  await citizen.isAt('list');
  await at('departments');
  await citizen.touch('department-public-security');
  await expect(page.getByTestId(`matter-${shortMatter}`)).toBeVisible();
  await at('a department');
  await citizen.touch('back');
  await citizen.touch('back');
  await citizen.touch('list-life-events');
  await at('life events');
  await citizen.touch('back');
  await citizen.touch('open-search');
  await citizen.isAt('search');
  await at('search');
  await citizen.type(language === 'en' ? 'licence' : 'jsz');
  await expect(page.getByTestId(`matter-${shortMatter}`)).toBeVisible();
  await at('search, found');
  await citizen.touch(`matter-${shortMatter}`);
  await citizen.isAt('matter');
  await at('matter');
  await citizen.touch('take-ticket');
  await expect(page.locator('[data-testid="ticket-paper"][data-state="printed"]')).toBeVisible();
  await at('queue number');
  await citizen.touch('close');
  await citizen.touch('guide');
  await at('guide');
  await citizen.touch('back');
  for (const [tool, close] of [
    ['tool-help', 'close'],
    ['tool-size', 'close'],
    ['tool-language', `choose-${language}`],
  ] as const) {
    await citizen.touch(tool);
    await at(tool);
    await citizen.touch(close);
  }

  await citizen.goOn();
  await citizen.isAt('form');
  await citizen.goOn();
  await expect(page.getByTestId('error-summary')).toBeVisible();
  await at('form, found wrong');
  await citizen.fillIn(shortForm, shortAnswers(), shortSpelling, async ({ id }) => {
    await step();
    await at(`form page ${id}`);
  });
  await step();
  await at('check');
  await citizen.touch('zoom');
  await at('zoom');
  await citizen.touch('zoom-close');
  await citizen.touch('end');
  await at('end asked');
  await citizen.touch('end-stay');
  await step(121_000);
  await expect(page.getByTestId('idle-warning')).toBeVisible();
  await at('idle');
  await citizen.touch('stay');

  await citizen.touch('declare');
  await citizen.touch('confirm');
  await citizen.isAt('print');
  await expect(page.locator('[data-testid="job-form"][data-state="printed"]')).toBeVisible();
  await at('print');
  await citizen.touch('open-tray');
  await at('tray');
  await citizen.touch('close');
  await citizen.goOn();
  await citizen.isAt('next');
  await at('next');
  await citizen.goOn();
  await citizen.isAt('rating');
  await at('rating');
  const left = page.waitForURL((url_) => url_.hostname !== new URL(url).hostname);
  await page.getByTestId('score-4').tap();
  await left;
  return pictures;
}

for (const language of ['zh-CN', 'en'] as const) {
  for (const { who, enter, proof } of seconds) {
    test(`not one dot differs between a citizen’s walk and that of ${who}, in ${language}`, async ({
      browser,
    }) => {
      const config = { queueTickets: { windows: 'all' } };
      const [first, second] = await Promise.all([
        startKiosk(config, { stoppedAt: moment }),
        startKiosk(config, { stoppedAt: moment }),
      ]);
      try {
        const signs = await enter(second);
        const hers = await walk(browser, first.url, language, signs);
        const others = await walk(browser, second.url, language, signs);
        await proof(second);
        expect([...others.keys()]).toEqual([...hers.keys()]);
        const differing = [...hers].map(([name, picture]) => ({
          name,
          dots: differingDots(picture, others.get(name)!),
        }));
        for (const { name } of differing.filter(({ dots }) => dots > 0)) {
          for (const [whose, pictures] of Object.entries({ hers, others }))
            await test
              .info()
              .attach(`${name}, ${whose}`, { body: pictures.get(name)!, contentType: 'image/png' });
        }
        expect(differing.filter(({ dots }) => dots > 0)).toEqual([]);
        expect(differing.length).toBeGreaterThan(30);
      } finally {
        await Promise.all([first.stop(), second.stop()]);
      }
    });
  }
}

test('a difference of one dot is seen', async ({ browser }) => {
  const kiosk = await startKiosk();
  try {
    const { citizen, picture } = await frozenGlass(browser, kiosk.url, 'zh-CN');
    const before = await picture();
    expect(differingDots(before, await picture())).toBe(0);
    await citizen.page.evaluate(() => {
      const dot = document.createElement('i');
      Object.assign(dot.style, { position: 'fixed', inset: '500px auto auto 500px', background: 'red' });
      Object.assign(dot.style, { inlineSize: '1px', blockSize: '1px' });
      document.body.append(dot);
    });
    expect(differingDots(before, await picture())).toBe(1);
  } finally {
    await kiosk.stop();
  }
});
