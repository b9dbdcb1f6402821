import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { printerListSchema, startPrinting, type Printing } from '../../electron/printing/index.ts';
import { openStore, type JobRow, type Store } from '../../electron/store/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { startOfficePrinter } from './office/index.ts';
import { blankPage, officePrinter, onePagePdf, stripes } from './print-fixtures.ts';

const start = (store: Store, folder: string, uri: string): Printing =>
  startPrinting({
    printers: printerListSchema.parse([officePrinter(uri)]),
    store,
    clock: systemClock,
    dataFolder: folder,
    renderPaper: stripes,
    svgToPng: blankPage,
  });

/** Settles when a job is told to be in a state that ends it. */
const ended = (printing: Printing, id: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      const job = printing.jobs().find((one) => one.id === id);
      if (job && ['printed', 'failed', 'uncertain'].includes(job.state)) resolve();
    };
    printing.onEvent(look);
    look();
  });

it('a form found on its way is settled by what the printer knows of it, and never sent again', async () => {
  const printer = await startOfficePrinter();
  onTestFinished(() => printer.stop());
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-settle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const opened = openStore(folder, systemClock);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  onTestFinished(() => store.close());

  let printing = start(store, folder, printer.uri);
  const submitted = printing.submit({
    kind: 'form',
    reference: 'R',
    payload: { type: 'pdf', ...onePagePdf() },
  });
  const id = submitted.ok ? submitted.value.id : '';
  await ended(printing, id);
  await printing.close();
  expect(store.jobs.get(id)).toMatchObject({ state: 'printed', printerJob: 1 });

  /** Starts anew on the row as a killed kiosk would have left it. */
  async function settled(
    left: Partial<Pick<JobRow, 'state' | 'printerJob'>>,
    job = id,
  ): Promise<JobRow | null> {
    store.jobs.change(job, left);
    printing = start(store, folder, printer.uri);
    await ended(printing, job);
    await printing.close();
    return store.jobs.get(job);
  }
  expect(await settled({ state: 'printing' })).toMatchObject({ state: 'printed' });
  expect(await settled({ state: 'sending', printerJob: null })).toMatchObject({ state: 'printed' });
  expect(await settled({ state: 'printing', printerJob: 7 })).toMatchObject({ state: 'uncertain' });

  store.jobs.add({
    id: 'other',
    kind: 'form',
    reference: 'R',
    printerId: 'office',
    sheets: 1,
    pages: 1,
    copies: 1,
    movedFrom: null,
    againOf: null,
  });
  expect(await settled({ state: 'sending' }, 'other')).toMatchObject({ state: 'uncertain' });
  // A printer that was started anew gives number 1 to another job.
  await printer.powerOff();
  await printer.powerOn();
  expect(await settled({ state: 'printing', printerJob: 1 })).toMatchObject({ state: 'uncertain' });
  expect(printer.prints()).toHaveLength(1);
}, 30_000);
