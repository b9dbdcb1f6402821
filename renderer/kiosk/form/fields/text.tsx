import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { TypedField } from './typed-field.tsx';

export const TextField = (props: FieldProps<'text'>): ReactNode => (
  <TypedField {...props} mode={props.field.keyboard} maxLength={props.field.maxLength} />
);
