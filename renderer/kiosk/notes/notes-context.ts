import { createContext, useContext, useEffect, useRef } from 'react';
import { isFilled, type AnswerValue, type Field } from '../../../shared/form/index.ts';
import { answerLength } from './answer-length.ts';
import type { Notes } from './session-notes.ts';

export const NotesContext = createContext<Notes | null>(null);

export function useNotes(): Notes {
  const notes = useContext(NotesContext);
  if (notes === null) throw new Error('a screen stands outside of NotesContext');
  return notes;
}

/** Notes how long the field is in hand, from its coming until another comes or the page goes. */
export function useFieldNote(
  field: Field | undefined,
  item: number | null,
  value: AnswerValue | undefined,
): void {
  const notes = useNotes();
  const [id, kind] = [field?.id, field?.kind];
  const latest = useRef(value);
  // Before the effect below: a field is put down with the last value it had, and taken with its own.
  useEffect(() => {
    latest.current = value;
  }, [id, value]);
  useEffect(() => {
    if (id === undefined || kind === undefined) return undefined;
    return notes.takeField({
      field: id,
      kind,
      item,
      wasFilled: isFilled(latest.current),
      length: () => answerLength(kind, latest.current),
    });
  }, [notes, id, kind, item]);
}
