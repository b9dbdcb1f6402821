import {
  isFilled,
  type AddressAnswer,
  type AnswerValue,
  type FieldKind,
} from '../../../shared/form/index.ts';

/** Characters of an answer that is typed; one for an answer that is chosen, so that no length tells which. */
export function answerLength(kind: FieldKind, value: AnswerValue | undefined): number {
  if (!isFilled(value)) return 0;
  switch (kind) {
    case 'choice':
    case 'multiChoice':
    case 'yesNo':
      return 1;
    case 'address':
      return Math.max(1, [...(value as AddressAnswer).street].length);
    default:
      return typeof value === 'string' ? [...value].length : 1;
  }
}
