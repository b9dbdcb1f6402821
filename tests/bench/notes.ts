import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { canonicalJson } from '../../electron/trace/canonical.ts';
import type { Note } from '../../shared/trace/index.ts';
import { Citizen } from '../e2e/support/citizen.ts';
import { hearNotes } from '../e2e/support/heard-notes.ts';
import { startKiosk } from '../e2e/support/kiosk-process.ts';
import { shortForm, shortMatter, shortSpelling } from '../e2e/support/short-form.ts';
import { sampleResidentId } from '../support/sample-answers.ts';
import { percentile, type BenchRow } from './row.ts';
import { buildPageWithoutNotes, servePageWithoutNotes } from './without-notes/build-page.ts';

/** The same page: as it is, with silent notes, and with silent notes and rrweb, which records it as a whole. */
const pages = ['notes', 'silent', 'rrweb'] as const;
type PageKind = (typeof pages)[number];

const rounds = 7;
/** Faster than a finger, and long enough that one tap is drawn before the next. */
const paceMs = 60;
/** As many touches as a quick citizen makes in a minute. */
const touchesAMinute = 130;

const rrweb = (): string =>
  readFileSync(new URL('record.umd.min.cjs', import.meta.resolve('@rrweb/record')), 'utf8');

/**
 * What it costs that a page notes its own use: time of scripts for each touch against the same page with silent notes,
 * beside rrweb (a recorder of the whole page, with its default settings) in the same rounds; and bytes of a walk.
 */
export async function benchNotes(): Promise<BenchRow[]> {
  await buildPageWithoutNotes();
  const kiosk = await startKiosk();
  const browser = await chromium.launch({
    executablePath: process.env['KIOSK_BROWSER'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-sync',
      // A page that is given in place of the kiosk's has no address, and might not speak to this machine.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
  try {
    const times: Record<PageKind, number[]> = { notes: [], silent: [], rrweb: [] };
    for (let round = 0; round < rounds; round += 1) {
      // Each page comes first in turn.
      for (let at = 0; at < pages.length; at += 1) {
        const kind = pages[(round + at) % pages.length]!;
        times[kind].push(await scriptMsATouch(browser, kiosk.url, kind));
      }
    }
    const bytes = await bytesOfAWalk(browser, kiosk.url);
    return [
      timeRow('script time a touch, use noted', times.notes, times.silent),
      timeRow('script time a touch, recorded by rrweb', times.rrweb, times.silent),
      bytesRow('notes of a walk as entries of the log', bytes.entries, bytes),
      bytesRow('notes of a walk as they are sent', bytes.sent, bytes),
    ];
  } finally {
    await browser.close();
    await kiosk.stop();
  }
}

/** The ratio is the middle one of all rounds, each against its own baseline: a slow moment of the machine is in both. */
function timeRow(name: string, measured: readonly number[], silent: readonly number[]): BenchRow {
  return {
    name,
    value: percentile(measured, 0.5),
    unit: 'ms',
    baseline: { name: 'notes silent', value: percentile(silent, 0.5) },
    ratio: percentile(
      measured.map((ms, round) => silent[round]! / ms),
      0.5,
    ),
  };
}

interface Bytes {
  readonly entries: number;
  readonly sent: number;
  readonly rrweb: number;
  readonly touches: number;
}

function bytesRow(name: string, bytes: number, { rrweb: whole, touches }: Bytes): BenchRow {
  const aMinute = (sum: number): number => (sum / touches) * touchesAMinute;
  return {
    name: `${name}, ${touchesAMinute} touches a minute`,
    value: aMinute(bytes) / 1024,
    unit: 'KiB/min',
    baseline: { name: 'changes as rrweb records them', value: aMinute(whole) / 1024 },
    ratio: whole / bytes,
  };
}

async function openPage(
  browser: Browser,
  url: string,
  kind: PageKind,
): Promise<{ readonly citizen: Citizen; readonly heard: ReturnType<typeof hearNotes> }> {
  await Promise.all(browser.contexts().map((context) => context.close()));
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  if (kind !== 'notes') await servePageWithoutNotes(context);
  const page = await context.newPage();
  const heard = hearNotes(page);
  await page.goto(url);
  const citizen = new Citizen(page, 'zh-CN');
  await citizen.isAt('attract');
  return { citizen, heard };
}

/** Begins to record; what it records stays in the page. */
async function recordWithRrweb(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Runtime.evaluate', { expression: rrweb() });
  await page.evaluate(() => {
    const scope = window as unknown as { rrwebRecord: { record: (options: object) => void } };
    const events: object[] = [];
    Object.assign(window, { rrwebEvents: events });
    scope.rrwebRecord.record({ emit: (event: object) => events.push(event) });
  });
}

/** Keys of the screen, fields, dialogs and pages of the form, always the same. */
async function scriptMsATouch(browser: Browser, url: string, kind: PageKind): Promise<number> {
  const { citizen, heard } = await openPage(browser, url, kind);
  const { page } = citizen;
  await citizen.start();
  await citizen.open(shortMatter);
  await citizen.goOn();
  await citizen.isOnPage(shortForm.pages[0]!);
  await citizen.write('罗雨桐', shortSpelling);
  if (kind === 'rrweb') await recordWithRrweb(page);
  const metrics = await page.context().newCDPSession(page);
  // Time of the processor: what other programs take meanwhile is not counted.
  await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scriptMs = async (): Promise<number> => {
    const { metrics: all } = await metrics.send('Performance.getMetrics');
    return all.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
  };
  let touches = 0;
  const tap = async (selector: string): Promise<void> => {
    const box = (await page.locator(selector).first().boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    touches += 1;
    await pause(paceMs);
  };
  const turn = async (): Promise<void> => {
    for (const key of 'luoyutong') await tap(`[data-key="${key}"]`);
    for (let count = 0; count < 9; count += 1) await tap('[data-key="backspace"]');
    await tap('[data-testid="tool-help"]');
    await tap('[data-testid="help"] [data-testid="close"]');
    await page.locator('[data-screen]:not([data-settling])').waitFor();
    await tap('[data-testid="action"]');
    await citizen.isOnPage(shortForm.pages[1]!);
    await page.locator('[data-screen]:not([data-settling])').waitFor();
    await tap('[data-testid="back"]');
    await citizen.isOnPage(shortForm.pages[0]!);
    await page.locator('[data-screen]:not([data-settling])').waitFor();
  };
  await turn();
  touches = 0;
  const before = await scriptMs();
  for (let count = 0; count < 3; count += 1) await turn();
  // What was noted of it goes too.
  await pause(400);
  const took = (await scriptMs()) - before;
  if (kind === 'notes' ? heard.frames().length === 0 : heard.frames().length > 0)
    throw new Error(`the page with ${kind} told its use in ${heard.frames().length} calls`);
  return took / touches;
}

/** One walk on one page, noted by the kiosk's page and recorded by rrweb at once. */
async function bytesOfAWalk(browser: Browser, url: string): Promise<Bytes> {
  const { citizen, heard } = await openPage(browser, url, 'notes');
  const { page } = citizen;
  await recordWithRrweb(page);
  await citizen.start();
  await citizen.touch('tool-help');
  await citizen.touch('close');
  await citizen.search('jsz');
  await citizen.open(shortMatter);
  await citizen.goOn();
  const [name, identity, sex, birth] = shortForm.pages;
  await citizen.isOnPage(name!);
  await citizen.write('罗雨桐', shortSpelling);
  await citizen.goOn();
  await citizen.isOnPage(identity!);
  await citizen.type(`${sampleResidentId.slice(0, -1)}8`);
  await citizen.goOn();
  await page.getByTestId('error-summary').waitFor();
  await citizen.key('backspace').tap();
  await citizen.type('X');
  await citizen.goOn();
  await citizen.isOnPage(sex!);
  await page.locator('[data-option="female"]').tap();
  await citizen.touch('field-nationality');
  await citizen.write('中国', shortSpelling);
  await citizen.goOn();
  await citizen.isOnPage(birth!);
  await citizen.type('19491231');
  await citizen.touch('back');
  await citizen.touch('back');
  // Changes only: the picture of the whole page that it begins with is there once, however long the walk.
  const recorded = await page.evaluate(() =>
    (window as unknown as { rrwebEvents: { type: number }[] }).rrwebEvents
      .filter(({ type }) => type === 3)
      .reduce((sum, event) => sum + new TextEncoder().encode(JSON.stringify(event)).length, 0),
  );
  await citizen.touch('end');
  await citizen.touch('end-confirm');
  await page.waitForURL((at) => at.hostname !== new URL(url).hostname);
  const notes = heard.notes();
  return {
    entries: notes.reduce((sum, note, at) => sum + canonicalJson(entryOf(note, at + 1)).length, 0),
    sent: heard.frames().reduce((sum, frame) => sum + Buffer.byteLength(frame), 0),
    rrweb: recorded,
    touches: notes.reduce((sum, note) => sum + (note.type === 'screen.leave' ? note.interactions : 0), 0),
  };
}

/** The note as the log keeps it. */
const entryOf = (note: Note, seq: number): object => ({
  ...note,
  sid: '0123456789abcdef',
  v: 1,
  seq,
  t: 1_795_828_492_123,
  mono: 5_025_123_456,
  boot: '0123456789abcdef',
  prev: '0'.repeat(64),
});
