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
  // The tamper-evident log. Without the gapless insert, INSERT OR REPLACE would pass over the other two triggers.
  `CREATE TABLE trace_event (
     seq INTEGER PRIMARY KEY,
     entry BLOB NOT NULL,
     hash BLOB NOT NULL CHECK (length(hash) = 32)
   ) STRICT;
   CREATE TRIGGER trace_event_insert BEFORE INSERT ON trace_event
     WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM trace_event)
     BEGIN SELECT RAISE(ABORT, 'gap'); END;
   CREATE TRIGGER trace_event_update BEFORE UPDATE ON trace_event
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TRIGGER trace_event_delete BEFORE DELETE ON trace_event
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TABLE trace_checkpoint (
     size INTEGER PRIMARY KEY,
     note TEXT NOT NULL,
     frontier BLOB NOT NULL,
     reason TEXT NOT NULL
   ) STRICT;
   CREATE TRIGGER trace_checkpoint_insert BEFORE INSERT ON trace_checkpoint
     WHEN NEW.size <= (SELECT coalesce(max(size), 0) FROM trace_checkpoint)
     BEGIN SELECT RAISE(ABORT, 'not newer'); END;
   CREATE TRIGGER trace_checkpoint_update BEFORE UPDATE ON trace_checkpoint
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TRIGGER trace_checkpoint_delete BEFORE DELETE ON trace_checkpoint
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TABLE trace_anchor (
     id INTEGER PRIMARY KEY,
     size INTEGER NOT NULL CHECK (size >= 1),
     kind TEXT NOT NULL CHECK (kind IN ('slip', 'witness', 'timestamp', 'export')),
     at_ms INTEGER NOT NULL,
     evidence TEXT NOT NULL
   ) STRICT;
   CREATE TRIGGER trace_anchor_insert BEFORE INSERT ON trace_anchor
     WHEN NEW.id <= (SELECT coalesce(max(id), 0) FROM trace_anchor)
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TRIGGER trace_anchor_update BEFORE UPDATE ON trace_anchor
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TRIGGER trace_anchor_delete BEFORE DELETE ON trace_anchor
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;`,
  // What directors enter with, and anonymous counts. `looks` and `filling` change with every look-up, so that each writes the
  // same; without a rowid the counts keep no order of what came first.
  `CREATE TABLE director_codes (
     person TEXT PRIMARY KEY,
     totp_secret BLOB,
     totp_last_step INTEGER,
     pin_hash BLOB,
     active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
     looks INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE TABLE entry_looks (
     id INTEGER PRIMARY KEY CHECK (id = 1),
     wrong INTEGER NOT NULL CHECK (wrong >= 0),
     filling BLOB NOT NULL
   ) STRICT;
   INSERT INTO entry_looks (id, wrong, filling) VALUES (1, 0, zeroblob(400));
   CREATE TABLE counts (
     day TEXT NOT NULL,
     kind TEXT NOT NULL CHECK (kind IN ('visit', 'opened', 'begun', 'printed', 'abandoned', 'invalid')),
     matter TEXT NOT NULL,
     detail TEXT NOT NULL,
     times INTEGER NOT NULL CHECK (times >= 1),
     PRIMARY KEY (day, kind, matter, detail)
   ) STRICT, WITHOUT ROWID;`,
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
