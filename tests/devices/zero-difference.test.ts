import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startKiosk } from '../../electron/app/index.ts';
import { callerOf, kioskOptions } from '../../electron/app/kiosk.fixture.ts';
import { drawPdf, readQr, type Raster } from '../../electron/documents/documents.fixture.ts';
import { parseSlipCode } from '../../electron/trace/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { citizenContract, type KioskEvent } from '../../shared/contract/index.ts';
import { finalJobStates } from '../../shared/print/index.ts';
import type { Note } from '../../shared/trace/index.ts';
import { enrolDirectors, readLog } from '../support/directors.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { startEscposEmulator, ticketPng, type Ticket } from './escpos-emulator/index.ts';

/** A citizen's session and a director's side by side: what the page is told and what comes out of the printers. */

const matter = 'hk-macao-endorsement';
const dotsAcross = 576;
/** Side of the code on a slip and its distance from the edge, in dots. */
const code = { left: 24, side: 57 * 4 };

const screen = (name: 'home' | 'ticket' | 'matter' | 'print', at: number): Note => ({
  type: 'screen.enter',
  at,
  screen: name,
  page: null,
  item: null,
  via: 'forward',
});

interface Session {
  readonly reference: string;
  /** Every answer, in order. */
  readonly answers: readonly unknown[];
  readonly events: readonly KioskEvent[];
  readonly pdf: Uint8Array;
}

async function sessions(rendering: 'text' | 'raster') {
  const printer = await startEscposEmulator();
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-zero-'));
  const data = join(folder, 'data');
  const [director] = await enrolDirectors(data, ['D07']);
  const config = `
queueTickets: { windows: all }
printers:
  - { id: a4, kind: virtual, paper: a4, serves: [form], name: { zh-CN: 甲, en: A }, place: { zh-CN: 乙, en: B } }
  - { id: slip, kind: escpos, uri: '${printer.uri}', rendering: ${rendering}, serves: [slip, ticket], name: { zh-CN: 甲, en: A }, place: { zh-CN: 乙, en: B } }
`;
  // Both papers say the same minute.
  const wallMs = Date.now();
  const clock = { ...systemClock, wallMs: () => wallMs };
  const started = await startKiosk({ ...kioskOptions(folder, { config }), clock });
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  const app = started.value;
  onTestFinished(async () => {
    await app.close();
    await printer.stop();
    rmSync(folder, { recursive: true });
  });
  const call = callerOf(citizenContract, () => app);
  await new Promise<void>((resolve) => {
    app.subscribe(({ event }) => {
      if (event.type === 'printers' && event.printers.every(({ state }) => state === 'ready')) resolve();
    });
  });

  const session = async (typed: string): Promise<Session> => {
    const events: KioskEvent[] = [];
    let look = (): void => {};
    const stop = app.subscribe(({ event }) => {
      events.push(event);
      look();
    });
    const printed = (ids: readonly string[]): Promise<void> =>
      new Promise((resolve) => {
        const isEnded = (id: string): boolean =>
          events.some(
            (event) =>
              event.type === 'job' && event.job.id === id && finalJobStates.includes(event.job.state),
          );
        look = () => ids.every(isEnded) && resolve();
        look();
      });
    const answers: unknown[] = [];
    const ask: typeof call = async (method, input) => {
      const answer = await call(method, input);
      answers.push(answer);
      return answer;
    };
    await ask('kiosk.describe', {});
    await ask('session.note', { notes: [screen('home', 1), screen('ticket', 2)] });
    await ask('queue.lookup', { number: typed });
    await ask('session.note', { notes: [screen('home', 3)] });
    await ask('catalogue.overview', {});
    await ask('catalogue.search', { query: 'gatxz', offset: 0, limit: 5 });
    const { form } = (await ask('catalogue.matter', { code: matter }))!;
    await ask('session.note', { notes: [screen('matter', 4)] });
    const filled = { matter, version: 1, language: 'zh-CN', answers: sampleAnswers(form!) } as const;
    await ask('document.picture', filled);
    await ask('session.note', { notes: [screen('print', 5)] });
    const order = await ask('print.submit', { ...filled, documents: ['slip', 'form'] });
    if (!order.ok) throw new Error(JSON.stringify(order.failure));
    await printed(order.jobs.map(({ id }) => id));
    const { reference } = order;
    await ask('print.slip', { reference });
    await ask('print.tray', {});
    const [file] = readdirSync(join(data, 'tray')).filter((name) => name.endsWith('.pdf'));
    const pdf = readFileSync(join(data, 'tray', file!));
    await ask('print.resolve', { job: order.jobs[0]!.id, answer: 'came-out' });
    await ask('rating.submit', { matter, version: 1, score: 5 });
    await ask('session.end', { why: 'finished' });
    stop();
    return { reference, answers, events, pdf };
  };
  const citizens = await session('A36999');
  const directors = await session(director!.pin);
  const log = readLog(data);
  expect(log.entries.filter(({ type }) => type === 'session.armed')).toHaveLength(1);
  return { citizens, directors, slips: printer.tickets(), failures: printer.failures };
}

/** Every answer and what was told of each job, by their hash. Left out is what may differ: numbers and pictures of the papers. */
function told({ answers, events, reference }: Session): string[] {
  const jobs = events.flatMap((event) => (event.type === 'job' ? [event.job] : []));
  const ids = [...new Set(jobs.map(({ id }) => id))];
  const byJob = ids.map((id) => jobs.filter((job) => job.id === id));
  return [...answers, ...byJob].map((one) => {
    let text = JSON.stringify(one)
      .replaceAll(reference, 'REFERENCE')
      .replaceAll(/"png":"[^"]*"/g, '"png":""');
    ids.forEach((id, at) => (text = text.replaceAll(id, `job ${at}`)));
    return `${text.slice(0, 60)} ${hash('sha256', text)}`;
  });
}

/** The boxes of dots in which two pictures of one size differ, parted where 40 rows are alike. */
function differences(a: Raster, b: Raster) {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  const boxes: { top: number; bottom: number; left: number; right: number }[] = [];
  for (let y = 0; y < a.height; y += 1) {
    for (let x = 0; x < a.width; x += 1) {
      if (a.at(x, y) === b.at(x, y)) continue;
      let box = boxes.at(-1);
      if (box === undefined || y - box.bottom > 40) {
        box = { top: y, bottom: y, left: x, right: x };
        boxes.push(box);
      }
      box.bottom = y;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
    }
  }
  return boxes;
}

const pictureOf = (ticket: Ticket): Raster => {
  const bits = Buffer.concat(ticket.marks.flatMap((mark) => (mark.kind === 'raster' ? [mark.bits] : [])));
  const rowBytes = dotsAcross / 8;
  return {
    width: dotsAcross,
    height: bits.length / rowBytes,
    at: (x, y) => (bits[y * rowBytes + (x >> 3)]! >> (7 - (x & 7))) & 1,
  };
};

describe.each(['raster', 'text'] as const)('a director’s session, with the slip as %s', (rendering) => {
  it('is told and printed as a citizen’s, but for the digits of the reference and the modules of the code', async () => {
    const { citizens, directors, slips, failures } = await sessions(rendering);
    expect(told(directors)).toEqual(told(citizens));
    expect(failures).toEqual([]);
    expect(slips).toHaveLength(2);
    const [hers, his] = slips as [Ticket, Ticket];
    expect(hers.heightDots).toBe(his.heightDots);

    // A reader that is not ours reads both from the paper.
    const read = slips.map((slip) => readQr(ticketPng(slip, dotsAcross), 'png'));
    expect(read[0]).toHaveLength(read[1]!.length);
    expect(read.map((text) => parseSlipCode(text)?.reference)).toEqual([
      citizens.reference,
      directors.reference,
    ]);

    if (rendering === 'text') {
      expect(his.text.replaceAll(directors.reference, 'REFERENCE')).toBe(
        hers.text.replaceAll(citizens.reference, 'REFERENCE'),
      );
      const shape = ({ marks }: Ticket): unknown =>
        marks.map((mark) => ({ ...mark, text: null, signs: null, bits: null }));
      expect(shape(his)).toEqual(shape(hers));
    } else {
      const [digits, modules, ...others] = differences(pictureOf(hers), pictureOf(his));
      expect(others).toEqual([]);
      expect(digits!.bottom - digits!.top).toBeLessThan(36);
      expect(modules!.bottom - modules!.top).toBeLessThan(code.side);
      expect(modules!.left).toBeGreaterThanOrEqual(code.left);
      expect(modules!.right).toBeLessThan(code.left + code.side);
    }

    // The form: the code at the top right of the first page, and the reference at the head and foot of each.
    const dpi = 72;
    const [hersPages, hisPages] = [drawPdf(citizens.pdf, dpi), drawPdf(directors.pdf, dpi)];
    expect(hersPages).toHaveLength(hisPages.length);
    hersPages.forEach((page, number) => {
      for (const { top, bottom, left } of differences(page, hisPages[number]!)) {
        const isFoot = top > 790;
        const isHead = number > 0 ? bottom < 50 : bottom < 115 && left > 450;
        expect(isFoot || isHead, JSON.stringify({ number, top, bottom, left })).toBe(true);
      }
    });
  }, 240_000);
});
