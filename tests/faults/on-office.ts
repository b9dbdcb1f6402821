import { defaultDeadlines, type PrintingDeadlines } from '../../electron/printing/index.ts';
import { finalJobStates } from '../../shared/print/index.ts';
import type { JobView } from '../../shared/contract/index.ts';
import { startIppDouble, type IppDouble } from '../devices/ipp-double/index.ts';
import {
  startCups,
  startOfficePrinter,
  type Cups,
  type CupsOptions,
  type OfficePrinter,
} from '../devices/office/index.ts';
import { openPrinting, type OpenPrinting } from '../devices/open-printing.ts';
import { officePrinter, onePagePdf } from '../devices/print-samples.ts';
import type { Fault, Observed } from './fault.ts';

export interface OfficeStage {
  readonly printer: OfficePrinter;
  /** Null when the kiosk talks to the printer itself. */
  readonly cups: Cups | null;
}
export interface DoubleStage {
  readonly printer: IppDouble;
}

/** What is done to a printer in a row. */
export interface Acts<Stage> {
  /** Before the kiosk is there. */
  readonly prepare?: (stage: Stage) => Promise<unknown> | void;
  /** Gives the moment at which the printer knows, as `Date.now()` counts, when it is not the call's own. */
  readonly strike: (stage: Stage) => Promise<number | void> | number | void;
  /** The fault is put right; what was held back comes out. */
  readonly repair?: (stage: Stage) => Promise<unknown> | void;
  readonly deadlines?: Partial<PrintingDeadlines>;
  readonly cups?: (printerUri: string) => CupsOptions | Promise<CupsOptions>;
}

export type OfficeRow<Stage> = Omit<Fault, 'run'> & Acts<Stage>;

interface FaultPrinter extends Pick<OfficePrinter, 'jobNames' | 'begun' | 'whenBegun'> {
  readonly hold: (where: 'before-sheet' | null) => void;
}

const giveUpMs = 15_000;

/** An office printer (and a CUPS queue for it), and a kiosk, for one row of the table. */
export async function onOffice(row: OfficeRow<OfficeStage>): Promise<Observed> {
  const printer = await startOfficePrinter();
  const cups = row.printer === 'queue' ? await startCups(printer.uri, await row.cups?.(printer.uri)) : null;
  try {
    return await onStage<OfficeStage>(row, { printer, cups }, cups?.uri ?? printer.uri);
  } finally {
    await cups?.stop();
    await printer.stop();
  }
}

export async function onDouble(row: OfficeRow<DoubleStage>): Promise<Observed> {
  const printer = await startIppDouble();
  try {
    return await onStage<DoubleStage>(row, { printer }, printer.uri);
  } finally {
    await printer.stop();
  }
}

async function onStage<Stage extends { readonly printer: FaultPrinter }>(
  row: OfficeRow<Stage>,
  stage: Stage,
  uri: string,
): Promise<Observed> {
  await row.prepare?.(stage);
  const kiosk = await openOffice(uri, row.deadlines);
  try {
    return await play(row, stage, kiosk);
  } finally {
    stage.printer.hold(null);
    await kiosk.close();
  }
}

export const openOffice = (uri: string, deadlines: Partial<PrintingDeadlines> = {}): Promise<OpenPrinting> =>
  openPrinting({
    printers: [officePrinter(uri)],
    deadlines: { ...defaultDeadlines, unavailableMs: 4_000, ...deadlines },
  });

async function play<Stage extends { readonly printer: FaultPrinter }>(
  row: OfficeRow<Stage>,
  stage: Stage,
  kiosk: OpenPrinting,
): Promise<Observed> {
  const { printer } = stage;
  const strike = async (): Promise<number> => {
    const at = Date.now();
    return (await row.strike(stage)) ?? at;
  };
  const { expected } = row;
  let at: number;
  let job: JobView;
  switch (row.moment) {
    case 'before':
      at = await strike();
      job = await settled(kiosk, submit(kiosk), expected);
      break;
    case 'during': {
      printer.hold('before-sheet');
      const begun = printer.begun();
      const id = submit(kiosk);
      await kiosk.when(id, 'printing');
      await printer.whenBegun(begun + 1);
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
  await row.repair?.(stage);
  await inTime(kiosk.end(job.id));
  const ends = kiosk.history.findLast(({ id }) => id === job.id)!.state;
  const whole = printer.jobNames().filter((name) => name.startsWith('form ')).length;
  return { state: job.state, reason, ends, shownAfterMs, sheets: { whole, torn: 0 } };
}

export function submit({ printing }: OpenPrinting): string {
  const job = printing.submit({
    kind: 'form',
    reference: '7KQ4-M2XD-93HT',
    payload: { type: 'pdf', ...onePagePdf() },
  });
  if (!job.ok) throw new Error(job.error);
  return job.value.id;
}

/** As it is expected, or ended otherwise, or what it is after a long wait. */
export async function settled(
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
