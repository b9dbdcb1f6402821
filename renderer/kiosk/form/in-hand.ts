import { isFilled, type Answers, type Field, type FieldProblem } from '../../../shared/form/index.ts';

/** The field a page opens with: what has to be corrected, else the first that is empty, else the first. */
export function firstInHand(
  fields: readonly Field[],
  answers: Answers,
  problems: readonly FieldProblem[],
): string | undefined {
  const wrong = fields.find(({ id }) => problems.some((problem) => problem.field === id));
  const empty = fields.find(({ id, optional }) => !optional && !isFilled(answers[id]));
  return (wrong ?? empty ?? fields[0])?.id;
}

/** The next field that is empty, going round; null when no other is. */
export function nextEmpty(fields: readonly Field[], answers: Answers, from: string): string | null {
  const at = fields.findIndex(({ id }) => id === from);
  const round = [...fields.slice(at + 1), ...fields.slice(0, Math.max(0, at))];
  return round.find(({ id }) => !isFilled(answers[id]))?.id ?? null;
}
