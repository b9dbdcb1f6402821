import { jobState, status, type OnCancel } from '../devices/ipp-double/index.ts';
import type { DoubleStage, OfficeRow } from './on-office.ts';
import { heldUp, row, told } from './office-rows.ts';

/** Answers of a printer that ippeveprinter does not give: a double gives them. */

const takesAgain = ({ printer }: DoubleStage): void => printer.refuse(null);

const refusals = (
  [
    ['busy', 'it is busy with the job of another and takes no other', status.busy, heldUp('queued', 'busy')],
    ['not-accepting', 'it takes no jobs', status.notAccepting, heldUp('queued', 'paused')],
    ['deactivated', 'somebody has switched its printing off', status.deactivated, heldUp('queued', 'paused')],
    ['format', 'it cannot read PDF', status.formatNotSupported, told('failed', 'unknown', 0)],
  ] as const
).map(([what, happens, code, expected]) =>
  row<DoubleStage>(`double/refuses-${what}/before`, happens, expected, {
    strike: ({ printer }) => printer.refuse(code),
    repair: takesAgain,
  }),
);

/** The kiosk waits so long for a job that stands still without a word, and then a little for its end. */
const quiet = { quietMs: 1_500, quietImpressionMs: 0 };
/** Taking it back may go unanswered for 2 s, and take 2 s more. */
const withinMs = quiet.quietMs + 5_000;
const uncertain = (whole: number) => told('uncertain', 'unknown', whole, { shownWithinMs: withinMs });

const deadlines = (
  [
    ['honour', 'and is taken back', 0],
    ['ignore', 'is said to be taken back, and comes out later', 1],
    ['refuse', 'cannot be taken back, and comes out later', 1],
    ['silence', 'and nothing is answered to taking it back; it comes out later', 1],
  ] as const satisfies readonly (readonly [OnCancel, string, number])[]
).map(([how, what, whole]) =>
  row<DoubleStage>(`double/stands-still-${how}/during`, `the job stands still ${what}`, uncertain(whole), {
    strike: ({ printer }) => printer.onCancel(how),
    repair: async ({ printer }) => {
      printer.hold(null);
      await printer.whenAtRest();
    },
    deadlines: quiet,
  }),
);

const held = row<DoubleStage>(
  'double/job-held/during',
  'somebody holds the job at the printer',
  heldUp('printing', 'paused'),
  {
    strike: ({ printer }) => printer.setJobs(jobState.held, ['job-hold-until-specified']),
    repair: ({ printer }) => {
      printer.setJobs(jobState.processing);
      printer.hold(null);
    },
  },
);

const ended = (
  [
    ['canceled', 'somebody cancels the job at the printer', jobState.canceled],
    ['aborted', 'it ends the job for an error', jobState.aborted],
  ] as const
).map(([what, happens, state]) =>
  row<DoubleStage>(`double/${what}/during`, happens, told('uncertain', 'unknown', 0), {
    strike: ({ printer }) => printer.setJobs(state),
  }),
);

export const refusalRows: readonly OfficeRow<DoubleStage>[] = [...refusals, ...deadlines, held, ...ended];
