import { createServer, type AddressInfo } from 'node:net';
import { eventually, runToEnd } from '../devices/office/processes.ts';
import { restart } from './office-acts.ts';
import type { OfficeRow, OfficeStage } from './on-office.ts';
import { heldUp, row, told } from './office-rows.ts';

/** CUPS says "completed" of jobs that it lost sight of, or never watched. Only the printer itself can bear witness. */

/**
 * Somebody's job is lost in a power cut; CUPS calls it completed and shows that it lost sight of one ever after. When the power goes
 * while CUPS asks for the job, it shows nothing, so it may take more than one.
 */
async function loseJob(stage: OfficeStage): Promise<void> {
  const { printer, cups } = stage;
  const isLost = async (): Promise<boolean> =>
    (await cups!.stateReasons()).includes('cups-ipp-missing-job-history');
  while (!(await isLost())) {
    printer.hold('before-sheet');
    const begun = printer.begun();
    await runToEnd('lp', ['-d', 'hall-a4', '-t', 'other', printer.otherFile], cups!.env);
    await printer.whenBegun(begun + 1);
    await restart(stage);
    await eventually('an empty queue', async () => (await cups!.waitingJobs()) === 0);
  }
}

const waitless = (printerUri: string) => ({ device: `${printerUri}?waitjob=false` });

export const witnessRows: readonly OfficeRow<OfficeStage>[] = [
  row(
    'queue/after-loss/before',
    'CUPS has lost sight of an earlier job',
    told('printed', null, 1, { shownWithinMs: 4_000 }),
    {
      prepare: loseJob,
      strike: () => {},
    },
  ),
  row(
    'queue/second-loss/during',
    'CUPS has lost sight of an earlier job, and loses this one',
    told('uncertain', 'unknown', 0),
    { prepare: loseJob, strike: restart },
  ),
  row(
    'queue/waitless/before',
    'the queue calls jobs completed that it has only sent',
    told('printed', null, 1),
    {
      strike: () => {},
      cups: waitless,
    },
  ),
  row(
    'queue/waitless-jam/during',
    'the queue calls jobs completed that it has only sent; paper is jammed',
    heldUp('printing', 'jam'),
    {
      strike: ({ printer }) => printer.show(['media-jam']),
      repair: async ({ printer }) => {
        await printer.show([]);
        printer.hold(null);
      },
      cups: waitless,
    },
  ),
  row(
    'queue/waitless-power/during',
    'the queue calls jobs completed that it has only sent; the power goes',
    told('printing', 'offline', 0, { ends: 'uncertain' }),
    { strike: ({ printer }) => printer.powerOff(), cups: waitless },
  ),
  row(
    'queue/one-way/before',
    'the queue sends to a socket that tells nothing of the paper',
    told('uncertain', 'unknown', 0, { shownWithinMs: 4_000 }),
    { strike: () => {}, cups: async () => ({ device: `socket://127.0.0.1:${await sinkPort()}` }) },
  ),
];

/** Swallows whatever comes; it does not keep the process alive. */
async function sinkPort(): Promise<number> {
  const server = createServer((socket) => socket.resume());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return (server.address() as AddressInfo).port;
}
