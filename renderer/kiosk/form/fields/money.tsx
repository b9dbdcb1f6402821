import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field-props.ts';
import { TypedField } from './typed-field.tsx';

export function MoneyField(props: FieldProps<'money'>): ReactNode {
  const { t } = useTranslation('form');
  return <TypedField {...props} mode="decimal" maxLength={16} unit={t(props.field.unit)} />;
}
