import type { JobView } from '../../shared/contract/index.ts';
import { finalJobStates, type JobState, type PrinterReason } from '../../shared/print/index.ts';
import {
  startEscposEmulator,
  type EscposEmulator,
  type EscposEmulatorOptions,
} from '../devices/escpos-emulator/index.ts';
import { openPrinting, type OpenPrinting, type OpenPrintingOptions } from '../devices/open-printing.ts';
import { aSlip, stripedBitmap, thermalPrinter } from '../devices/print-samples.ts';
import { countSheets, showsPicture } from '../devices/sheets.ts';
import { defaultDeadlines } from '../../electron/printing/index.ts';
import type { Expected, Fault, Moment, Observed } from './fault.ts';

/** What a fault may take hold of. */
export interface Stage {
  readonly printer: EscposEmulator;
  /** Carried out when the row is over, last first. */
  readonly atEnd: (act: () => void) => void;
}

export interface ThermalScenario {
  readonly id: string;
  readonly happens: string;
  readonly moment: Moment;
  readonly expected: Expected;
  readonly slow?: boolean;
  readonly printer?: EscposEmulatorOptions;
  readonly deadlines?: OpenPrintingOptions['deadlines'];
  /** Where the kiosk finds the printer, when not at the emulator's port. */
  readonly uri?: (stage: Stage) => Promise<string>;
  readonly fault: (stage: Stage) => void | Promise<void>;
  /** During the job: when so much of the slip is printed. */
  readonly atMm?: number;
  /** The fault need not wait until the printer holds the whole slip. */
  readonly whileSending?: boolean;
  /** What the screen is told first, when the job goes on after it. The printer is repaired as soon as it is told. */
  readonly firstShown?: { readonly state: JobState; readonly reason: PrinterReason };
  /** After the job: what is told about the printer. */
  readonly printerShows?: PrinterReason;
  /** A person says that nothing came out and has it printed again, after the repair. */
  readonly printAgain?: boolean;
}

const slip = stripedBitmap(576, 640);
/** At the end of a row, how long the printer and the kiosk may take to come to rest. */
const restMs = 3_000;

export const thermalFault = (scenario: ThermalScenario): Fault => ({
  id: `thermal/${scenario.id}/${scenario.moment}`,
  printer: 'thermal',
  happens: scenario.happens,
  moment: scenario.moment,
  expected: scenario.expected,
  ...(scenario.slow === undefined ? {} : { slow: scenario.slow }),
  run: () => play(scenario),
});

async function play(scenario: ThermalScenario): Promise<Observed> {
  const printer = await startEscposEmulator({
    mmPerSecond: 300,
    keepsHalfCommand: true,
    ...scenario.printer,
  });
  const ends: (() => void)[] = [];
  const stage: Stage = { printer, atEnd: (act) => void ends.unshift(act) };
  const uri = (await scenario.uri?.(stage)) ?? printer.uri;
  let opened: OpenPrinting | null = null;
  try {
    if (scenario.moment === 'before') await scenario.fault(stage);
    opened = await openPrinting({
      printers: [thermalPrinter(uri)],
      deadlines: { ...defaultDeadlines, ...scenario.deadlines },
    });
    return await observe(scenario, stage, opened);
  } finally {
    await opened?.close();
    for (const act of ends) act();
    await printer.stop();
  }
}

async function observe(scenario: ThermalScenario, stage: Stage, opened: OpenPrinting): Promise<Observed> {
  const { expected, moment, firstShown } = scenario;
  const { printer } = stage;
  const waitMs = expected.shownWithinMs * 2 + 2_000;
  const first = submit(opened);
  let sinceMs = performance.now();
  if (moment === 'during') {
    if (!scenario.whileSending) await within(waitMs, printer.whenHoldsCut());
    await printer.whenPrintedMm(scenario.atMm ?? 20);
    sinceMs = performance.now();
    await scenario.fault(stage);
  }
  if (moment === 'after') {
    await opened.end(first);
    sinceMs = performance.now();
    await scenario.fault(stage);
  }

  const told = firstShown ?? (scenario.printAgain ? { state: 'uncertain' as const } : expected);
  const isTold = (): boolean =>
    scenario.printerShows
      ? opened.printing.printers()[0]!.reasons.includes(scenario.printerShows)
      : opened.history.some(
          (job) =>
            job.id === first &&
            job.state === told.state &&
            (!('reason' in told) || job.reason === told.reason),
        );
  const wasTold = await within(waitMs, opened.until(isTold));
  const shownAfterMs = wasTold ? performance.now() - sinceMs : Infinity;

  let id = first;
  if (scenario.printAgain || firstShown) await printer.repair();
  if (scenario.printAgain) id = opened.printing.resolve(first, 'print-again')?.id ?? first;
  if (finalJobStates.includes(expected.state)) {
    await within(waitMs, opened.end(id));
    await printer.repair();
    await within(
      restMs,
      opened.until(() => opened.printing.printers()[0]!.state === 'ready'),
    );
    await within(restMs, printer.whenIdle());
  }
  const job = viewOf(opened, id);
  return {
    state: job.state,
    reason: job.reason,
    shownAfterMs,
    sheets: countSheets(printer.tickets(), showsPicture(slip.bits)),
  };
}

const viewOf = (opened: OpenPrinting, id: string): JobView =>
  opened.printing.jobs().find((job) => job.id === id) ?? opened.history.findLast((job) => job.id === id)!;

function submit(opened: OpenPrinting): string {
  const document = aSlip();
  const job = opened.printing.submit({
    kind: 'slip',
    reference: document.reference,
    payload: { type: 'paper', document, a4: null },
  });
  if (!job.ok) throw new Error(job.error);
  return job.value.id;
}

/** Whether it settled in time. */
async function within(ms: number, what: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  try {
    return await Promise.race([what.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
