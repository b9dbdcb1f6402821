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
  const total = stages.reduce((sum, { ms }) => sum + ms, 0);
  const room = right - left - gap * (stages.length - 1);
  const wishes = stages.map(({ ms, label }) =>
    Math.max(
      total === 0 ? 0 : (ms / total) * room,
      Math.min(room / stages.length, textWidth(label, size) + 16, 120),
      narrowest,
    ),
  );
  const scale = room / wishes.reduce((sum, wish) => sum + wish, 0);
  let x = left;
  return stages.flatMap(({ stage, label }, at): readonly Shape[] => {
    const width = wishes[at]! * scale;
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
