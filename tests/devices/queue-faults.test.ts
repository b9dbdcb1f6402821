import { expect, it, onTestFinished } from 'vitest';
import { startIppDouble } from './ipp-double/index.ts';
import { startCups, startOfficePrinter, type CupsOptions } from './office/index.ts';
import { officePrinter, onePagePdf, printingFixture } from './print-fixtures.ts';

/** A kiosk with a queue of these settings; the faults it finds at the start. */
async function queueWith(options: (printerUri: string) => CupsOptions) {
  const printer = await startOfficePrinter();
  onTestFinished(() => printer.stop());
  const cups = await startCups(printer.uri, options(printer.uri));
  onTestFinished(() => cups.stop());
  const fixture = await printingFixture({ printers: [officePrinter(cups.uri)] });
  return { printer, cups, fixture, faults: fixture.printing.attendance.queues()[0]!.queueFaults };
}

it('a queue that is set up as the example says has no fault', async () => {
  expect((await queueWith(() => ({}))).faults).toEqual([]);
}, 20_000);

it('a printer without a queue has none of a queue, and one that prints no PDF is named', async () => {
  const printer = await startOfficePrinter();
  onTestFinished(() => printer.stop());
  const rasterOnly = await startIppDouble('image/urf');
  onTestFinished(() => rasterOnly.stop());
  const fixture = await printingFixture({
    printers: [officePrinter(printer.uri), officePrinter(rasterOnly.uri, { id: 'raster-only' })],
  });
  const [plain, poor] = fixture.printing.attendance.queues();
  expect(plain!.queueFaults).toEqual([]);
  expect(poor!.queueFaults).toEqual([
    {
      kind: 'no-pdf',
      detail: rasterOnly.uri,
      mend: `lpadmin -p hall-a4 -E -m everywhere -v ${rasterOnly.uri}`,
    },
  ]);
}, 20_000);

it.each(['retry-job', 'stop-printer'] as const)(
  'a queue with the error policy %s would print again by itself: it is named with the command that mends it',
  async (errorPolicy) => {
    expect((await queueWith(() => ({ errorPolicy }))).faults).toEqual([
      { kind: 'retries', detail: errorPolicy, mend: 'lpadmin -p hall-a4 -o printer-error-policy=abort-job' },
    ]);
  },
  20_000,
);

it.each([
  ['does not wait for the printer', (uri: string) => `${uri}?waitjob=false`, null],
  ['sends to a socket', () => 'socket://192.0.2.7:9100', 'ipp://PRINTER/ipp/print'],
])(
  'a queue that %s is named, for it cannot know what came out',
  async (_, device, better) => {
    const { faults, printer } = await queueWith((uri) => ({ device: device(uri) }));
    const address = better ?? printer.uri;
    expect(faults).toEqual([
      {
        kind: 'blind',
        detail: device(printer.uri),
        mend: `lpadmin -p hall-a4 -m everywhere -v ${address}`,
      },
    ]);
  },
  20_000,
);

it('a queue that keeps documents is made to forget each of ours as soon as it has ended', async () => {
  const { cups, fixture } = await queueWith(() => ({ keepsFiles: true }));
  const { printing } = fixture;
  const job = printing.submit({
    kind: 'form',
    reference: 'R',
    payload: { type: 'pdf', ...onePagePdf() },
  });
  expect(await fixture.end(job.ok ? job.value.id : '')).toMatchObject({ state: 'printed' });
  await expect.poll(() => cups.keptFiles()).toEqual([]);
  expect(printing.attendance.queues()[0]!.queueFaults).toEqual([]);
}, 20_000);
