import { createContext, useContext } from 'react';
import type { KeyAction } from './layouts.ts';
import type { EditState } from './text-edit.ts';

/** What somebody does to a field, without what it is. */
export type EntryUse = 'key' | 'deletion' | 'pick' | 'choice';

/** Hears how a field is filled in, and never with what. */
export interface EntryWitness {
  readonly did: (use: EntryUse) => void;
  /** A run of keys begins that may turn out to be a scanner's. */
  readonly runBegins: () => void;
  /** It was a scanner's: none of its keys was pressed by anybody. */
  readonly wasRead: () => void;
}

export const EntryWitnessContext = createContext<EntryWitness>({
  did: () => {},
  runBegins: () => {},
  wasRead: () => {},
});

export const useEntryWitness = (): EntryWitness => useContext(EntryWitnessContext);

/** A key of the screen; null for one that changes the keyboard or leaves the field. */
export function whatActionDoes({ type }: KeyAction, { composition }: EditState): EntryUse | null {
  switch (type) {
    case 'backspace':
    case 'clear':
      return 'deletion';
    case 'space':
      return composition === null ? 'key' : 'pick';
    case 'layout':
    case 'rare':
    case 'next':
      return null;
    default:
      return 'key';
  }
}

/** A key of a keyboard; null for one that moves the caret or leaves the field. */
export function whatKeyDoes(key: string, picks: boolean): EntryUse | null {
  if (picks) return 'pick';
  if (key === 'Backspace' || key === 'Delete') return 'deletion';
  return [...key].length === 1 ? 'key' : null;
}
