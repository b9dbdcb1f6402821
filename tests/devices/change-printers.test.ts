import { expect, it, onTestFinished } from 'vitest';
import { printerListSchema, type Move } from '../../electron/printing/index.ts';
import { startEscposEmulator } from './escpos-emulator/index.ts';
import { startOfficePrinter } from './office/index.ts';
import {
  aSlip,
  officePrinter,
  onePagePdf,
  printingFixture,
  thermalPrinter,
  type PrintingFixture,
} from './print-fixtures.ts';

type Emulator = Awaited<ReturnType<typeof startEscposEmulator>>;

async function emulator(options: Parameters<typeof startEscposEmulator>[0] = {}): Promise<Emulator> {
  const printer = await startEscposEmulator(options);
  onTestFinished(() => printer.stop());
  return printer;
}

const at = (printer: Emulator, id: string): object => thermalPrinter(printer.uri, { id });
const cut = (printer: Emulator): number => printer.tickets().filter(({ isCut }) => isCut).length;

/** Printing with slip printers whose list may change; every move of a job is kept. */
async function hall(...printers: object[]) {
  const fixture = await printingFixture({ printers });
  const moves: Move[] = [];
  fixture.printing.onEvent((event) => {
    if (event.type === 'moved') moves.push(event.move);
  });
  return {
    fixture,
    moves,
    set: (...next: object[]) => fixture.printing.setPrinters(printerListSchema.parse(next)),
    ids: () => fixture.printing.printers().map(({ id }) => id),
  };
}

function submit({ printing }: PrintingFixture): string {
  const document = aSlip();
  const job = printing.submit({
    kind: 'slip',
    reference: document.reference,
    payload: { type: 'paper', document, a4: null },
  });
  if (!job.ok) throw new Error(job.error);
  return job.value.id;
}

const isReady = (fixture: PrintingFixture, id: string) => (): boolean =>
  fixture.printing.printers().find((printer) => printer.id === id)?.state === 'ready';

it('a printer that is added prints, and the page hears of it', async () => {
  const [first, second] = [await emulator(), await emulator()];
  const { fixture, set, ids } = await hall(at(first, 'first'));
  const heard: string[][] = [];
  fixture.printing.onEvent((event) => {
    if (event.type === 'printers') heard.push(event.printers.map(({ id }) => id));
  });
  set(at(second, 'second'), at(first, 'first'));
  expect(heard).toEqual([['second', 'first']]);
  await fixture.until(isReady(fixture, 'second'));
  expect(await fixture.end(submit(fixture))).toMatchObject({ state: 'printed', printerId: 'second' });
  expect(ids()).toEqual(['second', 'first']);
});

it('a job that waits for a printer that cannot print goes on at one that is added', async () => {
  const [first, second] = [await emulator(), await emulator()];
  const { fixture, moves, set } = await hall(at(first, 'first'));
  first.set({ paperLeftMm: 0 });
  await fixture.until(() => fixture.printing.printers()[0]!.reasons.includes('paper-out'));
  const job = submit(fixture);
  await fixture.when(job, 'queued', 'paper-out');
  set(at(first, 'first'), at(second, 'second'));
  expect(await fixture.end(job)).toMatchObject({ state: 'printed', printerId: 'second', movedFrom: 'first' });
  expect(moves).toEqual([{ job, from: 'first', to: 'second', reason: 'paper-out' }]);
  expect(cut(second)).toBe(1);
});

it('a new address takes over what waits, without a word of a move, and prints it once', async () => {
  const [old, anew] = [await emulator(), await emulator()];
  const { fixture, moves, set } = await hall(at(old, 'slip'));
  old.set({ coverOpen: true });
  await fixture.until(() => fixture.printing.printers()[0]!.reasons.includes('cover-open'));
  const jobs = [submit(fixture), submit(fixture)];
  await fixture.when(jobs[0]!, 'queued', 'cover-open');
  set(at(anew, 'slip'));
  for (const job of jobs)
    expect(await fixture.end(job)).toMatchObject({ state: 'printed', printerId: 'slip', movedFrom: null });
  expect([moves, cut(old), cut(anew)]).toEqual([[], 0, 2]);
});

it('what waits at a printer that is removed moves to one that serves it', async () => {
  const [first, second] = [await emulator(), await emulator()];
  const { fixture, set } = await hall(at(first, 'first'), at(second, 'second'));
  fixture.printing.attendance.setPaused('first', true);
  fixture.printing.attendance.setPaused('second', true);
  const jobs = [submit(fixture), submit(fixture)];
  await fixture.when(jobs[0]!, 'queued', 'paused');
  set(at(second, 'second'));
  fixture.printing.attendance.setPaused('second', false);
  for (const job of jobs)
    expect(await fixture.end(job)).toMatchObject({
      state: 'printed',
      printerId: 'second',
      movedFrom: 'first',
    });
  expect([cut(first), cut(second)]).toEqual([0, 2]);
  // The paper still names where it was meant to come out, for as long as the session lasts.
  expect(fixture.printing.printers()).toMatchObject([{ id: 'second' }, { id: 'first', serves: [] }]);
  fixture.printing.endSession();
  expect(fixture.printing.printers()).toMatchObject([{ id: 'second' }]);
});

it('what waits at a printer that is removed fails with its reason when no other serves it', async () => {
  const [first, office] = [await emulator(), await emulator()];
  const { fixture, set } = await hall(at(first, 'first'));
  first.set({ paperLeftMm: 0 });
  await fixture.until(() => fixture.printing.printers()[0]!.reasons.includes('paper-out'));
  const jobs = [submit(fixture), submit(fixture)];
  await fixture.when(jobs[0]!, 'queued', 'paper-out');
  set(thermalPrinter(office.uri, { id: 'notes', serves: ['notification'] }));
  for (const job of jobs)
    expect(await fixture.end(job)).toMatchObject({ state: 'failed', reason: 'paper-out' });
  expect(fixture.printing.submit(slipRequest)).toEqual({ ok: false, error: 'no-printer' });
});

it('a slip on its way to paper comes out whole when its printer is removed, and only there', async () => {
  const [slow, other] = [await emulator({ mmPerSecond: 400 }), await emulator()];
  const { fixture, set } = await hall(at(slow, 'slow'), at(other, 'other'));
  const [job, behind] = [submit(fixture), submit(fixture)];
  await fixture.when(job, 'printing');
  set(at(other, 'other'));
  expect(await fixture.end(job)).toMatchObject({ state: 'printed', printerId: 'slow' });
  expect(await fixture.end(behind)).toMatchObject({ state: 'printed', printerId: 'other' });
  expect([cut(slow), cut(other)]).toEqual([1, 1]);
});

it('a printer set up anew at the same address waits until the one before has let go of it', async () => {
  const printer = await emulator({ mmPerSecond: 400 });
  const { fixture, set } = await hall(at(printer, 'slip'));
  const [job, behind] = [submit(fixture), submit(fixture)];
  await fixture.when(job, 'printing');
  set(thermalPrinter(printer.uri, { id: 'slip', widthMm: 58 }));
  for (const each of [job, behind]) expect(await fixture.end(each)).toMatchObject({ state: 'printed' });
  expect(cut(printer)).toBe(2);
});

it('an order or a name that changes while a job prints leaves printer and job alone', async () => {
  const [slow, other] = [await emulator({ mmPerSecond: 400 }), await emulator()];
  const { fixture, set, ids } = await hall(at(slow, 'slow'), at(other, 'other'));
  const job = submit(fixture);
  await fixture.when(job, 'printing');
  const name = { 'zh-CN': '东门小票机', en: 'East door' };
  set(at(other, 'other'), thermalPrinter(slow.uri, { id: 'slow', name }));
  expect(ids()).toEqual(['other', 'slow']);
  expect(fixture.printing.printers()[1]).toMatchObject({ name, state: 'ready' });
  expect(await fixture.end(job)).toMatchObject({ state: 'printed', printerId: 'slow' });
  expect(await fixture.end(submit(fixture))).toMatchObject({ printerId: 'other' });
  expect([cut(slow), cut(other)]).toEqual([1, 1]);
});

it('what waits goes elsewhere when its printer no longer prints such documents', async () => {
  const [first, second] = [await emulator(), await emulator()];
  const { fixture, set } = await hall(at(first, 'first'), at(second, 'second'));
  for (const id of ['first', 'second']) fixture.printing.attendance.setPaused(id, true);
  const job = submit(fixture);
  await fixture.when(job, 'queued', 'paused');
  set(thermalPrinter(first.uri, { id: 'first', serves: ['notification'] }), at(second, 'second'));
  for (const id of ['first', 'second']) fixture.printing.attendance.setPaused(id, false);
  expect(await fixture.end(job)).toMatchObject({ state: 'printed', printerId: 'second' });
});

it('an empty list is the built-in printers, and what an office printer held for want of paper is taken back', async () => {
  const office = await startOfficePrinter();
  onTestFinished(() => office.stop());
  const { fixture, set, ids } = await hall(officePrinter(office.uri));
  office.setPaperOut(true);
  const job = fixture.printing.submit({
    kind: 'form',
    reference: 'R',
    payload: { type: 'pdf', ...onePagePdf() },
  });
  if (!job.ok) throw new Error(job.error);
  await fixture.when(job.value.id, 'printing', 'paper-out');
  set();
  expect(ids()).toEqual(['built-in-a4', 'built-in-slip', 'office']);
  expect(await fixture.end(job.value.id)).toMatchObject({ state: 'uncertain', reason: 'paper-out' });
  office.setPaperOut(false);
  expect(await fixture.end(submit(fixture))).toMatchObject({ state: 'printed', printerId: 'built-in-slip' });
  expect(office.prints()).toHaveLength(0);
});

const slipRequest = {
  kind: 'slip',
  reference: 'R',
  payload: { type: 'paper', document: aSlip(), a4: null },
} as const;

it('whatever the moment, each job ends once, and what is called printed lies on paper exactly once', async () => {
  const printers = [
    await emulator({ mmPerSecond: 2_000 }),
    await emulator({ mmPerSecond: 2_000 }),
    await emulator({ mmPerSecond: 2_000 }),
  ];
  const all = printers.map((printer, index) => at(printer, `slip-${index + 1}`));
  const { fixture, set } = await hall(...all);
  const random = seeded(20_261_128);
  const jobs: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    const last = submit(fixture);
    jobs.push(last);
    // Sometimes at once, sometimes when it is being sent, sometimes when it has ended.
    const moment = random(4);
    if (moment === 1) await fixture.until(() => stateOf(fixture, last) !== 'queued');
    if (moment === 2) await fixture.until(() => /printing|printed|failed/.test(stateOf(fixture, last)));
    if (moment === 3) await fixture.end(last);
    const shuffled = all.map((config) => ({ config, at: random(1_000) })).sort((a, b) => a.at - b.at);
    const width = random(3) === 0 ? { widthMm: 58 } : {};
    set(...shuffled.slice(0, 1 + random(3)).map(({ config }) => ({ ...config, ...width })));
  }
  const ended = await Promise.all(jobs.map((job) => fixture.end(job)));
  await fixture.printing.close();
  const count = (state: string): number => ended.filter((job) => job.state === state).length;
  expect(count('printed') + count('failed') + count('uncertain')).toBe(60);
  expect([count('failed'), count('uncertain')]).toEqual([0, 0]);
  expect(printers.reduce((sum, printer) => sum + cut(printer), 0)).toBe(60);
}, 60_000);

const stateOf = ({ printing }: PrintingFixture, id: string): string =>
  printing.jobs().find((job) => job.id === id)!.state;

/** The same figures each time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
