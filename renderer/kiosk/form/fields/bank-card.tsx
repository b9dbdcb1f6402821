import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { Forgotten } from './forgotten.tsx';
import { TypedField } from './typed-field.tsx';

export const BankCardField = (props: FieldProps<'bankCard'>): ReactNode => (
  <TypedField {...props} mode="digits" maxLength={19} note={<Forgotten />} />
);
