import type { ReactNode } from 'react';
import type { AnswerValue } from '../../../../shared/form/index.ts';
import { ChoiceRows } from './choice-rows.tsx';
import type { FieldProps } from './field-props.ts';

export function MultiChoiceField(props: FieldProps<'multiChoice'>): ReactNode {
  const { field, value, onChange, language, invalid, describedBy } = props;
  const chosen = chosenOf(value);
  return (
    <ChoiceRows
      several
      label={field.label[language]}
      rows={field.options.map((option) => ({
        value: option.value,
        label: option.label[language],
        detail: option.detail?.[language],
        consequence: option.consequence?.[language],
      }))}
      chosen={chosen}
      toggle={(option) =>
        onChange(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option])
      }
      invalid={invalid}
      describedBy={describedBy}
    />
  );
}

const chosenOf = (value: AnswerValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((option): option is string => typeof option === 'string') : [];
