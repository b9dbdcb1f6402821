import { createContext, use } from 'react';
import type { DeskDescription, SignedInPerson } from '../../../shared/contract/desk/page.ts';
import type { Desk } from '../../bridge/desk/index.ts';

/** What every page of the desk works with. */
export interface DeskContextValue {
  readonly desk: Desk;
  readonly description: DeskDescription;
  /** Whoever is signed in. */
  readonly person: SignedInPerson;
  readonly signOut: () => void;
}

export const DeskContext = createContext<DeskContextValue | null>(null);

export function useDesk(): DeskContextValue {
  const value = use(DeskContext);
  if (value === null) throw new Error('outside of the desk');
  return value;
}
