import type { ReactNode } from 'react';
import { CellsEntry, type CellsEntryProps, type KeyboardMode } from '../../../input/index.ts';
import { textOf, type FieldProps } from './field-props.ts';

interface Cells {
  readonly mode: KeyboardMode;
  readonly groups: CellsEntryProps['groups'];
  readonly note?: ReactNode;
  /** Between what stands in the cells and the answer, when they differ. */
  readonly toText?: (value: string) => string;
  readonly toValue?: (text: string) => string;
}

/** A number of known length, one place a cell. */
export function CellsField(props: FieldProps & Cells): ReactNode {
  const { field, value, onChange, language, onNext, hasNext, invalid, autoFocus, describedBy } = props;
  const text = textOf(value);
  return (
    <CellsEntry
      label={field.label[language]}
      value={props.toText === undefined ? text : props.toText(text)}
      onChange={(typed) => onChange(typed === '' ? undefined : (props.toValue?.(typed) ?? typed))}
      onSubmit={onNext}
      hasNext={hasNext}
      inHand
      autoFocus={autoFocus}
      invalid={invalid}
      describedBy={describedBy}
      mode={props.mode}
      groups={props.groups}
      note={props.note}
    />
  );
}
