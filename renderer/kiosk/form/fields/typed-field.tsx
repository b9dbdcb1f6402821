import type { ReactNode } from 'react';
import { TextEntry, type KeyboardMode } from '../../../input/index.ts';
import { textOf, type FieldProps } from './field-props.ts';

interface Keys {
  readonly mode: KeyboardMode;
  readonly maxLength?: number;
  readonly multiline?: boolean;
  readonly unit?: string | undefined;
  readonly placeholder?: string;
  readonly note?: ReactNode;
}

/** A cell of the form that is typed into, for the kinds whose length is not known beforehand. */
export function TypedField(props: FieldProps & Keys): ReactNode {
  const { field, value, onChange, language, onNext, hasNext, invalid, autoFocus, describedBy } = props;
  return (
    <TextEntry
      label={field.label[language]}
      showLabel
      value={textOf(value)}
      onChange={(text) => onChange(text === '' ? undefined : text)}
      onSubmit={onNext}
      hasNext={hasNext}
      inHand
      autoFocus={autoFocus}
      invalid={invalid}
      describedBy={describedBy}
      mode={props.mode}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.unit === undefined ? {} : { unit: props.unit })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      multiline={props.multiline ?? false}
      note={props.note}
    />
  );
}
