import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { Citizen } from '../e2e/support/citizen.ts';
import { startKiosk } from '../e2e/support/kiosk-process.ts';
import { shortForm, shortMatter, shortSpelling } from '../e2e/support/short-form.ts';
import { sampleResidentId } from '../support/sample-answers.ts';
import { percentile, type BenchRow } from './row.ts';

/** Between two taps: faster than a finger on glass, so that the picture of the form is drawn meanwhile. */
const paceMs = 120;
/** Enough for a 95th percentile that one slow tap does not make. */
const tapsOfEach = 108;
const turns = 16;

/** Event Timing reports nothing shorter; what it does not report is counted as this long. */
const leastMs = 16;

interface Measured {
  readonly taps: number;
  /** From the finger to the frame that shows what it did, in milliseconds, in steps of 8; one for each interaction. */
  readonly durations: readonly number[];
}

/**
 * From a tap to the next paint on the pages of a form, as the browser itself times it (Event Timing, the measure
 * behind Interaction to Next Paint), in a Chromium touched at 1080 × 1920. Keys stand beside plain buttons that
 * write into a native input, on the same page in the same run.
 */
export async function benchTap(): Promise<BenchRow[]> {
  const kiosk = await startKiosk();
  const browser = await chromium.launch({
    executablePath: process.env['KIOSK_BROWSER'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.open(shortMatter);
    await citizen.goOn();

    await arrives(citizen, 0);
    const letters = await timeKeys(page, [...'luoyutong'], 9);
    const plainLetters = await timeNativeInput(page, [...'luoyutong']);
    await citizen.write('罗雨桐', shortSpelling);
    await citizen.goOn();

    await arrives(citizen, 1);
    const digits = await timeKeys(page, [...sampleResidentId], sampleResidentId.length);
    const plainDigits = await timeNativeInput(page, [...sampleResidentId]);
    await citizen.type(sampleResidentId);
    await citizen.goOn();

    await arrives(citizen, 2);
    const pages = await timePages(citizen);
    return [
      row('tap to next paint, pinyin keys, p95', letters, plainLetters),
      row('tap to next paint, ID number keys, p95', digits, plainDigits),
      row('tap to next paint, Back and Continue, p95', pages, null),
    ];
  } finally {
    await browser.close();
    await kiosk.stop();
  }
}

function row(name: string, measured: Measured, plain: Measured | null): BenchRow {
  const value = p95(measured);
  const baseline = plain && { name: 'plain buttons and a native input', value: p95(plain) };
  return { name, value, unit: 'ms', baseline, ratio: baseline && baseline.value / value };
}

function p95({ taps, durations }: Measured): number {
  const unreported = Array.from({ length: Math.max(0, taps - durations.length) }, () => leastMs);
  return percentile([...durations, ...unreported], 0.95);
}

/** Writes the text with the keys of the screen and takes it back, several times. */
async function timeKeys(page: Page, keys: readonly string[], backspaces: number): Promise<Measured> {
  const presses = [...keys, ...Array.from({ length: backspaces }, () => 'backspace')];
  const shown = page.locator('[data-in-hand] [role="textbox"]');
  const before = await shown.innerText();
  const measured = await time(page, async (tap) => {
    for (let round = 0; round < tapsOfEach / presses.length; round += 1) {
      for (const key of presses) await tap(`[data-key="${key}"]`);
    }
  });
  if ((await shown.innerText()) !== before) throw new Error('the keys were not taken as they were tapped');
  return measured;
}

/** The least that the browser needs for the same taps on the same page. */
async function timeNativeInput(page: Page, keys: readonly string[]): Promise<Measured> {
  await page.evaluate((characters) => {
    const pad = document.createElement('div');
    pad.id = 'plain-pad';
    Object.assign(pad.style, { position: 'fixed', inset: 'auto 0 0 0', zIndex: '1000', background: 'white' });
    const input = document.createElement('input');
    input.readOnly = true;
    pad.append(input);
    for (const character of new Set(characters)) {
      const button = document.createElement('button');
      button.textContent = character;
      button.dataset['plain'] = character;
      // Without this the browser waits whether a second tap on the same key will zoom.
      Object.assign(button.style, { inlineSize: '90px', blockSize: '90px', touchAction: 'manipulation' });
      button.addEventListener('click', () => (input.value += character));
      pad.append(button);
    }
    document.body.append(pad);
  }, keys);
  const measured = await time(page, async (tap) => {
    for (let round = 0; round < tapsOfEach / keys.length; round += 1) {
      for (const key of keys) await tap(`[data-plain="${key}"]`);
    }
  });
  const written = await page.evaluate(() => {
    const pad = document.getElementById('plain-pad')!;
    const { length } = pad.querySelector('input')!.value;
    pad.remove();
    return length;
  });
  if (written !== measured.taps) throw new Error(`the native input took ${written} of ${measured.taps} taps`);
  return measured;
}

/** Goes back to the page before and on again. */
function timePages(citizen: Citizen): Promise<Measured> {
  return time(citizen.page, async (tap) => {
    for (let turn = 0; turn < turns; turn += 1) {
      await tap('[data-testid="back"]');
      await arrives(citizen, 1);
      await tap('[data-testid="action"]');
      await arrives(citizen, 2);
    }
  });
}

/** A new page takes no touch for a moment: it may still be meant for the page before. */
export async function arrives(citizen: Citizen, number: number): Promise<void> {
  await citizen.isOnPage(shortForm.pages[number]!);
  await citizen.page.locator('[data-screen]:not([data-settling])').waitFor();
}

/** Runs the taps while the page times what each of them leads to. */
async function time(
  page: Page,
  run: (tap: (selector: string) => Promise<void>) => Promise<void>,
): Promise<Measured> {
  const observer = await page.evaluateHandle((durationThreshold) => {
    const longest = new Map<number, number>();
    const note = (entries: PerformanceEntryList): void => {
      for (const entry of entries as PerformanceEventTiming[]) {
        if (entry.interactionId === 0) continue;
        longest.set(entry.interactionId, Math.max(entry.duration, longest.get(entry.interactionId) ?? 0));
      }
    };
    const watch = new PerformanceObserver((list) => note(list.getEntries()));
    // The types of the DOM do not know the threshold yet.
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold,
    };
    watch.observe(options);
    return {
      end: (): number[] => {
        note(watch.takeRecords());
        watch.disconnect();
        return [...longest.values()];
      },
    };
  }, leastMs);
  const places = new Map<string, { x: number; y: number }>();
  let taps = 0;
  await run(async (selector) => {
    // Keys stay where they are; asking the page each time would add to what is measured.
    const place = places.get(selector) ?? (await middleOf(page, selector));
    places.set(selector, place);
    taps += 1;
    await page.touchscreen.tap(place.x, place.y);
    await pause(paceMs);
  });
  return { taps, durations: await observer.evaluate((watching) => watching.end()) };
}

export async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
