import { markShapes, medianShapes, standsAbove } from './marks.ts';
import type { Shape } from './shapes.ts';
import { fitText, textWidth } from './text-width.ts';
import type { Timeline, TimelineMark } from './timeline.ts';

/** Where everything of a timeline stands, and what it is drawn with. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** Left end of the time axis, and its right end. */
  readonly left: number;
  readonly right: number;
  readonly shapes: readonly Shape[];
  /** Places to press, in the order of time. */
  readonly places: readonly TimelinePlace[];
  /** Px from the left for a time. */
  readonly xOf: (ms: number) => number;
}

export interface TimelinePlace {
  readonly of: 'bar' | TimelineMark['kind'];
  readonly row: number;
  readonly atMs: number;
  readonly seq: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TimelineWords {
  /** Name of each row. */
  readonly rows: readonly string[];
  /** Unit of the axis: in minutes, or in minutes and seconds when the walk was short. */
  readonly minutes: string;
  readonly seconds: string;
}

const rowPitch = 16.5;
const firstRow = 28.5;
const barHeight = 9;
const rowSize = 12.5;
const axisSize = 12;
const widestLabels = 168;
const narrowestLabels = 70;
/** Marks above the same bar stand at least so far apart. */
const markRoom = 14;

export function layoutTimeline(timeline: Timeline, words: TimelineWords, width: number): TimelineLayout {
  const labels = Math.max(narrowestLabels, ...words.rows.map((label) => textWidth(label, rowSize) + 16));
  const left = Math.min(widestLabels, labels);
  const { stepMs, ends } = axisOf(timeline.lengthMs, width - left);
  const right = width - (stepMs < minute ? 46 : 34);
  const xOf = (ms: number): number => left + (Math.max(0, ms) / ends) * (right - left);
  const yOf = (row: number): number => firstRow + row * rowPitch;
  const bottom = yOf(timeline.rows.length - 1) + 10.5;

  const marks = timeline.marks.filter(({ kind }) => kind !== 'wait');
  const placed = spread(marks.map((mark) => ({ mark, x: xOf(mark.atMs), y: yOf(mark.row) })));
  const shapes: readonly Shape[] = [
    ...axisShapes(stepMs, ends, xOf, bottom),
    {
      shape: 'text',
      x: width,
      y: 10,
      size: axisSize,
      text: stepMs < minute ? words.seconds : words.minutes,
      fill: 'ink-2',
      anchor: 'end',
    },
    ...words.rows.map((label, row): Shape => ({
      shape: 'text',
      x: 0,
      y: yOf(row) + 4.5,
      size: rowSize,
      text: fitText(label, rowSize, left - 10),
      fill: 'ink',
      anchor: 'start',
    })),
    ...timeline.joins.flatMap(({ fromRow, toRow, toMs, isBack }): readonly Shape[] =>
      fromRow === toRow
        ? []
        : [
            {
              shape: 'line',
              x1: xOf(toMs),
              y1: yOf(fromRow),
              x2: xOf(toMs),
              y2: yOf(toRow),
              stroke: 'ink',
              strokeWidth: isBack ? 1.5 : 1,
              dashed: isBack,
            },
          ],
    ),
    ...timeline.bars.map(({ row, fromMs, toMs }): Shape => ({
      shape: 'rect',
      x: xOf(fromMs),
      y: yOf(row) - barHeight / 2,
      width: Math.max(1, xOf(toMs) - xOf(fromMs)),
      height: barHeight,
      fill: 'ink',
    })),
    ...timeline.marks
      .filter(({ kind }) => kind === 'wait')
      .map(({ row, fromMs, atMs }): Shape => ({
        shape: 'rect',
        x: xOf(fromMs),
        y: yOf(row) - 3,
        width: Math.max(2, xOf(atMs) - xOf(fromMs)),
        height: 6,
        fill: 'sheet',
      })),
    ...timeline.medians
      .filter(({ atMs }) => atMs <= ends)
      .flatMap(({ row, atMs }) => medianShapes(xOf(atMs), yOf(row))),
    ...placed.flatMap(({ mark, x, y }) => markShapes(mark.kind, x, y)),
  ];
  const bars = timeline.bars.map(({ row, fromMs, toMs, seq }): TimelinePlace => ({
    of: 'bar',
    row,
    atMs: fromMs,
    seq,
    x: xOf(fromMs),
    y: yOf(row) - 8,
    width: Math.max(4, xOf(toMs) - xOf(fromMs)),
    height: 16,
  }));
  const pressed = placed.map(({ mark, x, y }): TimelinePlace => ({
    of: mark.kind,
    row: mark.row,
    atMs: mark.atMs,
    seq: mark.seq,
    x: x - 9,
    y: standsAbove.includes(mark.kind) ? y - 20 : y - 10,
    width: 18,
    height: standsAbove.includes(mark.kind) ? 16 : 20,
  }));
  return { width, height: bottom, left, right, shapes, xOf, places: [...bars, ...pressed] };
}

const minute = 60_000;
const axisSteps = [10_000, 15_000, 30_000, minute, 2 * minute, 5 * minute, 10 * minute, 30 * minute];
/** Fewest px between two lines of the axis. */
const axisRoom = 62;

/** The step between two lines of the axis, and the time at its right end. */
function axisOf(lengthMs: number, room: number): { readonly stepMs: number; readonly ends: number } {
  const most = Math.max(2, Math.floor(room / axisRoom));
  const stepMs = axisSteps.find((step) => Math.ceil(lengthMs / step) <= most) ?? axisSteps.at(-1)!;
  return { stepMs, ends: Math.max(1, Math.ceil(lengthMs / stepMs)) * stepMs };
}

function axisShapes(
  stepMs: number,
  ends: number,
  xOf: (ms: number) => number,
  bottom: number,
): readonly Shape[] {
  const count = Math.round(ends / stepMs);
  return Array.from({ length: count + 1 }, (_, at) => at * stepMs).flatMap((ms, at): readonly Shape[] => [
    {
      shape: 'line',
      x1: xOf(ms),
      y1: 16,
      x2: xOf(ms),
      y2: bottom,
      stroke: 'rule',
      strokeWidth: at % 2 === 0 ? 1 : 0.6,
    },
    {
      shape: 'text',
      x: xOf(ms),
      y: 10,
      size: axisSize,
      text: stepMs < minute ? clockTime(ms) : String(ms / minute),
      fill: 'ink-2',
      anchor: 'middle',
    },
  ]);
}

/** Minutes and seconds, for example 4:28. */
export function clockTime(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

interface Placed {
  readonly mark: TimelineMark;
  readonly x: number;
  readonly y: number;
}

/** Marks above one bar that would lie on each other move to the right. */
function spread(placed: readonly Placed[]): readonly Placed[] {
  const last = new Map<number, number>();
  return placed.map((each) => {
    if (!standsAbove.includes(each.mark.kind)) return each;
    const x = Math.max(each.x, (last.get(each.mark.row) ?? -Infinity) + markRoom);
    last.set(each.mark.row, x);
    return { ...each, x };
  });
}
