import type { Sqlite } from './sqlite.ts';

/** A rating (好差评): five steps, kept with the day only, so that it cannot be matched with who stood here when. */
export interface Rating {
  readonly matter: string;
  readonly version: number;
  /** 1 very dissatisfied … 5 very satisfied. */
  readonly score: number;
  /** ISO date of the hall. */
  readonly day: string;
}

export interface RatingTable {
  readonly add: (rating: Rating) => void;
  /** How often each score was given to a matter, all versions together; index 0 is score 1. */
  readonly counts: (matter: string) => readonly number[];
  /** The same of all matters on these days, both ends included. */
  readonly between: (fromDay: string, toDay: string) => readonly number[];
}

export function ratingTable(database: Sqlite): RatingTable {
  const insert = database.prepare<[Rating]>(
    'INSERT INTO ratings (matter, version, score, day) VALUES (@matter, @version, @score, @day)',
  );
  const count = database.prepare<[string], { score: number; times: number }>(
    'SELECT score, count(*) AS times FROM ratings WHERE matter = ? GROUP BY score',
  );
  const ofDays = database.prepare<[string, string], { score: number; times: number }>(
    'SELECT score, count(*) AS times FROM ratings WHERE day BETWEEN ? AND ? GROUP BY score',
  );
  return {
    add: (rating) => void insert.run(rating),
    counts: (matter) => byScore(count.all(matter)),
    between: (fromDay, toDay) => byScore(ofDays.all(fromDay, toDay)),
  };
}

function byScore(rows: readonly { readonly score: number; readonly times: number }[]): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (const row of rows) counts[row.score - 1] = row.times;
  return counts;
}
