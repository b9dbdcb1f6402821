import type { ReactNode } from 'react';
import { CellsField } from './cells-field.tsx';
import type { FieldProps } from './field-props.ts';

/** 18 places: authority and type, division, organisation code with its check character, check character (GB 32100). */
export const SocialCreditCodeField = (props: FieldProps<'socialCreditCode'>): ReactNode => (
  <CellsField {...props} mode="code" groups={[{ places: 2 }, { places: 6 }, { places: 9 }, { places: 1 }]} />
);
