import { eventually, runToEnd } from '../devices/office/processes.ts';
import type { Acts, OfficeRow, OfficeStage } from './on-office.ts';
import { heldUp, row, told } from './office-rows.ts';

/** What happens to an office printer, to CUPS, and between the two. */

const queue =
  (command: string, ...args: readonly string[]) =>
  ({ cups }: OfficeStage): Promise<void> =>
    runToEnd(command, [...args, 'hall-a4'], cups!.env);

const powerOff = ({ printer }: OfficeStage): Promise<void> => printer.powerOff();
const powerOn = ({ printer }: OfficeStage): Promise<void> => printer.powerOn();

/** CUPS and printers count their time in seconds. */
const nextSecond = (): Promise<void> => {
  const since = Date.now();
  return eventually('the next second', () => Date.now() - since > 1_100);
};

/** What it was printing is gone with the power. */
export const restart = async ({ printer }: OfficeStage): Promise<void> => {
  await printer.powerOff();
  printer.hold(null);
  await printer.powerOn();
};

const breakDown = ({ printer }: OfficeStage): void => {
  printer.setBroken(true);
  printer.hold(null);
};

/** What CUPS still has comes out; then the printer takes the next job. */
const untilIdle = ({ printer }: OfficeStage): Promise<void> => {
  printer.hold(null);
  return eventually('an idle printer', () =>
    printer.printForOther().then(
      () => true,
      () => false,
    ),
  );
};

const standsStill = {
  strike: () => {},
  deadlines: { quietMs: 1_500, quietImpressionMs: 0 },
  repair: untilIdle,
};
const uncertain = (whole: number) => told('uncertain', 'unknown', whole);

const printerRows: readonly OfficeRow<OfficeStage>[] = [
  row('office/power/before', 'it is switched off', heldUp('queued', 'offline'), {
    strike: powerOff,
    repair: powerOn,
  }),
  row(
    'office/power/during',
    'the power goes, and does not come back',
    told('printing', 'offline', 0, { ends: 'uncertain' }),
    { strike: powerOff },
  ),
  row('office/forgotten/during', 'it starts anew and knows the job no more', uncertain(0), {
    strike: restart,
  }),
  row('office/restart/during', 'it starts anew and gives the number to the job of another', uncertain(0), {
    strike: async (stage) => {
      await restart(stage);
      await stage.printer.printForOther();
    },
  }),
  row('office/broken/during', 'it ends the job in an error', uncertain(0), { strike: breakDown }),
  row('office/power/after', 'it is switched off', told('printed', 'offline', 1), { strike: powerOff }),
  row('office/busy/before', 'it prints the job of another and takes no other', heldUp('queued', 'busy'), {
    strike: ({ printer }) => {
      printer.hold('before-sheet');
      return printer.printForOther();
    },
    repair: ({ printer }) => printer.hold(null),
  }),
  row(
    'office/stands-still/during',
    'the job stands still without a word and is taken back',
    told('uncertain', 'unknown', 0, { shownWithinMs: 4_500 }),
    standsStill,
  ),
  row(
    'office/no-paper-comes/during',
    'the paper is out and nobody comes; the job is taken back',
    told('uncertain', 'paper-out', 0, { shownWithinMs: 5_000 }),
    {
      strike: ({ printer }) => printer.show(['media-empty']),
      deadlines: { attentionMs: 2_000 },
      repair: async (stage) => {
        await stage.printer.show([]);
        await untilIdle(stage);
      },
    },
  ),
];

const cupsRows: readonly OfficeRow<OfficeStage>[] = [
  row('queue/rejects/before', 'the queue takes no jobs', heldUp('queued', 'paused'), {
    strike: queue('cupsreject'),
    repair: queue('cupsaccept'),
  }),
  row('queue/disabled/before', 'the queue is stopped', heldUp('queued', 'paused'), {
    strike: queue('cupsdisable'),
    repair: queue('cupsenable'),
  }),
  row('queue/job-held/before', 'the queue holds every job', heldUp('printing', 'paused'), {
    strike: queue('lpadmin', '-o', 'job-hold-until-default=indefinite', '-p'),
    repair: ({ cups }) => runToEnd('lp', ['-i', 'hall-a4-1', '-H', 'resume'], cups!.env),
  }),
  row('queue/cups-killed/before', 'CUPS is killed', heldUp('queued', 'offline'), {
    strike: ({ cups }) => cups!.kill(),
    repair: ({ cups }) => cups!.restart(),
  }),
  row(
    'queue/cups-killed/during',
    'CUPS is killed and does not come back',
    told('printing', 'offline', 0, { ends: 'uncertain' }),
    { strike: ({ cups }) => cups!.kill() },
  ),
  row('queue/cups-killed/after', 'CUPS is killed', told('printed', 'offline', 1), {
    strike: ({ cups }) => cups!.kill(),
  }),
  row(
    'queue/cups-restarted/during',
    'CUPS is killed and started again, and would print once more what comes out',
    uncertain(1),
    {
      strike: async ({ cups }) => {
        await nextSecond();
        await cups!.kill();
        await cups!.restart();
        return Date.now();
      },
      repair: untilIdle,
    },
  ),
  row('queue/taken-back/during', 'somebody cancels the job in the queue', uncertain(0), {
    strike: ({ cups }) => runToEnd('cancel', ['-a', 'hall-a4'], cups!.env),
  }),
  row(
    'queue/stands-still/during',
    'the job stands still without a word and is taken back',
    told('uncertain', 'unknown', 0, { shownWithinMs: 5_500 }),
    standsStill,
  ),
];

/** A printer that is off behind a queue that acts in its own way once it has found that out. */
const policy = (errorPolicy: 'retry-job' | 'stop-printer', acts: Partial<Acts<OfficeStage>> = {}) => ({
  strike: powerOff,
  cups: (printerUri: string) => ({ errorPolicy, device: `${printerUri}?contimeout=1` }),
  ...acts,
});
const queueIsEmpty = ({ cups }: OfficeStage): Promise<void> =>
  eventually('an empty queue', async () => (await cups!.waitingJobs()) === 0);

const behindQueueRows: readonly OfficeRow<OfficeStage>[] = [
  row('queue/power/before', 'the printer behind it is switched off', heldUp('printing', 'offline'), {
    strike: powerOff,
    repair: powerOn,
  }),
  row(
    'queue/retry-job/before',
    'the printer behind it is off; the queue would try again for ever, and is stopped from it',
    told('failed', 'offline', 0, { shownWithinMs: 6_500 }),
    policy('retry-job', {
      repair: async (stage) => {
        await powerOn(stage);
        await queueIsEmpty(stage);
        await untilIdle(stage);
      },
    }),
  ),
  row(
    'queue/stop-printer/before',
    'the printer behind it is off; the queue stops for it',
    told('printing', 'paused', 1, { ends: 'printed', shownWithinMs: 8_000 }),
    policy('stop-printer', {
      deadlines: { unavailableMs: 12_000 },
      repair: async (stage) => {
        await powerOn(stage);
        await nextSecond();
        await queue('cupsenable')(stage);
      },
    }),
  ),
  row('queue/broken/during', 'the printer behind it ends the job in an error', uncertain(0), {
    strike: breakDown,
  }),
  row('queue/restart/during', 'the power goes and comes back; CUPS calls the job completed', uncertain(0), {
    strike: restart,
  }),
];

/** Rows about a printer, its CUPS queue, and the printer behind a queue. */
export const actRows: readonly OfficeRow<OfficeStage>[] = [...printerRows, ...cupsRows, ...behindQueueRows];
