import type { Sqlite } from './sqlite.ts';

/**
 * What is counted of every session: `visit` for the session itself, the rest for a matter. `abandoned` has the step it was
 * left at in `detail`, `invalid` the rule that was not kept.
 */
export const countKinds = ['visit', 'opened', 'begun', 'printed', 'abandoned', 'invalid'] as const;
export type CountKind = (typeof countKinds)[number];

export interface Count {
  readonly kind: CountKind;
  /** Empty for a visit. */
  readonly matter: string;
  /** Such as form/person or check; a rule such as mobile-length; else empty. */
  readonly detail: string;
  readonly times: number;
}

/** Sessions that did this with a matter; `invalid` counts errors. */
export interface MatterCounts extends Readonly<Record<Exclude<CountKind, 'visit'>, number>> {
  readonly matter: string;
}

/**
 * Anonymous counts by day of the hall: no time, no order, nothing that joins two of them. Days are ISO dates, both ends
 * included.
 */
export interface CountTable {
  /** One transaction for all that a session adds. */
  readonly add: (day: string, counts: readonly Count[]) => void;
  readonly visits: (fromDay: string, toDay: string) => number;
  /** Days on which somebody came, in their order. */
  readonly byDay: (
    fromDay: string,
    toDay: string,
  ) => readonly { readonly day: string; readonly visits: number }[];
  /** The matters that were opened at least once. */
  readonly byMatter: (fromDay: string, toDay: string) => readonly MatterCounts[];
  /** Where a matter was left unfinished, or which rules were not kept; most frequent first. */
  readonly details: (
    kind: 'abandoned' | 'invalid',
    matter: string,
    fromDay: string,
    toDay: string,
  ) => readonly { readonly detail: string; readonly times: number }[];
  /** The same of all matters. */
  readonly allDetails: (
    kind: 'abandoned' | 'invalid',
    fromDay: string,
    toDay: string,
  ) => readonly { readonly matter: string; readonly detail: string; readonly times: number }[];
}

export function countTable(database: Sqlite): CountTable {
  const insert = database.prepare<[object]>(
    `INSERT INTO counts (day, kind, matter, detail, times) VALUES (@day, @kind, @matter, @detail, @times)
     ON CONFLICT (day, kind, matter, detail) DO UPDATE SET times = times + excluded.times`,
  );
  const add = database.transaction((day: string, counts: readonly Count[]) => {
    for (const count of counts) insert.run({ ...count, day });
  });
  const visits = database.prepare<[string, string], { times: number }>(
    `SELECT coalesce(sum(times), 0) AS times FROM counts WHERE kind = 'visit' AND day BETWEEN ? AND ?`,
  );
  const byDay = database.prepare<[string, string], { day: string; visits: number }>(
    `SELECT day, sum(times) AS visits FROM counts WHERE kind = 'visit' AND day BETWEEN ? AND ? GROUP BY day ORDER BY day`,
  );
  const sums = countKinds
    .filter((kind) => kind !== 'visit')
    .map((kind) => `coalesce(sum(times) FILTER (WHERE kind = '${kind}'), 0) AS ${kind}`);
  const byMatter = database.prepare<[string, string], MatterCounts>(
    `SELECT matter, ${sums.join(', ')} FROM counts
     WHERE kind <> 'visit' AND day BETWEEN ? AND ? GROUP BY matter ORDER BY matter`,
  );
  const details = database.prepare<[string, string, string, string], { detail: string; times: number }>(
    `SELECT detail, sum(times) AS times FROM counts WHERE kind = ? AND matter = ? AND day BETWEEN ? AND ?
     GROUP BY detail ORDER BY times DESC, detail`,
  );
  const allDetails = database.prepare<
    [string, string, string],
    { matter: string; detail: string; times: number }
  >(
    `SELECT matter, detail, sum(times) AS times FROM counts WHERE kind = ? AND day BETWEEN ? AND ?
     GROUP BY matter, detail ORDER BY times DESC, matter, detail`,
  );
  return {
    add: (day, counts) => add.immediate(day, counts),
    visits: (fromDay, toDay) => visits.get(fromDay, toDay)!.times,
    byDay: (fromDay, toDay) => byDay.all(fromDay, toDay),
    byMatter: (fromDay, toDay) => byMatter.all(fromDay, toDay),
    details: (kind, matter, fromDay, toDay) => details.all(kind, matter, fromDay, toDay),
    allDetails: (kind, fromDay, toDay) => allDetails.all(kind, fromDay, toDay),
  };
}
