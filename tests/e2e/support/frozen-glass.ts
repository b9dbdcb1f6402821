import { expect, type Browser, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Language } from '../../../shared/text/index.ts';
import { Citizen } from './citizen.ts';

/** Longer than a page takes to settle and a picture to be asked for. */
const stepMs = 500;
/** Any day; both walks, and their kiosks, live in the same minute of it. */
export const moment = new Date('2026-11-24T09:42:10');

/** A page whose time moves only by steps of the test, and whose pictures can be compared dot by dot. */
export interface FrozenGlass {
  readonly citizen: Citizen;
  readonly step: (ms?: number) => Promise<void>;
  /** What is on the glass once nothing is under way, as PNG. */
  readonly picture: () => Promise<Buffer>;
}

export async function frozenGlass(browser: Browser, url: string, language: Language): Promise<FrozenGlass> {
  await Promise.all(browser.contexts().map((context) => context.close()));
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  await page.clock.install({ time: moment });
  await page.clock.pauseAt(new Date(moment.getTime() + 1_000));
  const openCalls = countOpenCalls(page);
  await page.goto(url);
  const step = (ms = stepMs): Promise<void> => page.clock.runFor(ms);
  const citizen = new SteppingCitizen(page, language, step);
  await expect.poll(async () => (await step(50), page.locator('[data-screen]').count())).toBe(1);
  await citizen.isAt('attract');

  const rest = async (): Promise<void> => {
    await expect
      .poll(async () => {
        await step(20);
        const isLoaded = await page.evaluate(() => [...document.images].every(({ complete }) => complete));
        return isLoaded && openCalls() === 0;
      })
      .toBe(true);
    await page.evaluate(() =>
      Promise.all([...document.images].map((image) => image.decode().catch(() => {}))),
    );
  };
  const shoot = (): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide' });
  return {
    citizen,
    step,
    picture: async () => {
      await rest();
      await step();
      await rest();
      await hideWhatMayDiffer(page);
      let before = await shoot();
      for (let again = 0; again < 10; again += 1) {
        const now = await shoot();
        if (now.equals(before)) return now;
        before = now;
        await rest();
      }
      throw new Error('the glass does not come to rest');
    },
  };
}

/** Time passes before and after every touch, as between two touches of a hand. */
class SteppingCitizen extends Citizen {
  override readonly touch: (testId: string) => Promise<void>;
  constructor(page: Page, language: Language, step: () => Promise<void>) {
    super(page, language);
    this.touch = async (testId) => {
      // A page that came meanwhile takes no touch before it has settled.
      await step();
      await page.getByTestId(testId).first().tap();
      await step();
    };
  }

  /** Chromium leaves a key dark for good when the next is touched before it has let go of the first one. */
  override async type(characters: string): Promise<void> {
    for (const character of characters) {
      await super.type(character);
      await expect.poll(() => this.page.locator('button:active').count()).toBe(0);
    }
  }
}

/** Calls of the page that the kiosk has not answered. */
function countOpenCalls(page: Page): () => number {
  const open = new Set<number>();
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => open.add(idOf(payload)));
    socket.on('framereceived', ({ payload }) => open.delete(idOf(payload)));
  });
  return () => open.size;
}

const idOf = (payload: string | Buffer): number =>
  (JSON.parse(payload.toString()) as { readonly id?: number }).id ?? -1;

/** The reference number is another one for each session, and so are the papers that carry it. */
const hideWhatMayDiffer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-testid="reference"]'))
      element.firstChild!.nodeValue = element.textContent!.replaceAll(/[0-9A-Z]/g, '0');
    for (const paper of document.querySelectorAll<HTMLElement>(
      '[data-testid^="job-"] img, [data-testid="tray"] img',
    ))
      paper.style.visibility = 'hidden';
  });

/** Dots that differ between two pictures. */
export function differingDots(one: Buffer, other: Buffer): number {
  if (one.equals(other)) return 0;
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.width * a.height, b.width * b.height);
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    if (a.data.readUInt32LE(at) !== b.data.readUInt32LE(at)) count += 1;
  }
  return count;
}
