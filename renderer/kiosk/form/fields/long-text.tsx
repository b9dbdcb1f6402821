import type { ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';
import { TypedField } from './typed-field.tsx';

export const LongTextField = (props: FieldProps<'longText'>): ReactNode => (
  <TypedField {...props} mode="pinyin" multiline maxLength={props.field.maxLength} />
);
