import { expect, it, onTestFinished } from 'vitest';
import type { Move } from '../../electron/printing/index.ts';
import { startEscposEmulator } from './escpos-emulator/index.ts';
import { aSlip, printingFixture, thermalPrinter } from './print-fixtures.ts';

/** Two printers for slips; every move of a job is kept. */
async function hall() {
  const [first, second] = await Promise.all([startEscposEmulator(), startEscposEmulator()]);
  onTestFinished(async () => {
    await Promise.all([first.stop(), second.stop()]);
  });
  const fixture = await printingFixture({
    printers: [thermalPrinter(first.uri, { id: 'first' }), thermalPrinter(second.uri, { id: 'second' })],
  });
  const moves: Move[] = [];
  fixture.printing.onEvent((event) => {
    if (event.type === 'moved') moves.push(event.move);
  });
  const submit = (): string => {
    const document = aSlip();
    const job = fixture.printing.submit({
      kind: 'slip',
      reference: document.reference,
      payload: { type: 'paper', document, a4: null },
    });
    if (!job.ok) throw new Error(job.error);
    return job.value.id;
  };
  return { fixture, first, second, moves, submit };
}

it('a job whose printer cannot print goes to the next one at once, and both are named', async () => {
  const { fixture, first, second, moves, submit } = await hall();
  first.set({ coverOpen: true });
  await fixture.until(() => fixture.printing.printers()[0]!.reasons.includes('cover-open'));
  const job = submit();
  const moved = { printerId: 'second', movedFrom: 'first' };
  expect(await fixture.end(job)).toMatchObject({ state: 'printed', ...moved });
  expect(fixture.store.jobs.get(job)).toMatchObject(moved);
  expect(moves).toEqual([{ job, from: 'first', to: 'second', reason: 'cover-open' }]);
  expect([first.tickets().length, second.tickets().length]).toEqual([0, 1]);
});

it('a job that waits goes on at the next one as soon as that can print', async () => {
  const { fixture, first, second, moves, submit } = await hall();
  for (const printer of [first, second]) printer.set({ paperLeftMm: 0 });
  await fixture.until(() => fixture.printing.printers().every(({ state }) => state === 'attention'));
  const job = submit();
  expect(await fixture.when(job, 'queued', 'paper-out')).toMatchObject({ movedFrom: null });
  second.set({ paperLeftMm: Infinity });
  expect(await fixture.end(job)).toMatchObject({
    state: 'printed',
    printerId: 'second',
    movedFrom: 'first',
  });
  expect(moves).toEqual([{ job, from: 'first', to: 'second', reason: 'paper-out' }]);
});

it('a job that came back to its own printer has not moved', async () => {
  const { fixture, first, second, moves, submit } = await hall();
  for (const printer of [first, second]) printer.set({ paperLeftMm: 0 });
  await fixture.until(() => fixture.printing.printers().every(({ state }) => state === 'attention'));
  const job = submit();
  await fixture.when(job, 'queued', 'paper-out');
  const { attendance } = fixture.printing;
  expect(attendance.move(job, 'second')).toMatchObject({ ok: true });
  await fixture.until(() => fixture.printing.jobs()[0]!.reason === 'paper-out');
  expect(fixture.printing.jobs()[0]).toMatchObject({ printerId: 'second', movedFrom: 'first' });
  expect(attendance.move(job, 'first')).toMatchObject({ ok: true });
  expect(fixture.printing.jobs()[0]).toMatchObject({ printerId: 'first', movedFrom: null });
  expect(moves.map(({ reason }) => reason)).toEqual([null, null]);
});
