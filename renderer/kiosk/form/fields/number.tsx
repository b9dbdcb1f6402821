import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { TypedField } from './typed-field.tsx';

export const NumberField = (props: FieldProps<'number'>): ReactNode => (
  <TypedField
    {...props}
    mode={props.field.decimals === 0 ? 'digits' : 'decimal'}
    maxLength={16}
    unit={props.field.unit?.[props.language]}
  />
);
