import type { Answers } from '../form/answers.ts';
import type { Material } from './matter.ts';

/** Whether an applicant has to bring a material; `depends` when the answers cannot tell. */
export type MaterialNeed = 'needed' | 'not-needed' | 'depends';

/**
 * @param answers of a finished form, answers of hidden pages removed; null when no form was filled in
 */
export function materialNeed(
  material: Pick<Material, 'necessity' | 'neededWhen'>,
  answers: Answers | null,
): MaterialNeed {
  if (material.necessity === 'required') return 'needed';
  if (!material.neededWhen || answers === null) return 'depends';
  const called = material.neededWhen.some(({ field, anyOf }) =>
    chosenValues(answers[field]).some((value) => anyOf.includes(value)),
  );
  return called ? 'needed' : 'not-needed';
}

function chosenValues(answer: Answers[string] | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  if (typeof answer === 'boolean') return [String(answer)];
  if (Array.isArray(answer)) return answer.filter((value) => typeof value === 'string');
  return [];
}
