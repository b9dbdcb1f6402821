import type { Notes } from '../kiosk/notes/index.ts';

const nothing = (): void => {};

/** What is shown again is not used: nothing of it is noted. */
export const noNotes: Notes = {
  observe: nothing,
  end: nothing,
  standAside: nothing,
  helpIsOpen: nothing,
  takeField: () => nothing,
  witness: { did: nothing, runBegins: nothing, wasRead: nothing },
  waits: () => nothing,
  failed: nothing,
  page: {
    input: nothing,
    interacted: nothing,
    touched: nothing,
    answered: nothing,
    awaitsAnswer: () => false,
    scrollTurned: nothing,
    timed: nothing,
  },
};
