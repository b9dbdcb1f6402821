import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPrinting } from '../../electron/printing/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { ok } from '../../shared/result.ts';
import { startEscposEmulator } from './escpos-emulator/index.ts';
import {
  aSlip,
  blankPage,
  onePagePdf,
  printingFixture,
  stripes,
  thermalPrinter,
  words,
  type PrintingFixture,
} from './print-fixtures.ts';

const slip = {
  kind: 'slip',
  reference: 'R',
  payload: { type: 'paper', document: aSlip(), a4: null },
} as const;
const testPage = {
  document: aSlip({ matterName: '打印测试页' }),
  a4: () => Promise.resolve(ok(onePagePdf())),
};

/** A thermal printer of the hall, and another one that is only there when it is asked for. */
async function hall(count: 1 | 2 = 1) {
  const printers = await Promise.all(Array.from({ length: count }, () => startEscposEmulator()));
  onTestFinished(async () => {
    await Promise.all(printers.map((printer) => printer.stop()));
  });
  const fixture = await printingFixture({
    printers: printers.map(({ uri }, at) => thermalPrinter(uri, { id: `slip-${at + 1}` })),
  });
  const [first, second] = printers;
  return { fixture, first: first!, second: second!, attendance: fixture.printing.attendance };
}

function submit(fixture: PrintingFixture): string {
  const job = fixture.printing.submit(slip);
  if (!job.ok) throw new Error(job.error);
  return job.value.id;
}

const cut = (printer: { tickets: () => readonly { isCut: boolean }[] }): number =>
  printer.tickets().filter(({ isCut }) => isCut).length;

describe('a printer that the attendant has paused', () => {
  it('begins nothing, says so to the citizen, and prints each job once when it is resumed', async () => {
    const { fixture, first, attendance } = await hall();
    expect(attendance.setPaused('slip-1', true)).toEqual(ok(null));
    expect(fixture.printing.printers()[0]).toMatchObject({ state: 'attention', reasons: ['paused'] });
    const [one, two] = [submit(fixture), submit(fixture)];
    await fixture.when(one, 'queued', 'paused');
    expect(attendance.queues()).toMatchObject([
      {
        isPaused: true,
        jobs: [
          { row: { id: one }, isWaiting: true },
          { row: { id: two }, isWaiting: true },
        ],
      },
    ]);
    expect(first.tickets()).toEqual([]);
    attendance.setPaused('slip-1', false);
    expect(await fixture.end(one)).toMatchObject({ state: 'printed' });
    expect(await fixture.end(two)).toMatchObject({ state: 'printed' });
    expect(cut(first)).toBe(2);
    expect(attendance.queues()).toMatchObject([{ printerId: 'slip-1', isPaused: false, jobs: [] }]);
  });

  it('is passed over while another one is ready', async () => {
    const { fixture, first, second, attendance } = await hall(2);
    attendance.setPaused('slip-1', true);
    expect(await fixture.end(submit(fixture))).toMatchObject({ state: 'printed', printerId: 'slip-2' });
    expect([cut(first), cut(second)]).toEqual([0, 1]);
  });

  it('finishes the job that it is printing', async () => {
    const printer = await startEscposEmulator({ mmPerSecond: 400 });
    onTestFinished(() => printer.stop());
    const fixture = await printingFixture({ printers: [thermalPrinter(printer.uri)] });
    const id = submit(fixture);
    await fixture.when(id, 'printing');
    fixture.printing.attendance.setPaused('slip', true);
    expect(await fixture.end(id)).toMatchObject({ state: 'printed' });
  });

  it('is still paused after the kiosk was started anew', async () => {
    const { fixture, attendance } = await hall();
    attendance.setPaused('slip-1', true);
    await fixture.printing.close();
    const again = startPrinting({
      printers: [{ ...(thermalPrinter('tcp://127.0.0.1:9') as { uri: string }), id: 'slip-1' } as never],
      store: fixture.store,
      clock: systemClock,
      dataFolder: fixture.folder,
      renderPaper: stripes,
      svgToPng: blankPage,
    });
    expect(again.attendance.queues()).toMatchObject([{ isPaused: true }]);
    await again.close();
  });

  it('of a name that is not there is not paused', async () => {
    const { attendance } = await hall();
    expect(attendance.setPaused('nobody', true)).toEqual({ ok: false, error: 'no-such-printer' });
  });
});

describe('a waiting job', () => {
  it('moves to another printer that takes it, and prints there alone', async () => {
    const { fixture, first, second, attendance } = await hall(2);
    attendance.setPaused('slip-1', true);
    attendance.setPaused('slip-2', true);
    const [one, two] = [submit(fixture), submit(fixture)];
    await fixture.when(one, 'queued', 'paused');
    expect(attendance.queues()[0]!.jobs.map(({ targets }) => targets)).toEqual([['slip-2'], ['slip-2']]);
    for (const id of [one, two]) expect(attendance.move(id, 'slip-2')).toEqual(ok(null));
    expect(fixture.store.jobs.get(one)).toMatchObject({ state: 'queued', printerId: 'slip-2' });
    attendance.setPaused('slip-2', false);
    for (const id of [one, two]) {
      expect(await fixture.end(id)).toMatchObject({ state: 'printed', printerId: 'slip-2' });
    }
    attendance.setPaused('slip-1', false);
    expect(await fixture.end(submit(fixture))).toMatchObject({ printerId: 'slip-1' });
    await fixture.printing.close();
    expect([cut(first), cut(second)]).toEqual([1, 2]);
    expect(fixture.history.filter(({ id, state }) => id === one && state === 'rendering')).toHaveLength(1);
  });

  it('does not move where it cannot be printed', async () => {
    const { fixture, attendance } = await hall();
    attendance.setPaused('slip-1', true);
    const id = submit(fixture);
    await fixture.when(id, 'queued', 'paused');
    expect(attendance.move(id, 'slip-1')).toEqual({ ok: false, error: 'not-served' });
    expect(attendance.move(id, 'nobody')).toEqual({ ok: false, error: 'no-such-printer' });
    expect(attendance.move('nobody', 'slip-1')).toEqual({ ok: false, error: 'no-such-job' });
  });

  it.each([
    ['in hand', 0],
    ['behind another', 1],
  ])('that is cancelled while %s never prints, and its document is gone', async (_, at) => {
    const { fixture, first, attendance } = await hall();
    attendance.setPaused('slip-1', true);
    const ids = [submit(fixture), submit(fixture)];
    await fixture.when(ids[0]!, 'queued', 'paused');
    const [cancelled, kept] = [ids[at]!, ids[1 - at]!];
    expect(attendance.cancel(cancelled)).toEqual(ok(null));
    expect(fixture.store.jobs.get(cancelled)).toMatchObject({ state: 'cancelled' });
    expect(readdirSync(join(fixture.folder, 'spool'))).toEqual([`${kept}.spool`]);
    attendance.setPaused('slip-1', false);
    expect(await fixture.end(kept)).toMatchObject({ state: 'printed' });
    expect(cut(first)).toBe(1);
    expect(fixture.store.jobs.get(cancelled)).toMatchObject({ state: 'cancelled' });
    expect(attendance.cancel(cancelled)).toEqual({ ok: false, error: 'not-waiting' });
  });

  it('that is on its way to paper is neither cancelled nor moved', async () => {
    const printer = await startEscposEmulator({ mmPerSecond: 400 });
    const other = await startEscposEmulator();
    onTestFinished(async () => {
      await printer.stop();
      await other.stop();
    });
    const fixture = await printingFixture({
      printers: [thermalPrinter(printer.uri), thermalPrinter(other.uri, { id: 'other' })],
    });
    const { attendance } = fixture.printing;
    const id = submit(fixture);
    await fixture.when(id, 'printing');
    expect(attendance.queues()[0]!.jobs).toMatchObject([{ isWaiting: false }]);
    expect(attendance.cancel(id)).toEqual({ ok: false, error: 'not-waiting' });
    expect(attendance.move(id, 'other')).toEqual({ ok: false, error: 'not-waiting' });
    expect(await fixture.end(id)).toMatchObject({ state: 'printed', printerId: 'slip' });
  });
});

describe('a test page', () => {
  const ended = async (fixture: PrintingFixture, id: string) => {
    await fixture.until(() => ['printed', 'failed', 'uncertain'].includes(fixture.store.jobs.get(id)!.state));
    return fixture.store.jobs.get(id)!;
  };

  it('prints on a paused printer before the jobs that wait there, which go on waiting', async () => {
    const { fixture, first, attendance } = await hall();
    attendance.setPaused('slip-1', true);
    const id = submit(fixture);
    await fixture.when(id, 'queued', 'paused');
    const test = attendance.testPage('slip-1', testPage);
    expect(await ended(fixture, test.ok ? test.value.id : '')).toMatchObject({
      state: 'printed',
      reference: 'TEST',
    });
    expect(cut(first)).toBe(1);
    expect(fixture.printing.jobs().map((job) => [job.id, job.state])).toEqual([[id, 'queued']]);
    attendance.setPaused('slip-1', false);
    expect(await fixture.end(id)).toMatchObject({ state: 'printed' });
    expect(cut(first)).toBe(2);
  });

  it('goes to no other printer, and says at once why it did not print', async () => {
    const { fixture, first, second, attendance } = await hall(2);
    first.set({ paperLeftMm: 0 });
    await fixture.until(() => fixture.printing.printers()[0]!.state === 'attention');
    const test = attendance.testPage('slip-1', testPage);
    expect(await ended(fixture, test.ok ? test.value.id : '')).toMatchObject({
      state: 'failed',
      reason: 'paper-out',
      printerId: 'slip-1',
    });
    expect([cut(first), cut(second)]).toEqual([0, 0]);
  });

  it('comes as A4 from an A4 printer, and leaves the tray with the attendant', async () => {
    const fixture = await printingFixture({
      printers: [{ id: 'tray', kind: 'virtual', paper: 'a4', serves: ['form'], ...words }],
    });
    const { attendance } = fixture.printing;
    const test = attendance.testPage('tray', testPage);
    expect(await ended(fixture, test.ok ? test.value.id : '')).toMatchObject({
      state: 'printed',
      kind: 'notification',
    });
    expect(attendance.testSheets()).toHaveLength(1);
    expect(fixture.printing.tray()).toEqual([]);
    attendance.forgetTests();
    expect(attendance.testSheets()).toEqual([]);
    expect(readdirSync(join(fixture.folder, 'tray'))).toEqual([]);
  });
});

describe('an uncertain job that nobody gave a word on', () => {
  it('is kept for the attendant beyond its session, and ends by the answer', async () => {
    const { fixture, first, attendance } = await hall();
    first.set({ cutterWillJam: true });
    const jammed = submit(fixture);
    expect(await fixture.end(jammed)).toMatchObject({ state: 'uncertain' });
    // As a start finds it of a printer that is no longer there.
    const { jobs } = fixture.store;
    jobs.add({
      id: 'older',
      kind: 'slip',
      reference: 'R',
      printerId: 'gone',
      sheets: 1,
      pages: 1,
      copies: 1,
      movedFrom: null,
      againOf: null,
    });
    jobs.change('older', { state: 'uncertain', reason: 'unknown' });
    const ids = [jammed, 'older'];
    fixture.printing.endSession();
    expect(attendance.unanswered(10).map(({ id }) => id)).toEqual(ids.toReversed());
    expect(attendance.answer(ids[0]!, 'came-out')).toEqual(ok(null));
    expect(attendance.answer(ids[1]!, 'give-up')).toEqual(ok(null));
    expect(attendance.unanswered(10)).toEqual([]);
    expect(ids.map((id) => fixture.store.jobs.get(id)!.state)).toEqual(['printed', 'failed']);
    expect(attendance.answer(ids[0]!, 'give-up')).toEqual({ ok: false, error: 'not-waiting' });
    expect(attendance.answer('nobody', 'give-up')).toEqual({ ok: false, error: 'no-such-job' });
  });
});
