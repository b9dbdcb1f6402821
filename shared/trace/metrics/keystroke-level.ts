import type { FieldMetrics } from './fields.ts';

/**
 * The keystroke-level model: how long somebody who knows the way and makes no mistake needs for a form. Card, Moran, Newell,
 * "The keystroke-level model for user performance time with interactive systems", 1980. In milliseconds.
 */
export interface KeystrokeLevelModel {
  /** One key. */
  readonly K: number;
  /** Pointing at something and touching it. */
  readonly P: number;
  /** Making up one's mind. */
  readonly M: number;
  /** Bringing the hand to another place. */
  readonly H: number;
  /** Visits of fields that K and P were measured from; 0: the published figures for a keyboard and a mouse. */
  readonly n: { readonly K: number; readonly P: number };
}

/** K of an average typist. */
export const publishedModel: KeystrokeLevelModel = { K: 280, P: 1100, M: 1350, H: 400, n: { K: 0, P: 0 } };

/** Fewer visits than this do not change the published figures. */
export const calibrationNeeds = 20;

/**
 * A finger on glass is neither a keyboard nor a mouse: K and P become the medians of this kiosk's own walks as soon as there are
 * enough of them. K is the time of a key after the first in fields that were typed, P that of an option after the first.
 */
export function calibrate(walks: readonly (readonly FieldMetrics[])[]): KeystrokeLevelModel {
  const visits = walks.flat().filter(({ reads, visits: times }) => reads === 0 && times === 1);
  const keys = visits.flatMap((field) =>
    perStroke(field, field.choices + field.picks === 0 ? field.keystrokes : 0),
  );
  const touches = visits.flatMap((field) => perStroke(field, field.keystrokes === 0 ? field.choices : 0));
  return {
    ...publishedModel,
    ...(keys.length >= calibrationNeeds ? { K: Math.round(median(keys)) } : {}),
    ...(touches.length >= calibrationNeeds ? { P: Math.round(median(touches)) } : {}),
    n: {
      K: keys.length >= calibrationNeeds ? keys.length : 0,
      P: touches.length >= calibrationNeeds ? touches.length : 0,
    },
  };
}

function perStroke({ timeMs, hesitationMs }: FieldMetrics, strokes: number): readonly number[] {
  return strokes < 2 || hesitationMs === null || hesitationMs > timeMs
    ? []
    : [(timeMs - hesitationMs) / (strokes - 1)];
}

/**
 * A field, filled in once without a mistake: M and its keys; for each candidate picked, each option and each area touched M and P. A key that
 * was taken back again is not needed. What a scanner fills in is one decision.
 */
export function predictField(field: FieldMetrics, { K, P, M, H }: KeystrokeLevelModel): number {
  if (field.reads > 0) return M + H;
  const strokes = Math.max(0, field.keystrokes - field.deletions);
  const touches =
    field.picks +
    (field.kind === 'choice' || field.kind === 'yesNo' ? Math.min(1, field.choices) : field.choices);
  return M + (strokes > 0 ? H + strokes * K : 0) + touches * (M + P);
}

/** Going on from a screen: one decision and one touch. */
export const predictStep = ({ M, P }: KeystrokeLevelModel): number => M + P;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
