import type { ReactNode } from 'react';
import { CellsField } from './cells-field.tsx';
import type { FieldProps } from './field-props.ts';
import { Forgotten } from './forgotten.tsx';

export const MobileField = (props: FieldProps<'mobile'>): ReactNode => (
  <CellsField
    {...props}
    mode="digits"
    groups={[{ places: 3 }, { places: 4 }, { places: 4 }]}
    note={<Forgotten />}
  />
);
