import {
  problemLabel,
  type FieldProblem,
  type FormDefinition,
  type ProblemReason,
} from '../../../shared/form/index.ts';
import type { Language } from '../../../shared/text/index.ts';

type Translate = (key: ProblemReason, values: Record<string, string | number>) => string;

/**
 * The sentence for a problem, the same in the summary and at the field.
 *
 * @param t translates keys of `problems.json`
 */
export function problemSentence(
  t: Translate,
  definition: FormDefinition,
  problem: FieldProblem,
  language: Language,
): string {
  if (problem.message !== undefined) return problem.message[language];
  const label = problemLabel(definition, problem)?.[language] ?? '';
  return t(problem.reason, { ...problem.values, label });
}
