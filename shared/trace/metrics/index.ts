export { metricCatalogue, type MetricId } from './catalogue.ts';
export { metricSources, type MetricDefinition, type MetricSource, type MetricUnit } from './definition.ts';
export { hesitationFlagMs, keyOf, type FieldMetrics } from './fields.ts';
export { calibrate, publishedModel, type KeystrokeLevelModel } from './keystroke-level.ts';
export { lostFrom, notLostBelow } from './lostness.ts';
export {
  measureEntries,
  measureWalk,
  totalIds,
  type PredictedField,
  type TotalId,
  type WalkMetrics,
  type WalkTotals,
} from './measure-walk.ts';
export type { Outcome } from './outcome.ts';
export { claimsNeed, distribution, mayClaim, peers, type Distribution, type Peers } from './peers.ts';
export type { PrintedPaper } from './printing.ts';
export { slowest, type SlowItem } from './slow-items.ts';
