import type { Supply } from '../../../shared/print/index.ts';
import { plainLine } from './plain-line.ts';
import { wordsOf } from './words-of.ts';

export const supplyAttributes = [
  'marker-names',
  'marker-levels',
  'marker-types',
  'printer-supply',
  'printer-supply-description',
] as const;

const mostSupplies = 12;

/**
 * Toner and ink with what is left of them: `marker-levels` (CUPS), else `printer-supply` (PWG 5100.13). What fills up
 * instead of running out is left out.
 */
export function suppliesOf(printer: Readonly<Record<string, unknown>>): Supply[] {
  const markers = fromMarkers(printer);
  return (markers.length > 0 ? markers : fromSupplies(printer)).slice(0, mostSupplies);
}

const isWaste = (type: string): boolean => /waste/i.test(type);

function fromMarkers(printer: Readonly<Record<string, unknown>>): Supply[] {
  const types = wordsOf(printer['marker-types']);
  const levels = listOf(printer['marker-levels']);
  return wordsOf(printer['marker-names']).flatMap((name, at) =>
    isWaste(types[at] ?? '') ? [] : [{ name: plainLine(name), percent: percentOf(levels[at], 100) }],
  );
}

function fromSupplies(printer: Readonly<Record<string, unknown>>): Supply[] {
  const names = wordsOf(printer['printer-supply-description']);
  return listOf(printer['printer-supply']).flatMap((value, at) => {
    const text = typeof value === 'string' || value instanceof Uint8Array ? String(value) : '';
    const parts = new Map(
      text.split(';').map((part) => [part.replace(/=.*/s, ''), part.replace(/^[^=]*=?/, '')] as const),
    );
    const type = parts.get('type') ?? '';
    if (type === '' || isWaste(type) || parts.get('class') === 'receptacleThatIsFilled') return [];
    const name = plainLine(names[at] ?? parts.get('colorantname') ?? type);
    return [{ name, percent: percentOf(Number(parts.get('level')), Number(parts.get('maxcapacity'))) }];
  });
}

/** Null for what the printer does not know: it says so with a negative figure. */
function percentOf(level: unknown, most: number): number | null {
  if (typeof level !== 'number' || !(level >= 0) || !(most > 0)) return null;
  return Math.min(100, Math.round((level / most) * 100));
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
