import type { AnswerValue, FieldKind, FieldOf } from '../../../../shared/form/index.ts';
import type { Language } from '../../../../shared/text/index.ts';

/** What every kind of field is drawn from. The field is the one in hand. */
export interface FieldProps<K extends FieldKind = FieldKind> {
  readonly field: FieldOf<K>;
  readonly value: AnswerValue | undefined;
  readonly onChange: (value: AnswerValue | undefined) => void;
  readonly language: Language;
  /** To the next field that is still empty. */
  readonly onNext: () => void;
  readonly hasNext: boolean;
  readonly invalid: boolean;
  /** Takes the focus when it appears. */
  readonly autoFocus: boolean;
  /** Ids of the hint and the error that belong to it. */
  readonly describedBy: string | undefined;
}

export const textOf = (value: AnswerValue | undefined): string => (typeof value === 'string' ? value : '');
