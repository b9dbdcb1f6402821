import type { FieldKind, FormDefinition } from '../../form/index.ts';
import type { LengthBucket } from '../values.ts';
import type { EntryOf, Timed, Walk } from '../walk/index.ts';
import { sum, toMs, type MetricDefinition } from './definition.ts';

/**
 * A field of the form over all its visits. `fieldTime`: sum of the times in hand, those in which a scanner or card reader filled it
 * left out (flurries; ms). `fieldHesitation` (犹豫时间): of the first visit, until the first key or touch of an option (ms). `fieldReturns`
 * (返回次数): times it was taken in hand again although it held an answer. `corrections` (修改次数): keys that took something away, and
 * touches of another option after the first. `scannerReads`: visits in which a scanner or reader filled it. Sources: Zuko,
 * Formisimo; hesitation also Card, Moran, Newell (flag above 2.7 s, twice the operator M).
 */
export interface FieldMetrics {
  readonly field: string;
  readonly item: number | null;
  readonly kind: FieldKind;
  /** Page of the form; null when the form is not known. */
  readonly page: string | null;
  readonly visits: number;
  readonly timeMs: number;
  readonly hesitationMs: number | null;
  readonly longestPauseMs: number;
  readonly keystrokes: number;
  readonly deletions: number;
  readonly picks: number;
  readonly choices: number;
  readonly reads: number;
  readonly returns: number;
  readonly corrections: number;
  readonly length: LengthBucket;
  /** Where it first came into the hand. */
  readonly seq: number;
}

export const fieldDefinitions = [
  { id: 'fieldTime', unit: 'ms', source: 'zuko', of: 'field' },
  { id: 'fieldHesitation', unit: 'ms', source: 'klm', of: 'field' },
  { id: 'fieldReturns', unit: 'count', source: 'zuko', of: 'walk' },
  { id: 'corrections', unit: 'count', source: 'formisimo', of: 'walk' },
  { id: 'scannerReads', unit: 'count', source: 'zuko', of: 'walk' },
  { id: 'hesitations', unit: 'count', source: 'klm', of: 'walk' },
  { id: 'hesitationTime', unit: 'ms', source: 'klm', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

/** Twice the mental operator of the keystroke-level model. */
export const hesitationFlagMs = 2700;

const oneOfMany: readonly FieldKind[] = ['choice', 'yesNo'];

type Focus = Timed<EntryOf<'field.focus'>>;
type Blur = Timed<EntryOf<'field.blur'>>;
interface InHand {
  readonly focus: Focus;
  readonly blur: Blur | null;
  /** Of a visit without a blur, until the next field or the end. */
  readonly untilUs: number;
}

export function fieldsOf(walk: Walk, form: FormDefinition | null): readonly FieldMetrics[] {
  const byField = Map.groupBy(handsOf(walk), ({ focus: { entry } }) => keyOf(entry.field, entry.item));
  return [...byField.values()].map((visits) => {
    const { field, item, kind, seq } = visits[0]!.focus.entry;
    const blurs = visits.flatMap(({ blur }) => blur?.entry ?? []);
    const total = (what: 'keystrokes' | 'deletions' | 'picks' | 'choices' | 'reads'): number =>
      sum(blurs.map((blur) => blur[what]));
    const [deletions, choices] = [total('deletions'), total('choices')];
    return {
      field,
      item,
      kind,
      page: form?.pages.find(({ fields }) => fields.some(({ id }) => id === field))?.id ?? null,
      visits: visits.length,
      timeMs: sum(visits.map(inHandMs)),
      hesitationMs: blurs[0]?.firstKeyMs ?? null,
      longestPauseMs: Math.max(0, ...blurs.map(({ longestPauseMs }) => longestPauseMs)),
      keystrokes: total('keystrokes'),
      deletions,
      picks: total('picks'),
      choices,
      reads: total('reads'),
      returns: visits.filter(({ focus }) => focus.entry.visits > 0 && focus.entry.wasFilled).length,
      corrections: deletions + (oneOfMany.includes(kind) ? Math.max(0, choices - 1) : 0),
      length: blurs.at(-1)?.length ?? '0',
      seq,
    };
  });
}

export function fieldTotalsOf(walk: Walk, fields: readonly FieldMetrics[]) {
  const pauses = walk.of('hesitation');
  return {
    fieldReturns: sum(fields.map(({ returns }) => returns)),
    corrections: sum(fields.map(({ corrections }) => corrections)),
    scannerReads: sum(fields.map(({ reads }) => reads)),
    hesitations: pauses.length,
    hesitationTime: sum(pauses.map(({ entry }) => entry.pauseMs)),
  };
}

export const keyOf = (field: string, item: number | null): string =>
  item === null ? field : `${field}[${item}]`;

/** Each focus with the blur that ends it. */
function handsOf(walk: Walk): readonly InHand[] {
  const blurs = [...walk.of('field.blur')];
  const focuses = walk.of('field.focus');
  return focuses.map((focus, at) => {
    const { field, item } = focus.entry;
    const next = focuses[at + 1]?.atUs ?? walk.lengthUs;
    const found = blurs.findIndex(
      (blur) => blur.entry.field === field && blur.entry.item === item && blur.atUs >= focus.atUs,
    );
    const blur = found < 0 ? null : blurs[found]!;
    // A blur ends the focus right before it and no other.
    const isOwn =
      blur !== null &&
      !focuses.slice(at + 1).some((later) => sameField(later, focus) && later.atUs <= blur.atUs);
    if (isOwn) blurs.splice(found, 1);
    return { focus, blur: isOwn ? blur : null, untilUs: next };
  });
}

const sameField = (a: Focus, b: Focus): boolean =>
  a.entry.field === b.entry.field && a.entry.item === b.entry.item;

function inHandMs({ focus, blur, untilUs }: InHand): number {
  if (blur === null) return toMs(Math.max(0, untilUs - focus.atUs));
  return blur.entry.reads > 0 ? 0 : blur.entry.inHandMs;
}
