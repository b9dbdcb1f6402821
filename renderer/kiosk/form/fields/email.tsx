import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { TypedField } from './typed-field.tsx';

export const EmailField = (props: FieldProps<'email'>): ReactNode => (
  <TypedField {...props} mode="email" maxLength={100} />
);
