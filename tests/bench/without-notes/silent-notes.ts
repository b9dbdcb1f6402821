import { createContext } from 'react';
import type * as notes from '../../../renderer/kiosk/notes/index.ts';

/** Stands in for the notes in the page they are measured against: nothing listens and nothing is told. */
const silent: notes.Notes = {
  observe: () => {},
  end: () => {},
  standAside: () => {},
  helpIsOpen: () => {},
  takeField: () => () => {},
  witness: { did: () => {}, runBegins: () => {}, wasRead: () => {} },
  waits: () => () => {},
  failed: () => {},
  page: {
    input: () => {},
    interacted: () => {},
    touched: () => {},
    answered: () => {},
    awaitsAnswer: () => false,
    scrollTurned: () => {},
    timed: () => {},
  },
};

export const NotesContext: typeof notes.NotesContext = createContext<notes.Notes | null>(null);
export const useNotes: typeof notes.useNotes = () => silent;
export const useFieldNote: typeof notes.useFieldNote = () => {};
export const notedKiosk: typeof notes.notedKiosk = (kiosk) => kiosk;
export const startNotes: typeof notes.startNotes = () => silent;
