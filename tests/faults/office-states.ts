import { warningReasons, type PrinterReason } from '../../shared/print/index.ts';
import type { Moment } from './fault.ts';
import type { DoubleStage, OfficeRow, OfficeStage } from './on-office.ts';
import { heldUp, row, told } from './office-rows.ts';

/** printer-state-reasons (RFC 8011 §5.4.12, PWG 5100.9) as printers show them, by what the screen makes of them. */
type State = readonly [word: string, reason: PrinterReason, happens: string];

/** ippeveprinter knows these, and adds -warning or -report itself. */
const known: readonly State[] = [
  ['media-jam', 'jam', 'paper is jammed'],
  ['cover-open', 'cover-open', 'a cover is open'],
  ['input-tray-missing', 'tray-missing', 'the paper tray is taken out'],
  ['toner-empty', 'toner-empty', 'the toner is used up'],
  ['marker-supply-empty', 'toner-empty', 'the ink is used up'],
  ['paused', 'paused', 'somebody pauses it'],
];
// ippeveprinter starts no job without paper, so only one that has begun can tell it of paper again.
const paperOut: State = ['media-empty', 'paper-out', 'the paper is out'];
const lowOn: readonly State[] = [
  ['toner-low', 'toner-low', 'the toner is low'],
  ['marker-supply-low', 'toner-low', 'the ink is low'],
  ['media-low', 'paper-near-end', 'the paper is low'],
];

/** ippeveprinter refuses these words, or shows them otherwise; a double says them as they stand here. */
const others: readonly State[] = [
  ['output-area-full-error', 'output-full', 'the output tray is full'],
  ['output-tray-missing-error', 'output-full', 'the output tray is taken off'],
  ['door-open-error', 'cover-open', 'a door is open'],
  ['interlock-open-error', 'cover-open', 'a safety switch is open'],
  ['media-empty-error', 'paper-out', 'the paper is out'],
  ['fuser-over-temp-error', 'overheated', 'the fuser is too hot'],
  ['hold-new-jobs', 'paused', 'it holds new jobs'],
  ['shutdown', 'offline', 'it shuts down'],
  ['stopped-partly', 'unknown', 'a part of it has stopped'],
  ['x-vendor-panic-error', 'unknown', 'it stops for a reason of its maker'],
];
const othersLowOn: readonly State[] = [['marker-supply-low-warning', 'toner-low', 'the ink is low']];

const stateRow = <Stage extends OfficeStage | DoubleStage>(
  printer: 'office' | 'queue' | 'double',
  moment: Moment,
  [word, reason, happens]: State,
): OfficeRow<Stage> => {
  const isLow = warningReasons.includes(reason);
  const expected =
    moment === 'after' || isLow
      ? told('printed', reason, 1)
      : heldUp(moment === 'before' ? 'queued' : 'printing', reason);
  return row(`${printer}/${word}/${moment}`, happens, expected, {
    strike: async (stage) => {
      const at = await stage.printer.show([word]);
      // What only runs low holds no job up.
      if (isLow) stage.printer.hold(null);
      return at;
    },
    repair: async (stage) => {
      await stage.printer.show([]);
      stage.printer.hold(null);
    },
  });
};

const moments: readonly Moment[] = ['before', 'during', 'after'];
const atEachMoment = <Stage extends OfficeStage | DoubleStage>(
  printer: 'office' | 'double',
  states: readonly State[],
): OfficeRow<Stage>[] =>
  states.flatMap((state) => moments.map((moment) => stateRow<Stage>(printer, moment, state)));

export const stateRows: readonly OfficeRow<OfficeStage>[] = [
  stateRow('office', 'during', paperOut),
  stateRow('queue', 'during', paperOut),
  ...atEachMoment<OfficeStage>('office', [...known, ...lowOn]),
  ...known.map((state) => stateRow<OfficeStage>('queue', 'during', state)),
];

export const doubleStateRows: readonly OfficeRow<DoubleStage>[] = atEachMoment('double', [
  ...others,
  ...othersLowOn,
]);
