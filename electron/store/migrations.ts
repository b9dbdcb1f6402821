import type { Sqlite } from './sqlite.ts';

/**
 * The schema's history: step n takes a store from version n to n + 1 (`user_version`). Forward only; a step
 * that has shipped is never edited. No column holds personal data.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE jobs (
     id TEXT PRIMARY KEY,
     kind TEXT NOT NULL CHECK (kind IN ('form', 'slip', 'notification')),
     reference TEXT NOT NULL,
     printer_id TEXT NOT NULL,
     state TEXT NOT NULL CHECK (state IN
       ('queued', 'rendering', 'sending', 'printing', 'printed', 'failed', 'uncertain', 'cancelled')),
     reason TEXT,
     sheets INTEGER NOT NULL,
     again_of TEXT REFERENCES jobs (id),
     answer TEXT CHECK (answer IN ('came-out', 'print-again', 'give-up')),
     created_ms INTEGER NOT NULL,
     changed_ms INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX jobs_by_state ON jobs (state);
   CREATE TABLE reference_numbers (
     reference TEXT PRIMARY KEY,
     issued_ms INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE settings (
     name TEXT PRIMARY KEY,
     value TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE ratings (
     id INTEGER PRIMARY KEY,
     matter TEXT NOT NULL,
     version INTEGER NOT NULL,
     score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
     day TEXT NOT NULL
   ) STRICT;
   CREATE INDEX ratings_by_matter ON ratings (matter, version);`,
  // A job may print a queue ticket. SQLite cannot change a CHECK, so a new column takes the old one's place; a column that is
  // added to filled rows needs a default, which no insert uses.
  `ALTER TABLE jobs ADD COLUMN document TEXT NOT NULL DEFAULT 'form'
     CHECK (document IN ('form', 'slip', 'notification', 'ticket'));
   UPDATE jobs SET document = kind;
   ALTER TABLE jobs DROP COLUMN kind;
   ALTER TABLE jobs RENAME COLUMN document TO kind;
   CREATE TABLE queue_counters (
     id INTEGER PRIMARY KEY,
     day TEXT NOT NULL,
     window TEXT NOT NULL,
     last INTEGER NOT NULL CHECK (last >= 1),
     UNIQUE (day, window)
   ) STRICT;`,
  'ALTER TABLE jobs ADD COLUMN printer_job INTEGER;',
  // A form can be printed in copies and on both sides; before, as many sheets came out as it had pages. The defaults
  // are those of the rows that are there; every insert names its own.
  `ALTER TABLE jobs ADD COLUMN pages INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE jobs ADD COLUMN copies INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE jobs ADD COLUMN moved_from TEXT;
   UPDATE jobs SET pages = sheets;`,
];

/** Brings a store up to `target`, each step in a transaction of its own together with its version. */
export function migrate(database: Sqlite, target: number = migrations.length): void {
  for (let version = schemaVersion(database); version < target; version += 1) {
    database.transaction(() => {
      database.exec(migrations[version]!);
      database.pragma(`user_version = ${version + 1}`);
    })();
  }
}

export const schemaVersion = (database: Sqlite): number =>
  database.pragma('user_version', { simple: true }) as number;
