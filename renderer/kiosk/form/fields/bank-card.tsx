import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { TypedField } from './typed-field.tsx';

export const BankCardField = (props: FieldProps<'bankCard'>): ReactNode => (
  <TypedField {...props} mode="digits" maxLength={19} />
);
