import type { Stage } from '../values.ts';
import type { Shape } from './shapes.ts';
import { fitText, textWidth } from './text-width.ts';

/** The stages of a walkthrough under each other's time: as wide as they were long. */
export interface StageTime {
  readonly stage: Stage;
  readonly ms: number;
  /** For example 窗口 A36　19:31 */
  readonly label: string;
}

export const stageHeight = 24;
const gap = 2;
const size = 12;
/** Room for a few words, however short the stage was. */
const narrowest = 30;

export function layoutStages(stages: readonly StageTime[], left: number, right: number): readonly Shape[] {
  const room = right - left - gap * (stages.length - 1);
  const widths = widthsOf(stages, room);
  let x = left;
  return stages.flatMap(({ stage, label }, at): readonly Shape[] => {
    const width = widths[at]!;
    const from = x;
    x += width + gap;
    const isKiosk = stage === 'kiosk';
    return [
      { shape: 'rect', x: from, y: 0, width, height: stageHeight, fill: 'tray' },
      { shape: 'rect', x: from, y: 0, width, height: 3, fill: isKiosk ? 'ink' : 'rule-strong' },
      {
        shape: 'text',
        x: from + 8,
        y: 17.5,
        size,
        text: fitText(label, size, width - 12),
        fill: 'ink',
        anchor: 'start',
        bold: isKiosk,
      },
    ];
  });
}

/** By their time; what would be too narrow for its words gets the room it needs from the others. */
function widthsOf(stages: readonly StageTime[], room: number): readonly number[] {
  const most = room / stages.length;
  const needed = stages.map(({ label }) => Math.min(most, Math.max(narrowest, textWidth(label, size) + 22)));
  const share = (fixed: ReadonlySet<number>): readonly number[] => {
    const left = room - [...fixed].reduce((sum, at) => sum + needed[at]!, 0);
    const time = stages.reduce((sum, { ms }, at) => sum + (fixed.has(at) ? 0 : ms), 0);
    return stages.map(({ ms }, at) => (fixed.has(at) || time === 0 ? needed[at]! : (ms / time) * left));
  };
  let fixed = new Set<number>();
  for (;;) {
    const widths = share(fixed);
    const narrow = widths.flatMap((width, at) => (!fixed.has(at) && width < needed[at]! ? [at] : []));
    if (narrow.length === 0) return widths;
    fixed = new Set([...fixed, ...narrow]);
  }
}
