import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { TypedField } from './typed-field.tsx';

/** Longest name a household register can hold, in code points. */
const maxLength = 50;

export const PersonNameField = (props: FieldProps<'personName'>): ReactNode => (
  <TypedField {...props} mode={props.field.script === 'latin' ? 'latinName' : 'name'} maxLength={maxLength} />
);
