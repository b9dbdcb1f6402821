import { createCalendar, type Calendar } from './calendar/calendar.ts';
import { createContext, type EvaluationOptions } from './context.ts';
import { createEvaluations, type Evaluations } from './evaluation/evaluation.ts';
import type { EvaluationWords } from './evaluation/guide-in-words.ts';
import { createFindingReader } from './findings/finding-reader.ts';
import { createFindings, type Findings } from './findings/findings.ts';
import { createMeasures, type Measures } from './findings/measures.ts';
import type { Sealing } from './report/hall-file.ts';
import { createReports, type HallNames, type Reports } from './report/reports.ts';
import { createRounds, type Rounds } from './rounds/rounds.ts';

export interface EvaluationServices {
  readonly calendar: Calendar;
  readonly rounds: Rounds;
  readonly evaluations: Evaluations;
  readonly findings: Findings;
  readonly measures: Measures;
  readonly reports: Reports;
}

export interface EvaluationParts extends EvaluationOptions {
  readonly sealing: Sealing;
  readonly hallNames: HallNames;
  /** Those of the hall: what the guide says is kept beside each answer in them. */
  readonly words: EvaluationWords;
}

/**
 * What becomes of walks: rounds and who walks what, what directors write down, problems and what is done about them,
 * reports. Every act names who does it, and is refused with a reason or is an entry of the log.
 */
export function createEvaluation(parts: EvaluationParts): EvaluationServices {
  const context = createContext(parts);
  const calendar = createCalendar(context);
  const reader = createFindingReader(context, calendar);
  return {
    calendar,
    rounds: createRounds(context),
    evaluations: createEvaluations(context, parts.words),
    findings: createFindings(context, reader),
    measures: createMeasures(context, calendar),
    reports: createReports(context, reader, parts.sealing, parts.hallNames),
  };
}
