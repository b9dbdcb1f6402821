import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { TypedField } from './typed-field.tsx';

export const TravelDocumentField = (props: FieldProps<'travelDocument'>): ReactNode => (
  <TypedField {...props} mode="code" maxLength={18} />
);
