import type { TraceEntry } from '../../../shared/trace/index.ts';

/** A field of an entry as the export formats take it: whole number, truth or text. */
export interface EntryValue {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** What the log itself adds, and what each format has a place of its own for. */
const head = new Set(['v', 'seq', 't', 'boot', 'prev', 'type']);

/** Lists and records become one text; what is null is left out. */
export function valuesOf(entry: TraceEntry): EntryValue[] {
  return Object.entries(entry).flatMap(([name, value]: [string, unknown]): EntryValue[] => {
    if (head.has(name) || value === null) return [];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return [{ name, value }];
    }
    const isPlain = Array.isArray(value) && value.every((item) => typeof item !== 'object');
    return [{ name, value: isPlain ? value.join(' ') : JSON.stringify(value) }];
  });
}

const written = ['text', 'told', 'experienced', 'guide', 'note', 'reason'];

/** What a person of the staff wrote in an entry. */
export function textOf(entry: TraceEntry): string {
  const fields = entry as unknown as Readonly<Record<string, unknown>>;
  // `reason` of a print job is a name from a list.
  if (!('by' in entry) || entry.type.startsWith('session.')) return '';
  return written
    .map((name) => fields[name])
    .filter((text) => typeof text === 'string' && text !== '')
    .join(' / ');
}
