import { defaultDeadlines } from '../../electron/printing/index.ts';
import { finalJobStates } from '../../shared/print/index.ts';
import type { JobView } from '../../shared/contract/index.ts';
import { startCups, startOfficePrinter, type Cups, type OfficePrinter } from '../devices/office/index.ts';
import { openPrinting, type OpenPrinting } from '../devices/open-printing.ts';
import { officePrinter, onePagePdf } from '../devices/print-samples.ts';
import { startBadHost, type BadAnswer } from './bad-host.ts';
import type { Fault, Observed } from './fault.ts';

export interface OfficeStage {
  readonly printer: OfficePrinter;
  /** Null when the kiosk talks to the printer itself. */
  readonly cups: Cups | null;
}

export interface OfficeFault extends Omit<Fault, 'run'> {
  /** Gives the moment at which the printer knows, as `Date.now()` counts, when it is not the call's own. */
  readonly strike: (stage: OfficeStage) => Promise<number | void> | number | void;
  /** The fault is put right; what was held back comes out. */
  readonly repair?: (stage: OfficeStage) => Promise<unknown> | void;
}

const deadlines = { ...defaultDeadlines, unavailableMs: 4_000 };
const giveUpMs = 15_000;

/** A printer (and a CUPS queue for it), and a kiosk, for one row of the table. */
export async function onOffice(fault: OfficeFault): Promise<Observed> {
  const printer = await startOfficePrinter();
  const cups = fault.printer === 'queue' ? await startCups(printer.uri) : null;
  const kiosk = await openPrinting({ printers: [officePrinter(cups?.uri ?? printer.uri)], deadlines });
  try {
    return await play(fault, { printer, cups }, kiosk);
  } finally {
    printer.hold(null);
    await kiosk.close();
    await cups?.stop();
    await printer.stop();
  }
}

/** A host that is no printer, where the kiosk looks for one. */
export async function onBadHost(answer: BadAnswer | null, scheme: 'ipp' | 'ipps'): Promise<Observed> {
  const host = await startBadHost(answer ?? 'web-page');
  if (answer === null) await host.stop();
  const since = Date.now();
  const uri = `${scheme}://127.0.0.1:${host.port}/ipp/print`;
  const kiosk = await openPrinting({ printers: [officePrinter(uri)], deadlines });
  try {
    const job = await settled(kiosk, submit(kiosk), { state: 'queued', reason: 'offline' });
    return {
      state: job.state,
      reason: job.reason,
      shownAfterMs: Date.now() - since,
      sheets: { whole: 0, torn: 0 },
    };
  } finally {
    await kiosk.close();
    if (answer !== null) await host.stop();
  }
}

async function play(fault: OfficeFault, stage: OfficeStage, kiosk: OpenPrinting): Promise<Observed> {
  const { printer } = stage;
  const strike = async (): Promise<number> => {
    const at = Date.now();
    return (await fault.strike(stage)) ?? at;
  };
  const { expected } = fault;
  let at: number;
  let job: JobView;
  switch (fault.moment) {
    case 'before':
      at = await strike();
      job = await settled(kiosk, submit(kiosk), expected);
      break;
    case 'during': {
      printer.hold('before-sheet');
      const id = submit(kiosk);
      await kiosk.when(id, 'printing');
      await printer.whenBegun(1);
      at = await strike();
      job = await settled(kiosk, id, expected);
      break;
    }
    case 'after':
      job = await kiosk.end(submit(kiosk));
      at = await strike();
      break;
  }
  const shows = (): boolean => expected.reason === null || reasonsIn(kiosk).includes(expected.reason);
  if (job.state === 'printed') await inTime(kiosk.until(shows));
  const shownAfterMs = Date.now() - at;
  const reason = job.state === 'printed' ? (reasonsIn(kiosk)[0] ?? null) : job.reason;
  await fault.repair?.(stage);
  await inTime(kiosk.end(job.id));
  const whole = printer.jobNames().filter((name) => name.startsWith('form ')).length;
  return { state: job.state, reason, shownAfterMs, sheets: { whole, torn: 0 } };
}

function submit({ printing }: OpenPrinting): string {
  const job = printing.submit({
    kind: 'form',
    reference: '7KQ4-M2XD-93HT',
    payload: { type: 'pdf', ...onePagePdf() },
  });
  if (!job.ok) throw new Error(job.error);
  return job.value.id;
}

/** As it is expected, or ended otherwise, or what it is after a long wait. */
async function settled(
  { printing, until }: OpenPrinting,
  id: string,
  expected: Pick<Observed, 'state' | 'reason'>,
): Promise<JobView> {
  const find = (): JobView => printing.jobs().find((job) => job.id === id)!;
  const isSettled = ({ state, reason }: JobView): boolean =>
    finalJobStates.includes(state) || (state === expected.state && reason === expected.reason);
  await inTime(until(() => isSettled(find())));
  return find();
}

const reasonsIn = ({ printing }: OpenPrinting): readonly Observed['reason'][] =>
  printing.printers()[0]!.reasons;

/** Waits no longer than a row may take; what did not come shows in what is observed then. */
async function inTime(act: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, giveUpMs);
  await Promise.race([act, promise]);
  clearTimeout(timer);
}
