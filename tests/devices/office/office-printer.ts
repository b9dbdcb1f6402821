import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainPdf } from '../print-samples.ts';
import { startMessageBus } from './message-bus.ts';
import { makePrintEngine, stateJobName, type Hold } from './print-engine.ts';
import { eventually, freePort, listening, run, runToEnd, type RunningProgram } from './processes.ts';

/** An A4 IPP Everywhere printer (ippeveprinter) with the faults a printer has. */
export interface OfficePrinter {
  readonly port: number;
  /** `ipp://localhost:port/ipp/print` */
  readonly uri: string;
  /** What was printed, in order: PDF files as they arrived. */
  readonly prints: () => Buffer[];
  /** Titles of the jobs that were printed, in the same order. */
  readonly jobNames: () => string[];
  /** Their attributes as the printer read them, such as `IPP_COPIES`. */
  readonly attributes: () => Record<string, string>[];
  /** Jobs wait for paper (`media-empty`) from now on, or go on. */
  readonly setPaperOut: (isOut: boolean) => void;
  /** Jobs stand still there from now on, or go on. */
  readonly hold: (where: Hold | null) => void;
  /**
   * Shows these printer-state-reasons (without -error or -warning, which the printer adds itself): at once when it
   * has a job or is idle. Settles when the printer has them, with the moment as `Date.now()` counts.
   */
  readonly show: (reasons: readonly string[]) => Promise<number>;
  /** Jobs end in an error from now on. */
  readonly setBroken: (isBroken: boolean) => void;
  /** How many jobs have begun to print. */
  readonly begun: () => number;
  readonly whenBegun: (jobs: number) => Promise<void>;
  /** Gives it a job of somebody else, which it prints like any. */
  readonly printForOther: () => Promise<void>;
  /** A file that somebody else may print. */
  readonly otherFile: string;
  readonly powerOff: () => Promise<void>;
  readonly powerOn: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const printTest = `{
  OPERATION Print-Job
  GROUP operation-attributes-tag
  ATTR charset attributes-charset utf-8
  ATTR naturalLanguage attributes-natural-language en
  ATTR uri printer-uri $uri
  ATTR name requesting-user-name other
  ATTR name job-name $name
  ATTR mimeMediaType document-format application/pdf
  FILE $filename
  STATUS successful-ok
}
`;

export interface OfficePrinterOptions {
  /** What the printer cannot do. */
  readonly without?: 'both-sides' | 'copies';
}

const lacks = {
  'both-sides': [/(?<=sides-supported ).*/, 'one-sided'],
  copies: [/(?<=copies-supported ).*/, '1-1'],
} as const;

/** The printer as its file describes it, less an ability. */
function attributesOf({ without }: OfficePrinterOptions): string {
  const whole = readFileSync(new URL('a4-printer.conf', import.meta.url), 'utf8');
  if (without === undefined) return whole;
  const [what, less] = lacks[without];
  return whole.replace(what, less);
}

export async function startOfficePrinter(options: OfficePrinterOptions = {}): Promise<OfficePrinter> {
  const folder = mkdtempSync(join(tmpdir(), 'office-printer-'));
  mkdirSync(join(folder, 'queue'));
  const port = await freePort();
  const uri = `ipp://localhost:${port}/ipp/print`;
  const engine = makePrintEngine(folder, uri);
  writeFileSync(join(folder, 'print.test'), printTest);
  writeFileSync(join(folder, 'printer.conf'), attributesOf(options));
  writeFileSync(join(folder, 'other.pdf'), plainPdf(1, 'Somebody else').pdf);
  const bus = await startMessageBus(folder);
  let printer: RunningProgram | null = null;
  let isHeld = false;

  const powerOn = async (): Promise<void> => {
    const options = ['-r', 'off', '-n', 'localhost', '-p', String(port), '-d', join(folder, 'queue')];
    printer = run(
      'ippeveprinter',
      [...options, '-a', join(folder, 'printer.conf'), '-c', engine.command, '-vv', 'Hall A4'],
      bus.env,
    );
    engine.belongsTo(printer.child.pid!);
    await listening({ port }, printer);
  };
  const powerOff = async (): Promise<void> => {
    await printer?.kill('SIGKILL');
    printer = null;
  };
  const sendJob = (name: string): Promise<void> =>
    runToEnd('ipptool', [
      ...['-d', `name=${name}`, '-f', join(folder, 'other.pdf')],
      ...[uri, join(folder, 'print.test')],
    ]);
  const hold = (where: Hold | null): void => {
    isHeld = where !== null;
    engine.hold(where);
  };
  await powerOn();
  return {
    port,
    uri,
    prints: engine.prints,
    jobNames: () => engine.attributes().map((attributes) => attributes['IPP_JOB_NAME'] ?? ''),
    attributes: engine.attributes,
    setPaperOut: (isOut) => {
      engine.wantReasons(isOut ? ['media-empty', 'media-needed'] : []);
      hold(isOut ? 'before-sheet' : null);
    },
    hold,
    show: async (reasons) => {
      engine.wantReasons(reasons);
      if (!isHeld) await sendJob(stateJobName);
      await eventually('the reasons', () => engine.reasons().join() === reasons.join());
      return engine.toldAtMs();
    },
    setBroken: engine.setBroken,
    begun: engine.begun,
    whenBegun: (jobs) => eventually(`job ${jobs}`, () => engine.begun() >= jobs),
    otherFile: join(folder, 'other.pdf'),
    printForOther: () => sendJob('other'),
    powerOff,
    powerOn,
    stop: async () => {
      hold(null);
      await powerOff();
      await bus.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
