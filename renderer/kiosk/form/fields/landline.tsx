import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { Forgotten } from './forgotten.tsx';
import { TypedField } from './typed-field.tsx';

/** Area code, hyphen, number and perhaps an extension. */
export const LandlineField = (props: FieldProps<'landline'>): ReactNode => (
  <TypedField {...props} mode="phone" maxLength={20} note={<Forgotten />} />
);
