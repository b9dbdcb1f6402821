import { blackHole } from './black-hole.ts';
import type { Fault } from './fault.ts';
import { foreignClient } from './foreign-hosts.ts';
import { nothing, outcome, printed, unreachableMs, wholeSlip } from './thermal-rows.ts';
import { thermalFault } from './thermal-scenario.ts';

export const beforeFaults: readonly Fault[] = [
  thermalFault({
    id: 'paper-out',
    happens: 'there is no paper',
    moment: 'before',
    fault: ({ printer }) => printer.set({ paperLeftMm: 0 }),
    expected: outcome('queued', 'paper-out', nothing),
  }),
  thermalFault({
    id: 'paper-out-replaced',
    happens: 'there is no paper, and a new roll while the slip waits',
    moment: 'before',
    fault: ({ printer }) => printer.set({ paperLeftMm: 0 }),
    firstShown: { state: 'queued', reason: 'paper-out' },
    expected: outcome('printed', null, wholeSlip),
  }),
  thermalFault({
    id: 'cover-open',
    happens: 'the cover is open',
    moment: 'before',
    fault: ({ printer }) => printer.set({ coverOpen: true }),
    expected: outcome('queued', 'cover-open', nothing),
  }),
  thermalFault({
    id: 'cutter-jam',
    happens: 'the blade is jammed and comes free when told to',
    moment: 'before',
    fault: ({ printer }) => printer.set({ cutterJammed: true }),
    expected: printed,
  }),
  thermalFault({
    id: 'cutter-stuck',
    happens: 'the blade is jammed for good',
    moment: 'before',
    fault: ({ printer }) => printer.set({ cutterJammed: true, cutterStuck: true }),
    expected: outcome('queued', 'cutter', nothing),
  }),
  thermalFault({
    id: 'overheated',
    happens: 'the head is too hot',
    moment: 'before',
    fault: ({ printer }) => printer.set({ overheated: true }),
    expected: outcome('queued', 'overheated', nothing),
  }),
  thermalFault({
    id: 'head-or-voltage',
    happens: 'head or power supply are broken',
    moment: 'before',
    fault: ({ printer }) => printer.set({ unrecoverable: true }),
    expected: outcome('queued', 'unknown', nothing),
  }),
  thermalFault({
    id: 'near-end',
    happens: 'the roll is near its end',
    moment: 'before',
    fault: ({ printer }) => printer.set({ nearEnd: true }),
    expected: printed,
  }),
  thermalFault({
    id: 'drawer-open',
    happens: 'the switch of a drawer reports',
    moment: 'before',
    fault: ({ printer }) => printer.set({ drawerOpen: true }),
    expected: printed,
  }),
  thermalFault({
    id: 'refused',
    happens: 'the printer is off and its address refuses',
    moment: 'before',
    fault: ({ printer }) => printer.powerOff(),
    expected: outcome('queued', 'offline', nothing, unreachableMs),
  }),
  thermalFault({
    id: 'refused-for-good',
    happens: 'the printer stays off for longer than a slip waits',
    moment: 'before',
    deadlines: { unavailableMs: 200 },
    fault: ({ printer }) => printer.powerOff(),
    expected: outcome('failed', 'offline', nothing, unreachableMs),
  }),
  thermalFault({
    id: 'black-hole',
    happens: 'the address swallows every packet',
    moment: 'before',
    uri: blackHole,
    fault: () => {},
    expected: outcome('queued', 'offline', nothing, unreachableMs),
  }),
  thermalFault({
    id: 'silent',
    happens: 'the printer takes the connection and answers nothing',
    moment: 'before',
    fault: ({ printer }) => printer.set({ silent: true }),
    expected: outcome('queued', 'unknown', nothing, unreachableMs),
  }),
  thermalFault({
    id: 'busy',
    happens: 'the printer is talking to another',
    moment: 'before',
    fault: async (stage) => void (await foreignClient(stage)),
    expected: outcome('queued', 'busy', nothing),
  }),
  thermalFault({
    id: 'nonsense',
    happens: 'the printer answers bytes that mean nothing',
    moment: 'before',
    fault: ({ printer }) => printer.set({ nonsense: [0x00, 0xff, 0x41, 0x12, 0x9a, 0x00] }),
    expected: outcome('queued', 'unknown', nothing, unreachableMs),
  }),
];
