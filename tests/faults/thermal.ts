import type { Fault } from './fault.ts';
import { foreignMm, leaveForeignJob, leaveHalfPicture } from './foreign-hosts.ts';
import { beforeFaults } from './thermal-before.ts';
import { deviceFaults } from './thermal-device.ts';
import { duringFaults } from './thermal-during.ts';
import { clone, makers, outcome, printed, tornSlip, unreachableMs, wholeSlip } from './thermal-rows.ts';
import { thermalFault } from './thermal-scenario.ts';

/** Printers that are not as they should be, and are well. */
const peculiar: readonly Fault[] = [
  ...makers.map(([maker, printer]) =>
    thermalFault({
      id: `${maker}/small-buffer`,
      happens: 'the printer takes 4 KB and reports while it prints',
      moment: 'during',
      printer: { ...printer, bufferBytes: 4_096 },
      whileSending: true,
      fault: (stage) => stage.printer.set({ nearEnd: true }),
      expected: printed,
    }),
  ),
  thermalFault({
    id: 'small-buffer/paper-out',
    happens: 'the paper runs out while most of the slip has not been taken',
    moment: 'during',
    printer: { ...clone, bufferBytes: 4_096 },
    whileSending: true,
    fault: ({ printer }) => printer.set({ paperLeftMm: 0 }),
    expected: outcome('uncertain', 'paper-out', { whole: 0, torn: 2 }),
  }),
  thermalFault({
    id: 'small-buffer/reset',
    happens: 'the connection is reset while most of the slip has not been taken',
    moment: 'during',
    printer: { ...clone, bufferBytes: 4_096 },
    whileSending: true,
    fault: ({ printer }) => printer.dropConnection('reset'),
    expected: outcome('uncertain', 'offline', tornSlip),
  }),
  ...makers.map(([maker, printer]) =>
    thermalFault({
      id: `${maker}/small-buffer/reset-print-again`,
      happens: 'the connection is reset in the midst of a picture and the slip is printed again',
      moment: 'during',
      printer: { ...printer, bufferBytes: 4_096 },
      whileSending: true,
      fault: (stage) => stage.printer.dropConnection('reset'),
      printAgain: true,
      expected: outcome('printed', null, { whole: 1, torn: 1 }),
    }),
  ),
  ...makers.slice(1).map(([maker, printer]) =>
    thermalFault({
      id: `${maker}/half-picture`,
      happens: 'the printer waits for the rest of a picture that never comes',
      moment: 'before',
      printer,
      fault: leaveHalfPicture,
      expected: outcome('printed', null, { whole: 1, torn: 1 }, 3_000),
    }),
  ),
  thermalFault({
    id: 'epson-without-process-id',
    happens: 'the printer calls itself Epson and does not know GS ( H',
    moment: 'before',
    printer: { processId: false },
    fault: () => {},
    expected: printed,
  }),
  thermalFault({
    id: 'never-acknowledges',
    happens: 'the printer never says that it is done',
    moment: 'before',
    printer: { acknowledges: false },
    slow: true,
    fault: () => {},
    expected: outcome('uncertain', 'unknown', wholeSlip, 9_000),
  }),
  ...makers.slice(1).map(([maker, printer]) =>
    thermalFault({
      id: `${maker}/earlier-job`,
      happens: 'an earlier job is acknowledged late, then the power goes',
      moment: 'during',
      printer,
      uri: async (stage) => {
        await leaveForeignJob(stage);
        return stage.printer.uri;
      },
      atMm: foreignMm + 20,
      fault: (stage) => stage.printer.powerOff(),
      expected: outcome('uncertain', 'offline', { whole: 0, torn: 2 }),
    }),
  ),
];

const after: readonly Fault[] = [
  thermalFault({
    id: 'paper-out',
    happens: 'the paper runs out behind a whole slip',
    moment: 'after',
    fault: ({ printer }) => printer.set({ paperLeftMm: 0 }),
    printerShows: 'paper-out',
    expected: outcome('printed', null, wholeSlip),
  }),
  thermalFault({
    id: 'cover-open',
    happens: 'the cover is opened to take the slip out',
    moment: 'after',
    fault: ({ printer }) => printer.set({ coverOpen: true }),
    printerShows: 'cover-open',
    expected: outcome('printed', null, wholeSlip),
  }),
  thermalFault({
    id: 'power-cut',
    happens: 'the power goes',
    moment: 'after',
    fault: ({ printer }) => printer.powerOff(),
    printerShows: 'offline',
    expected: outcome('printed', null, wholeSlip, unreachableMs),
  }),
  thermalFault({
    id: 'hung',
    happens: 'the printer hangs',
    moment: 'after',
    fault: ({ printer }) => printer.set({ hung: true }),
    printerShows: 'busy',
    expected: outcome('printed', null, wholeSlip, unreachableMs),
  }),
];

/** Thermal printers made to fail before, during and after a slip. */
export const thermalFaults: readonly Fault[] = [
  ...beforeFaults,
  ...duringFaults,
  ...peculiar,
  ...after,
  ...deviceFaults,
];
