import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { TypedField } from './typed-field.tsx';

/** Seven places, eight for new energy vehicles (GA 36). */
export const PlateField = (props: FieldProps<'plate'>): ReactNode => (
  <TypedField {...props} mode="plate" maxLength={8} />
);
