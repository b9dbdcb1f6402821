import type { PrinterReason } from '../../shared/print/index.ts';
import { eventually, runToEnd } from '../devices/office/processes.ts';
import type { Fault, Moment } from './fault.ts';
import { onBadHost, onOffice, type OfficeFault, type OfficeStage } from './on-office.ts';

const shownWithinMs = 1_500;
const none = { whole: 0, torn: 0 };
const one = { whole: 1, torn: 0 };

const hosts: Fault[] = (
  [
    ['refused', 'nobody listens at its address', null, 'ipp'],
    ['web-page', 'a web server answers at its address', 'web-page', 'ipp'],
    ['wrong-path', 'its address has a path that does not exist', 'not-found', 'ipp'],
    ['password', 'it wants a password', 'wants-password', 'ipp'],
    ['hangs', 'it takes the connection and never answers', 'no-answer', 'ipp'],
    ['no-tls', 'the address says TLS and it speaks none', 'web-page', 'ipps'],
  ] as const
).map(([id, happens, answer, scheme]) => ({
  id: `office/${id}/before`,
  printer: 'office',
  happens,
  moment: 'before',
  expected: { state: 'queued', reason: 'offline', shownWithinMs, sheets: none },
  run: () => onBadHost(answer, scheme),
}));

const paperOut = ['media-empty', 'paper-out', 'the paper is out'] as const;
const states = [
  ['media-jam', 'jam', 'paper is jammed'],
  ['cover-open', 'cover-open', 'a cover is open'],
  ['input-tray-missing', 'tray-missing', 'the paper tray is taken out'],
  ['toner-empty', 'toner-empty', 'the toner is used up'],
  ['paused', 'paused', 'somebody pauses it'],
] as const;

const well = async ({ printer }: OfficeStage): Promise<void> => {
  await printer.show([]);
  printer.hold(null);
};

const stateRow = (
  printer: 'office' | 'queue',
  moment: Moment,
  [word, reason, happens]: readonly [string, PrinterReason, string],
): OfficeFault => ({
  id: `${printer}/${word}/${moment}`,
  printer,
  happens,
  moment,
  expected: {
    state: moment === 'before' ? 'queued' : moment === 'during' ? 'printing' : 'printed',
    reason,
    shownWithinMs,
    sheets: one,
  },
  strike: (stage) => stage.printer.show([word]),
  repair: well,
});

const shown: OfficeFault[] = [
  // ippeveprinter starts no job without paper, so only one that has begun can tell it of paper again.
  stateRow('office', 'during', paperOut),
  stateRow('queue', 'during', paperOut),
  ...states.flatMap((state) => [
    stateRow('office', 'before', state),
    stateRow('office', 'during', state),
    stateRow('office', 'after', state),
    stateRow('queue', 'during', state),
  ]),
  {
    ...stateRow('office', 'before', ['toner-low', 'toner-low', 'the toner is low']),
    expected: { state: 'printed', reason: 'toner-low', shownWithinMs, sheets: one },
  },
];

const queueCommand =
  (command: string) =>
  ({ cups }: OfficeStage): Promise<void> =>
    runToEnd(command, ['hall-a4'], cups!.env);

const acts: OfficeFault[] = [
  {
    id: 'office/power/before',
    printer: 'office',
    happens: 'it is switched off',
    moment: 'before',
    expected: { state: 'queued', reason: 'offline', shownWithinMs, sheets: one },
    strike: ({ printer }) => printer.powerOff(),
    repair: ({ printer }) => printer.powerOn(),
  },
  {
    id: 'office/power/during',
    printer: 'office',
    happens: 'the power goes, and does not come back',
    moment: 'during',
    expected: { state: 'printing', reason: 'offline', shownWithinMs, sheets: none },
    strike: ({ printer }) => printer.powerOff(),
  },
  {
    id: 'office/restart/during',
    printer: 'office',
    happens: 'it starts anew and gives the number to the job of another',
    moment: 'during',
    expected: { state: 'uncertain', reason: 'unknown', shownWithinMs, sheets: none },
    strike: async ({ printer }) => {
      await printer.powerOff();
      printer.hold(null);
      await printer.powerOn();
      await printer.printForOther();
    },
  },
  {
    id: 'office/broken/during',
    printer: 'office',
    happens: 'it ends the job in an error',
    moment: 'during',
    expected: { state: 'uncertain', reason: 'unknown', shownWithinMs, sheets: none },
    strike: ({ printer }) => {
      printer.setBroken(true);
      printer.hold(null);
    },
  },
  {
    id: 'queue/broken/during',
    printer: 'queue',
    happens: 'it ends the job in an error',
    moment: 'during',
    expected: { state: 'uncertain', reason: 'unknown', shownWithinMs, sheets: none },
    strike: ({ printer }) => {
      printer.setBroken(true);
      printer.hold(null);
    },
  },
  {
    id: 'queue/rejects/before',
    printer: 'queue',
    happens: 'the queue takes no jobs',
    moment: 'before',
    expected: { state: 'queued', reason: 'paused', shownWithinMs, sheets: one },
    strike: queueCommand('cupsreject'),
    repair: queueCommand('cupsaccept'),
  },
  {
    id: 'queue/disabled/before',
    printer: 'queue',
    happens: 'the queue is stopped',
    moment: 'before',
    expected: { state: 'queued', reason: 'paused', shownWithinMs, sheets: one },
    strike: queueCommand('cupsdisable'),
    repair: queueCommand('cupsenable'),
  },
  {
    id: 'queue/cups-killed/before',
    printer: 'queue',
    happens: 'CUPS is killed',
    moment: 'before',
    expected: { state: 'queued', reason: 'offline', shownWithinMs, sheets: one },
    strike: ({ cups }) => cups!.kill(),
    repair: ({ cups }) => cups!.restart(),
  },
  {
    id: 'queue/cups-killed/during',
    printer: 'queue',
    happens: 'CUPS is killed and does not come back',
    moment: 'during',
    expected: { state: 'printing', reason: 'offline', shownWithinMs, sheets: none },
    strike: ({ cups }) => cups!.kill(),
  },
  {
    id: 'queue/cups-restarted/during',
    printer: 'queue',
    happens: 'CUPS is killed and started again, and would print once more what comes out',
    moment: 'during',
    expected: { state: 'uncertain', reason: 'unknown', shownWithinMs, sheets: one },
    strike: async ({ cups }) => {
      // CUPS counts in seconds.
      const since = Date.now();
      await eventually('the next second', () => Date.now() - since > 1_100);
      await cups!.kill();
      await cups!.restart();
    },
    // What it still has comes out; then it takes the next job.
    repair: ({ printer }) => {
      printer.hold(null);
      const takesJob = (): Promise<boolean> =>
        printer.printForOther().then(
          () => true,
          () => false,
        );
      return eventually('an idle printer', takesJob);
    },
  },
  {
    id: 'queue/restart/during',
    printer: 'queue',
    happens: 'the power goes and comes back; CUPS calls the job completed',
    moment: 'during',
    expected: { state: 'uncertain', reason: 'unknown', shownWithinMs, sheets: none },
    strike: async ({ printer }) => {
      await printer.powerOff();
      printer.hold(null);
      await printer.powerOn();
    },
  },
  {
    id: 'queue/taken-back/during',
    printer: 'queue',
    happens: 'somebody cancels the job in the queue',
    moment: 'during',
    expected: { state: 'uncertain', reason: 'unknown', shownWithinMs, sheets: none },
    strike: ({ cups }) => runToEnd('cancel', ['-a', 'hall-a4'], cups!.env),
  },
  {
    id: 'office/forgotten/during',
    printer: 'office',
    happens: 'it starts anew and knows the job no more',
    moment: 'during',
    expected: { state: 'uncertain', reason: 'unknown', shownWithinMs, sheets: none },
    strike: async ({ printer }) => {
      await printer.powerOff();
      printer.hold(null);
      await printer.powerOn();
    },
  },
];

/** What office printers and their queues do, and what the kiosk must make of it. */
export const officeFaults: readonly Fault[] = [
  ...hosts,
  ...[...shown, ...acts].map((fault): Fault => ({ ...fault, run: () => onOffice(fault) })),
];
