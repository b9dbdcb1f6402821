import type { AnswerValue, Answers } from './answers.ts';
import type { Condition } from './condition-schema.ts';

/** Whether a condition holds for these answers. A field without an answer is nothing: `is` fails and `isNot` holds. */
export function evaluate(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => evaluate(part, answers));
  if ('any' in condition) return condition.any.some((part) => evaluate(part, answers));
  if ('not' in condition) return !evaluate(condition.not, answers);
  const answer = Object.hasOwn(answers, condition.field) ? answers[condition.field] : undefined;
  switch (condition.op) {
    case 'answered':
      return isFilled(answer);
    case 'is':
      return answer === condition.value;
    case 'isNot':
      return answer !== condition.value;
    case 'includes':
      return Array.isArray(answer) && answer.some((chosen) => chosen === condition.value);
  }
}

/** Whether there is anything in an answer: `false` is an answer, an empty text and an empty list are none. */
export function isFilled(answer: AnswerValue | undefined): boolean {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (Array.isArray(answer)) return answer.length > 0;
  return typeof answer === 'boolean' || Object.values(answer).some((part) => part !== '');
}
