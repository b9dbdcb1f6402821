import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readQr } from '../../electron/documents/documents.fixture.ts';
import { leafHash, rootOf, sha256 } from '../../electron/trace/merkle.ts';
import { parseSlipCode, parseVkey, verifyNote } from '../../electron/trace/note.ts';
import type { TraceEntry } from '../../shared/trace/index.ts';
import { startEscposEmulator, ticketPng } from '../devices/escpos-emulator/index.ts';
import { enrolDirectors, readLog, type Director } from '../support/directors.ts';
import { Citizen } from './support/citizen.ts';
import { slipPrinter, virtualPrinter } from './support/hall.ts';
import { startKiosk, type RunningKiosk } from './support/kiosk-process.ts';
import { shortAnswers, shortForm, shortMatter, shortSpelling } from './support/short-form.ts';

test.setTimeout(240_000);

/** From the home screen through the short matter until the page is a fresh one. */
async function walkThrough(citizen: Citizen): Promise<void> {
  const { page } = citizen;
  await citizen.open(shortMatter);
  await citizen.goOn();
  await citizen.fillIn(shortForm, shortAnswers(), shortSpelling);
  await citizen.touch('declare');
  await citizen.touch('confirm');
  await citizen.isAt('print');
  for (const job of ['job-slip', 'job-form'])
    await expect(page.getByTestId(job)).toHaveAttribute('data-state', 'printed', { timeout: 30_000 });
  await citizen.goOn();
  await citizen.isAt('next');
  await citizen.goOn();
  await citizen.isAt('rating');
  const { hostname } = new URL(page.url());
  await citizen.touch('score-4');
  await page.waitForURL((url) => url.hostname !== hostname);
  await citizen.isAt('attract');
}

/** What the log says of sessions, without what the page noted on the way. */
const sessionsIn = (entries: readonly TraceEntry[]): string[] =>
  entries.filter(({ type }) => type.startsWith('session.')).map(({ type }) => type);

function filesHolding(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => needles.some((needle) => readFileSync(file).includes(needle)));
}

test('a director walks covertly: the answer is any unknown ticket’s, the log has it all, the slip proves it', async ({
  browser,
}) => {
  const slips = await startEscposEmulator();
  let directors: Director[] = [];
  const kiosk = await startKiosk(
    { printers: [slipPrinter(slips.uri, 'raster'), virtualPrinter], queueTickets: { windows: 'all' } },
    {
      prepare: async (data) => {
        directors = await enrolDirectors(data, ['D07']);
      },
    },
  );
  const data = join(kiosk.folder, 'data');
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    await citizen.start();
    await citizen.openTicket();
    const unknown = await citizen.lookUp('A36999');
    expect(await citizen.lookUp(directors[0]!.code(Date.now()))).toBe(unknown);
    await citizen.touch('back');
    await citizen.isAt('home');
    await walkThrough(citizen);

    const walked = readLog(data);
    expect(sessionsIn(walked.entries).filter((type) => type !== 'session.job')).toEqual([
      'session.armed',
      'session.matter',
      'session.submit',
      'session.rated',
      'session.closed',
    ]);
    const [armed] = walked.entries.filter(({ type }) => type === 'session.armed');
    expect(armed).toMatchObject({ director: 'D07', by: 'one-time-code', language: 'zh-CN' });
    expect(walked.entries.findLast(({ type }) => type === 'session.closed')).toMatchObject({
      why: 'finished',
    });

    // The chain holds, and the code on the slip is a checkpoint of this log that its key signed.
    walked.rows.forEach(({ entry, hash }, at) => {
      expect(hash.equals(sha256(entry))).toBe(true);
      expect(walked.entries[at]!.prev).toBe(
        at === 0 ? '0'.repeat(64) : walked.rows[at - 1]!.hash.toString('hex'),
      );
    });
    const [genesis] = walked.entries;
    const vkey = parseVkey(genesis?.type === 'genesis' ? genesis.vkey : '')!;
    const slip = parseSlipCode(readQr(ticketPng(slips.tickets().at(-1)!, 576), 'png'))!;
    const checkpoint = verifyNote(slip.note, vkey)!;
    expect(checkpoint.root.equals(rootOf((at) => leafHash(walked.rows[at]!.entry), 0, checkpoint.size))).toBe(
      true,
    );
    expect(walked.checkpoints.find(({ size }) => size === checkpoint.size)?.note).toBe(slip.note);
    expect(walked.anchors).toEqual([{ size: checkpoint.size, kind: 'slip', evidence: slip.reference }]);
    const seqOf = (type: TraceEntry['type']): number =>
      walked.entries.find((entry) => entry.type === type)!.seq;
    expect(checkpoint.size).toBeGreaterThanOrEqual(seqOf('session.matter'));

    // Whoever comes next is nobody's business.
    await citizen.start();
    await citizen.open(shortMatter);
    await citizen.goOn();
    await citizen.isOnPage(shortForm.pages[0]!);
    expect(readLog(data).entries).toHaveLength(walked.entries.length);

    for (const typed of ['罗雨桐', '青禾', 'luoyutong', directors[0]!.pin])
      expect(filesHolding(data, typed), typed).toEqual([]);
    expect(kiosk.log()).not.toMatch(/D07|session\.armed|director/);
  } finally {
    await kiosk.stop();
    await slips.stop();
  }
});

test('a disk that takes no more ends the trace, and the person at the screen sees nothing of it', async ({
  browser,
}) => {
  let directors: Director[] = [];
  const kiosk: RunningKiosk = await startKiosk(
    {},
    {
      prepare: async (data) => {
        directors = await enrolDirectors(data, ['D07']);
      },
    },
  );
  const limitFiles = (bytes: string): void => {
    execFileSync('prlimit', ['--pid', String(kiosk.hostPid()), `--fsize=${bytes}:`]);
  };
  try {
    const citizen = await Citizen.at(browser, kiosk.url, 'zh-CN');
    const { page } = citizen;
    await citizen.start();
    await citizen.openTicket();
    const unknown = await citizen.lookUp('A36999');
    await citizen.lookUp(directors[0]!.code(Date.now()));

    limitFiles('1');
    expect(await citizen.lookUp('A36998')).toBe(unknown);
    await citizen.touch('back');
    await citizen.isAt('home');
    await citizen.open(shortMatter);
    await expect.poll(kiosk.log).toContain('walks are not traced');
    await citizen.goOn();
    await citizen.isOnPage(shortForm.pages[0]!);
    await expect(page.getByRole('alert')).toHaveCount(0);

    limitFiles('unlimited');
    await citizen.touch('end');
    await page.waitForURL((url) => url.hostname !== new URL(kiosk.url).hostname);
    await citizen.isAt('attract');
    const { entries } = readLog(join(kiosk.folder, 'data'));
    expect(entries.at(-1)).toMatchObject({ type: 'session.closed', why: 'storage' });
  } finally {
    await kiosk.stop();
  }
});
