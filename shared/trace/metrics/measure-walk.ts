import type { FormDefinition } from '../../form/index.ts';
import type { TraceEntry } from '../vocabulary.ts';
import { readWalk, type Walk } from '../walk/index.ts';
import { backtracksOf, backtrackTotalsOf, type Backtrack } from './backtracks.ts';
import { efficiencyOf } from './efficiency.ts';
import { sum } from './definition.ts';
import { fieldsOf, fieldTotalsOf, type FieldMetrics } from './fields.ts';
import { helpsOf, helpTotalsOf, type HelpMetrics } from './help.ts';
import { interruptionsOf, ratingOf, type Interruption } from './interruptions.ts';
import { predictField, publishedModel, type KeystrokeLevelModel } from './keystroke-level.ts';
import { lostnessOf } from './lostness.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { papersOf, printingOf, type PrintedPaper } from './printing.ts';
import { responsivenessOf, type Responsiveness } from './responsiveness.ts';
import { betweenOf, stepsOf, type StepMetrics } from './steps.ts';
import { tapsOf } from './taps.ts';
import { timeOf } from './time.ts';
import { problemsOf, validationOf, type ProblemMetrics } from './validation.ts';
import { waitsOf, type WaitMetrics } from './waits.ts';

/** All that a kiosk can know of one walk. */
export interface WalkMetrics {
  readonly sid: string;
  readonly outcome: Outcome;
  readonly totals: WalkTotals;
  readonly responsiveness: Responsiveness | null;
  readonly steps: readonly StepMetrics[];
  readonly fields: readonly PredictedField[];
  readonly problems: readonly ProblemMetrics[];
  readonly helps: readonly HelpMetrics[];
  readonly waits: readonly WaitMetrics[];
  readonly papers: readonly PrintedPaper[];
  readonly backtracks: readonly Backtrack[];
  readonly interruptions: readonly Interruption[];
}

export interface PredictedField extends FieldMetrics {
  /** By the keystroke-level model, in milliseconds. */
  readonly predictedMs: number;
}

/** The figures of the walk as a whole, by the ids of the catalogue; null where a walk has none. */
export const totalIds = [
  'timeOnTask',
  'kioskTime',
  'activeTime',
  'idleTime',
  'betweenTime',
  'waitTime',
  'predictedTime',
  'efficiency',
  'errors',
  'repeatedErrors',
  'timeToFix',
  'fieldReturns',
  'corrections',
  'scannerReads',
  'hesitations',
  'hesitationTime',
  'helps',
  'helpTime',
  'helpsSolved',
  'backPresses',
  'backtracks',
  'quickBacks',
  'lostness',
  'taps',
  'deadTaps',
  'rageTaps',
  'scrollReversals',
  'slowestResponse',
  'slowResponses',
  'printTime',
  'reprints',
  'printReliability',
  'sheets',
  'interruptions',
  'rating',
] as const;
export type TotalId = (typeof totalIds)[number];
export type WalkTotals = Readonly<Record<TotalId, number | null>>;

/**
 * @param form the definition that the walk's version of the matter was filled in with; null when it has none
 * @param model of the keystroke level, calibrated from other walks of this kiosk
 */
export function measureWalk(
  walk: Walk,
  form: FormDefinition | null,
  model: KeystrokeLevelModel = publishedModel,
): WalkMetrics {
  const papers = papersOf(walk);
  const outcome = outcomeOf(walk, form, papers);
  const fields = fieldsOf(walk, form);
  const problems = problemsOf(walk);
  const helps = helpsOf(walk);
  const waits = waitsOf(walk);
  const backtracks = backtracksOf(walk, form);
  const interruptions = interruptionsOf(walk);
  const time = timeOf(walk, outcome);
  const printing = printingOf(papers);
  const { slowestResponse, slowResponses, grade } = responsivenessOf(walk);
  const waitTime = sum(waits.map(({ waitedMs }) => waitedMs));
  const machineMs = waitTime + (printing.printTime ?? 0);
  return {
    sid: walk.sid,
    outcome,
    totals: {
      ...time,
      ...betweenOf(walk),
      waitTime,
      ...efficiencyOf({ walk, form, outcome, fields, timeOnTask: time.timeOnTask, machineMs }, model),
      ...validationOf(problems),
      ...fieldTotalsOf(walk, fields),
      ...helpTotalsOf(helps),
      ...backtrackTotalsOf(walk, backtracks),
      lostness: lostnessOf(walk, form, outcome),
      ...tapsOf(walk),
      slowestResponse,
      slowResponses,
      ...printing,
      interruptions: interruptions.length,
      rating: ratingOf(walk),
    },
    responsiveness: grade,
    steps: stepsOf(walk),
    fields: fields.map((field) => ({ ...field, predictedMs: predictField(field, model) })),
    problems,
    helps,
    waits,
    papers,
    backtracks,
    interruptions,
  };
}

/** The same straight from the entries of a session; null when there are none of it. */
export function measureEntries(
  entries: readonly TraceEntry[],
  form: FormDefinition | null,
  model: KeystrokeLevelModel = publishedModel,
): WalkMetrics | null {
  const walk = readWalk(entries);
  return walk === null ? null : measureWalk(walk, form, model);
}
