import type { Clock } from '../../shared/clock.ts';
import type { Sqlite } from './sqlite.ts';

/** A rating (好差评): five steps, kept with the day only, so that it cannot be matched with who stood here when. */
export interface Rating {
  readonly matter: string;
  readonly version: number;
  /** 1 very dissatisfied … 5 very satisfied. */
  readonly score: number;
}

export interface RatingTable {
  readonly add: (rating: Rating) => void;
  /** How often each score was given to a matter, all versions together; index 0 is score 1. */
  readonly counts: (matter: string) => readonly number[];
}

export function ratingTable(database: Sqlite, clock: Clock): RatingTable {
  const insert = database.prepare(
    'INSERT INTO ratings (matter, version, score, day) VALUES (@matter, @version, @score, @day)',
  );
  const count = database.prepare<[string], { score: number; times: number }>(
    'SELECT score, count(*) AS times FROM ratings WHERE matter = ? GROUP BY score',
  );
  return {
    add: (rating) => {
      insert.run({ ...rating, day: new Date(clock.wallMs()).toISOString().slice(0, 10) });
    },
    counts: (matter) => {
      const counts = [0, 0, 0, 0, 0];
      for (const row of count.all(matter)) counts[row.score - 1] = row.times;
      return counts;
    },
  };
}
