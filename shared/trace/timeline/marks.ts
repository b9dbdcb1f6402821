import type { Shape } from './shapes.ts';
import type { MarkKind } from './timeline.ts';

/** The drawing of a mark whose bar has its middle at x, y. */
export function markShapes(kind: MarkKind, x: number, y: number): readonly Shape[] {
  switch (kind) {
    case 'error':
      return [
        {
          shape: 'polygon',
          points: [
            [x - 6, y - 17.5],
            [x + 6, y - 17.5],
            [x, y - 7.5],
          ],
          fill: 'seal',
        },
      ];
    case 'help':
      return [
        { shape: 'circle', x, y: y - 12.5, radius: 7, fill: 'paper', stroke: 'amber-ink', strokeWidth: 1.5 },
        {
          shape: 'text',
          x,
          y: y - 8.5,
          size: 11,
          text: '?',
          fill: 'amber-ink',
          anchor: 'middle',
          bold: true,
        },
      ];
    case 'back':
      return [
        {
          shape: 'polygon',
          points: [
            [x - 5, y],
            [x + 4, y - 6],
            [x + 4, y + 6],
          ],
          fill: 'sheet',
          stroke: 'ink',
          strokeWidth: 1.5,
        },
      ];
    case 'print':
      return [
        {
          shape: 'rect',
          x: x - 2.5,
          y: y - 10.5,
          width: 5,
          height: 21,
          fill: 'ink',
          stroke: 'paper',
          strokeWidth: 1.5,
        },
      ];
    case 'wait':
      return [
        {
          shape: 'rect',
          x: x - 6,
          y: y - 3,
          width: 12,
          height: 6,
          fill: 'sheet',
          stroke: 'ink',
          strokeWidth: 1.5,
        },
      ];
    case 'idle':
      return [-3, 1].map((dx) => ({
        shape: 'rect',
        x: x + dx,
        y: y - 18,
        width: 2.5,
        height: 10,
        fill: 'amber-ink',
      }));
    case 'rage':
      return [-5, 0, 5].map((dx) => ({ shape: 'circle', x: x + dx, y: y - 11, radius: 1.9, fill: 'seal' }));
  }
}

/** A tick across the bar, with the paper showing on both sides. */
export const medianShapes = (x: number, y: number): readonly Shape[] => [
  { shape: 'line', x1: x, y1: y - 6.5, x2: x, y2: y + 6.5, stroke: 'paper', strokeWidth: 4 },
  { shape: 'line', x1: x, y1: y - 6.5, x2: x, y2: y + 6.5, stroke: 'ink', strokeWidth: 1.5 },
];

/** What stands above the bar may stand beside another of its kind, and needs room. */
export const standsAbove: readonly MarkKind[] = ['error', 'help', 'idle', 'rage'];
