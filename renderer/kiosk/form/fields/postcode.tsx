import type { ReactNode } from 'react';
import { CellsField } from './cells-field.tsx';
import type { FieldProps } from './field-props.ts';

export const PostcodeField = (props: FieldProps<'postcode'>): ReactNode => (
  <CellsField {...props} mode="digits" groups={[{ places: 6 }]} />
);
