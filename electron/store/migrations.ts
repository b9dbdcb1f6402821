import type { Sqlite } from './sqlite.ts';

/**
 * The schema's history: step n takes a store from version n to n + 1 (`user_version`). Forward only; a step
 * that has shipped is never edited. No column holds anything of a citizen.
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
  // Staff. Nobody is deleted: traces and records name their code.
  `CREATE TABLE people (
     id TEXT PRIMARY KEY,
     name TEXT NOT NULL,
     department TEXT NOT NULL,
     position TEXT NOT NULL,
     password_hash TEXT NOT NULL,
     must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
     is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
     last_sign_in_ms INTEGER,
     created_ms INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE person_roles (
     person TEXT NOT NULL REFERENCES people (id),
     role TEXT NOT NULL CHECK (role IN ('administrator', 'director', 'auditor', 'attendant')),
     PRIMARY KEY (person, role)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE sign_in_delays (
     subject TEXT PRIMARY KEY,
     wrong INTEGER NOT NULL CHECK (wrong >= 1),
     open_again_ms INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;`,
  // What the screens of the desk read: made from the log, and made anew from it whenever it has to be.
  `CREATE TABLE walks (
     sid TEXT PRIMARY KEY, director TEXT NOT NULL, assignment TEXT, round TEXT, mode TEXT,
     matter TEXT, version INTEGER, opened TEXT NOT NULL, is_off_assignment INTEGER NOT NULL,
     is_submitted INTEGER NOT NULL, refused TEXT, printed INTEGER NOT NULL, failed INTEGER NOT NULL,
     is_helped INTEGER NOT NULL, rated INTEGER, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL,
     armed_ms INTEGER NOT NULL, armed_mono INTEGER NOT NULL, boot TEXT NOT NULL,
     closed_ms INTEGER, closed_why TEXT, kiosk_ms INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX walks_by_round ON walks (round);
   CREATE INDEX walks_by_director ON walks (director);
   CREATE TABLE evaluation_parts (
     walk TEXT NOT NULL, part TEXT NOT NULL, seq INTEGER NOT NULL, times INTEGER NOT NULL,
     PRIMARY KEY (walk, part)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE rounds (
     round TEXT PRIMARY KEY, number INTEGER NOT NULL, name TEXT NOT NULL, from_day TEXT NOT NULL,
     to_day TEXT NOT NULL, own_department_excluded INTEGER NOT NULL, no_matter_twice INTEGER NOT NULL,
     departments TEXT NOT NULL, opened_seq INTEGER NOT NULL, drawn_seq INTEGER, closed_seq INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE assignments (
     place INTEGER PRIMARY KEY, assignment TEXT NOT NULL, round TEXT NOT NULL, director TEXT NOT NULL,
     matter TEXT NOT NULL, mode TEXT NOT NULL, finding TEXT, state TEXT NOT NULL, walk TEXT
   ) STRICT;
   CREATE INDEX assignments_by_id ON assignments (assignment);
   CREATE INDEX assignments_by_director ON assignments (director, state);
   CREATE INDEX assignments_by_round ON assignments (round);
   CREATE TABLE findings (
     finding TEXT PRIMARY KEY, walk TEXT NOT NULL, found_by TEXT NOT NULL, department TEXT NOT NULL,
     category TEXT NOT NULL, severity TEXT NOT NULL, element TEXT NOT NULL, state TEXT NOT NULL,
     cycle INTEGER NOT NULL, added_seq INTEGER NOT NULL, content_seq INTEGER NOT NULL,
     inspected_seq INTEGER, closed_seq INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX findings_by_walk ON findings (walk);
   CREATE INDEX findings_by_department ON findings (department);
   CREATE TABLE measures (
     measure TEXT PRIMARY KEY, finding TEXT NOT NULL, cycle INTEGER NOT NULL, kind TEXT NOT NULL,
     set_seq INTEGER NOT NULL, first_due TEXT, due TEXT, working_days INTEGER, calendar INTEGER NOT NULL,
     extensions INTEGER NOT NULL, done_seq INTEGER, done_ms INTEGER, withdrawn_seq INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX measures_by_finding ON measures (finding);
   CREATE TABLE calendars (version INTEGER PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
   CREATE TABLE desk_acts (
     seq INTEGER PRIMARY KEY, act TEXT NOT NULL, person TEXT NOT NULL, what TEXT NOT NULL,
     subject TEXT, format TEXT, sha256 TEXT, at_ms INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE desk_history (
     subject TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (subject, seq)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE hall_files (sha256 TEXT PRIMARY KEY, file TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
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
  // A form can be printed in copies and on both sides; before, as many sheets came out as it had pages. The defaults
  // are those of the rows that are there; every insert names its own.
  `ALTER TABLE jobs ADD COLUMN pages INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE jobs ADD COLUMN copies INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE jobs ADD COLUMN moved_from TEXT;
   UPDATE jobs SET pages = sheets;`,
  // What the desk changes of the catalogue; what nobody has changed stays in the catalogue's folder. A new role: editors.
  `CREATE TABLE catalogue_versions (
     kind TEXT NOT NULL CHECK (kind IN ('department', 'window', 'matter')),
     code TEXT NOT NULL,
     version INTEGER NOT NULL CHECK (version >= 1),
     content TEXT,
     starts TEXT,
     by TEXT NOT NULL,
     written_by TEXT,
     at_ms INTEGER NOT NULL,
     PRIMARY KEY (kind, code, version)
   ) STRICT, WITHOUT ROWID;
   CREATE TRIGGER catalogue_versions_insert BEFORE INSERT ON catalogue_versions
     WHEN NEW.version <= (SELECT coalesce(max(version), 0) FROM catalogue_versions
       WHERE kind = NEW.kind AND code = NEW.code)
     BEGIN SELECT RAISE(ABORT, 'not newer'); END;
   CREATE TRIGGER catalogue_versions_update BEFORE UPDATE ON catalogue_versions
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TRIGGER catalogue_versions_delete BEFORE DELETE ON catalogue_versions
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TABLE matter_drafts (
     code TEXT PRIMARY KEY,
     content TEXT NOT NULL,
     revision INTEGER NOT NULL CHECK (revision >= 1),
     state TEXT NOT NULL CHECK (state IN ('draft', 'in-review')),
     by TEXT NOT NULL,
     at_ms INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE roles_of_people (
     person TEXT NOT NULL REFERENCES people (id),
     role TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'director', 'auditor', 'attendant')),
     PRIMARY KEY (person, role)
   ) STRICT, WITHOUT ROWID;
   INSERT INTO roles_of_people SELECT person, role FROM person_roles;
   DROP TABLE person_roles;
   ALTER TABLE roles_of_people RENAME TO person_roles;`,
  // What the desk sets of the configuration; what nobody has set stays in its file.
  `CREATE TABLE config_versions (
     name TEXT NOT NULL,
     version INTEGER NOT NULL CHECK (version >= 1),
     content TEXT,
     by TEXT NOT NULL,
     at_ms INTEGER NOT NULL,
     PRIMARY KEY (name, version)
   ) STRICT, WITHOUT ROWID;
   CREATE TRIGGER config_versions_insert BEFORE INSERT ON config_versions
     WHEN NEW.version <= (SELECT coalesce(max(version), 0) FROM config_versions WHERE name = NEW.name)
     BEGIN SELECT RAISE(ABORT, 'not newer'); END;
   CREATE TRIGGER config_versions_update BEFORE UPDATE ON config_versions
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TRIGGER config_versions_delete BEFORE DELETE ON config_versions
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;`,
  // Official PDFs that packages bring.
  `CREATE TABLE official_pdfs (name TEXT PRIMARY KEY, pdf BLOB NOT NULL) STRICT;
   CREATE TRIGGER official_pdfs_update BEFORE UPDATE ON official_pdfs
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;
   CREATE TRIGGER official_pdfs_delete BEFORE DELETE ON official_pdfs
     BEGIN SELECT RAISE(ABORT, 'append-only'); END;`,
];

/** The version this kiosk brings a store to. */
export const newestSchema = migrations.length;

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
