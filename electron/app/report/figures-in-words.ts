import type { MetricUnit } from '../../../shared/trace/metrics/index.ts';
import { clockTime } from '../../../shared/trace/timeline/index.ts';

/** A figure as it is printed: times in minutes and seconds, shares in per cent. */
export function figureInWords(value: number, unit: MetricUnit): string {
  switch (unit) {
    case 'ms':
      return value < 1000 && value > 0 ? `${value} ms` : clockTime(value);
    case 'ratio':
      return value.toFixed(2);
    case 'share':
      return `${Math.round(value * 100)}%`;
    case 'count':
    case 'score':
    case 'sheets':
    case 'category':
      return Number.isInteger(value) ? String(value) : value.toFixed(1);
  }
}
