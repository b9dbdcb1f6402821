import type { ReactNode } from 'react';
import { ChoiceRows } from './choice-rows.tsx';
import { textOf, type FieldProps } from './field-props.ts';

export function ChoiceField({
  field,
  value,
  onChange,
  language,
  invalid,
  describedBy,
}: FieldProps<'choice'>): ReactNode {
  return (
    <ChoiceRows
      several={false}
      label={field.label[language]}
      rows={field.options.map((option) => ({
        value: option.value,
        label: option.label[language],
        detail: option.detail?.[language],
        consequence: option.consequence?.[language],
      }))}
      chosen={[textOf(value)]}
      toggle={onChange}
      invalid={invalid}
      describedBy={describedBy}
    />
  );
}
