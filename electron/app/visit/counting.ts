import type { Count } from '../../store/index.ts';
import type { Note } from '../../../shared/trace/index.ts';

/** Counts what one session adds to the anonymous counts. Lives in memory until the session is over. */
export interface Counting {
  /** @param matter the one that is open, or null */
  readonly note: (note: Note, matter: string | null) => void;
  /** The papers of a matter were ordered: nothing of it was left unfinished. */
  readonly taken: (matter: string) => void;
  /** One of them came out. */
  readonly printed: (matter: string) => void;
  readonly counts: () => readonly Count[];
}

export function createCounting(): Counting {
  let isVisit = false;
  const opened = new Set<string>();
  /** The matters whose form was begun, and the step each was last seen on. */
  const begun = new Map<string, string>();
  const taken = new Set<string>();
  const printed = new Set<string>();
  /** Times by matter and rule. */
  const invalid = new Map<string, Map<string, number>>();

  const entered = (
    { screen, page }: Extract<Note, { type: 'screen.enter' }>,
    matter: string | null,
  ): void => {
    isVisit = true;
    if (matter === null) return;
    if (screen === 'matter') opened.add(matter);
    if (screen === 'form') begun.set(matter, page === null ? 'form' : `form/${page}`);
    if ((screen === 'check' || screen === 'print') && begun.has(matter)) begun.set(matter, screen);
  };

  return {
    note: (note, matter) => {
      if (note.type === 'screen.enter') entered(note, matter);
      if (note.type === 'validation.shown' && matter !== null) {
        const rules = invalid.get(matter) ?? new Map<string, number>();
        invalid.set(matter, rules.set(note.rule, (rules.get(note.rule) ?? 0) + 1));
      }
    },
    taken: (matter) => {
      taken.add(matter);
    },
    printed: (matter) => {
      printed.add(matter);
    },
    counts: () => [
      ...(isVisit ? [once('visit', '')] : []),
      ...[...opened].map((matter) => once('opened', matter)),
      ...[...begun.keys()].map((matter) => once('begun', matter)),
      ...[...printed].map((matter) => once('printed', matter)),
      ...[...begun]
        .filter(([matter]) => !taken.has(matter))
        .map(([matter, step]) => once('abandoned', matter, step)),
      ...[...invalid].flatMap(([matter, rules]) =>
        [...rules].map(([detail, times]): Count => ({ kind: 'invalid', matter, detail, times })),
      ),
    ],
  };
}

const once = (kind: Count['kind'], matter: string, detail = ''): Count => ({
  kind,
  matter,
  detail,
  times: 1,
});
