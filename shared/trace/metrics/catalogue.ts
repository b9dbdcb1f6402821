import { backtrackDefinitions } from './backtracks.ts';
import type { MetricDefinition } from './definition.ts';
import { efficiencyDefinitions } from './efficiency.ts';
import { fieldDefinitions } from './fields.ts';
import { helpDefinitions } from './help.ts';
import { interruptionDefinitions } from './interruptions.ts';
import { lostnessDefinitions } from './lostness.ts';
import { outcomeDefinitions } from './outcome.ts';
import { printingDefinitions } from './printing.ts';
import { responsivenessDefinitions } from './responsiveness.ts';
import { stepDefinitions } from './steps.ts';
import { tapDefinitions } from './taps.ts';
import { timeDefinitions } from './time.ts';
import { validationDefinitions } from './validation.ts';
import { waitDefinitions } from './waits.ts';

/** Every metric, in the order in which a report shows them. */
export const metricCatalogue = [
  ...outcomeDefinitions,
  ...timeDefinitions,
  ...stepDefinitions,
  ...fieldDefinitions,
  ...validationDefinitions,
  ...helpDefinitions,
  ...backtrackDefinitions,
  ...lostnessDefinitions,
  ...tapDefinitions,
  ...waitDefinitions,
  ...responsivenessDefinitions,
  ...efficiencyDefinitions,
  ...printingDefinitions,
  ...interruptionDefinitions,
] as const satisfies readonly MetricDefinition[];

export type MetricId = (typeof metricCatalogue)[number]['id'];
