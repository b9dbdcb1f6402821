import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Citizen } from '../e2e/support/citizen.ts';
import { startKiosk, type RunningKiosk } from '../e2e/support/kiosk-process.ts';
import { shortMatter } from '../e2e/support/short-form.ts';
import { enrolDirectors } from '../support/directors.ts';
import { percentile, type BenchRow } from './row.ts';
import { arrives, middleOf } from './tap.ts';

/** Letters and taking them back, as somebody writes who is not sure. */
const keys = [...'luoyutong', ...Array.from({ length: 9 }, () => 'backspace')];
const rounds = 150;
const paceMs = 90;

interface Person {
  readonly page: Page;
  readonly kiosk: RunningKiosk;
  readonly times: number[];
}

/**
 * From a tap to the paint after it in a session that is traced, beside one that is not: the same taps on two kiosks, one on this,
 * one on that, so that a slow moment of the machine is in both. Finer than the 8 ms of Event Timing: from the time of the
 * touch to the first task after the next frame was drawn.
 */
export async function benchTracedTap(): Promise<BenchRow[]> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
  const executablePath = process.env['KIOSK_BROWSER'] ?? '/usr/bin/chromium';
  const browsers = await Promise.all([1, 2].map(() => chromium.launch({ executablePath, args })));
  const people: Person[] = [];
  try {
    people.push(await somebody(browsers[0]!, null));
    people.push(await somebody(browsers[1]!, 'D07'));
    for (let round = 0; round < rounds; round += 1) {
      for (const key of keys) {
        for (const person of round % 2 === 0 ? people : people.toReversed()) {
          person.times.push(await tapToPaint(person.page, `[data-key="${key}"]`));
          await pause(paceMs);
        }
      }
    }
    const [citizen, director] = people.map(({ times }) => times) as [number[], number[]];
    return [0.5, 0.95].map((share) => {
      const value = percentile(director, share);
      const baseline = { name: 'not traced', value: percentile(citizen, share) };
      const name = `tap to paint, traced, ${share === 0.5 ? 'median' : 'p95'}`;
      return { name, value, unit: 'ms', baseline, ratio: baseline.value / value };
    });
  } finally {
    for (const { kiosk } of people) await kiosk.stop();
    for (const browser of browsers) await browser.close();
  }
}

/** On the first page of the form; a director after the code was taken. */
async function somebody(browser: Browser, director: string | null): Promise<Person> {
  let signs = '48291357';
  const kiosk = await startKiosk(
    {},
    {
      prepare: async (data) => {
        if (director !== null) signs = (await enrolDirectors(data, [director]))[0]!.pin;
      },
    },
  );
  const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
  await citizen.start();
  await citizen.openTicket();
  await citizen.lookUp(signs);
  await citizen.touch('back');
  await citizen.open(shortMatter);
  await citizen.goOn();
  await arrives(citizen, 0);
  await citizen.page.evaluate(() => {
    window.addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            document.documentElement.dataset['painted'] = String(performance.now() - timeStamp);
          };
          port2.postMessage(null);
        });
      },
      { capture: true, passive: true },
    );
  });
  return { page: citizen.page, kiosk, times: [] };
}

async function tapToPaint(page: Page, selector: string): Promise<number> {
  const { x, y } = await middleOf(page, selector);
  await page.evaluate(() => delete document.documentElement.dataset['painted']);
  await page.touchscreen.tap(x, y);
  const painted = await page.waitForFunction(() => document.documentElement.dataset['painted']);
  return Number(await painted.jsonValue());
}
