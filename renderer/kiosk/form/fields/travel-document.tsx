import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { Forgotten } from './forgotten.tsx';
import { TypedField } from './typed-field.tsx';

export const TravelDocumentField = (props: FieldProps<'travelDocument'>): ReactNode => (
  <TypedField {...props} mode="code" maxLength={18} note={<Forgotten />} />
);
