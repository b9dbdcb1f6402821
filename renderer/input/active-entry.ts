import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import type { KeyboardMode, LayoutName } from './keyboard-mode.ts';
import type { KeyAction } from './layouts.ts';
import type { Candidate, Candidates } from './pinyin/candidate.ts';
import type { EditState } from './text-edit.ts';

/** The field that the keyboard on the screen writes to. There is one at most. */
export interface ActiveEntry {
  readonly id: symbol;
  readonly label: string;
  readonly mode: KeyboardMode;
  readonly layout: LayoutName;
  readonly state: EditState;
  readonly candidates: Candidates | null;
  /** Rare characters asked for; null when the grid of them is closed. */
  readonly rare: readonly Candidate[] | null;
  readonly multiline: boolean;
  /** Leads to another field; null when there is none. */
  readonly hasNext: boolean;
  /** Drawn beside a pad: where the number stands on the document. */
  readonly note: ReactNode;
  readonly press: (action: KeyAction) => void;
  readonly pick: (candidate: Candidate) => void;
  readonly pickRare: (candidate: Candidate) => void;
  readonly closeRare: () => void;
}

let active: ActiveEntry | null = null;
const listeners = new Set<() => void>();

function set(entry: ActiveEntry | null): void {
  active = entry;
  listeners.forEach((listener) => listener());
}

/** A field takes the keyboard. */
export const takeKeyboard = (entry: ActiveEntry): void => set(entry);

/** The field that has the keyboard tells what changed; another field's word is left aside. */
export function refreshKeyboard(entry: ActiveEntry): void {
  if (active?.id === entry.id) set(entry);
}

/** A field goes away. */
export function releaseKeyboard(id: symbol): void {
  if (active?.id === id) set(null);
}

export const hasKeyboard = (id: symbol): boolean => active?.id === id;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The field being written to, or null: then no keyboard is drawn. */
export const useActiveEntry = (): ActiveEntry | null => useSyncExternalStore(subscribe, () => active);

/** Whether a field is being written to, for a screen that makes room for the keyboard without following every key. */
export const useHasKeyboard = (): boolean => useSyncExternalStore(subscribe, () => active !== null);

/** The page itself, or something that only carries a message, has the focus. */
export const nothingHasFocus = (): boolean => {
  const focused = document.activeElement;
  return (
    focused === null || focused === document.body || (focused instanceof HTMLElement && focused.tabIndex < 0)
  );
};
