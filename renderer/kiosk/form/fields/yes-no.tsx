import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceRows } from './choice-rows.tsx';
import type { FieldProps } from './field-props.ts';

export function YesNoField({
  field,
  value,
  onChange,
  language,
  invalid,
  describedBy,
}: FieldProps<'yesNo'>): ReactNode {
  const { t } = useTranslation('form');
  return (
    <ChoiceRows
      several={false}
      label={field.label[language]}
      rows={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
      chosen={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
      toggle={(answer) => onChange(answer === 'yes')}
      invalid={invalid}
      describedBy={describedBy}
    />
  );
}
