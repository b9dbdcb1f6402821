import type { Clock } from '../../shared/clock.ts';
import type { Sqlite } from './sqlite.ts';

/** What of the catalogue is kept in versions. */
export type CatalogueKind = 'department' | 'window' | 'matter';

/** One version of a thing of the catalogue. Nothing of it ever changes; what follows is the next version. */
export interface CatalogueVersion {
  readonly kind: CatalogueKind;
  /** The department's id, the window's number, the matter's code. */
  readonly code: string;
  readonly version: number;
  /** JSON; null: from here on citizens no longer find it. */
  readonly content: string | null;
  /** The hall's date it holds from; null: at once. */
  readonly starts: string | null;
  /** Code of whoever published it. */
  readonly by: string;
  /** Code of whoever wrote it, when that is somebody else. */
  readonly writtenBy: string | null;
  readonly atMs: number;
}

/** Where a thing of the catalogue stands, whatever it says. */
export type CatalogueHead = Pick<CatalogueVersion, 'code' | 'version' | 'starts' | 'atMs'>;

/** What an editor has in hand of a matter: one draft a matter. */
export interface MatterDraft {
  readonly code: string;
  /** JSON of whatever has been filled in so far. */
  readonly content: string;
  /** Grows with every save: who saves over a revision they have not seen is told so. */
  readonly revision: number;
  readonly state: 'draft' | 'in-review';
  readonly by: string;
  readonly atMs: number;
}

export interface CatalogueTable {
  /** Throws when the version is not newer than every other of that thing. */
  readonly add: (version: Omit<CatalogueVersion, 'atMs'>) => void;
  /** Of each thing the newest version that holds on that day. */
  readonly current: (day: string) => Pick<CatalogueVersion, 'kind' | 'code' | 'version'>[];
  readonly get: (kind: CatalogueKind, code: string, version: number) => CatalogueVersion | null;
  /** All versions of one thing, newest first. */
  readonly history: (kind: CatalogueKind, code: string) => CatalogueVersion[];
  /** The newest version of each thing of a kind, without its content. */
  readonly heads: (kind: CatalogueKind) => CatalogueHead[];
  /** Versions that will hold on a later day, because none newer holds by then; the first to start first. */
  readonly waiting: (day: string) => CatalogueVersion[];
  readonly drafts: () => MatterDraft[];
  readonly draft: (code: string) => MatterDraft | null;
  /** Puts the draft in the place of the one with the revision before it. */
  readonly keepDraft: (draft: Omit<MatterDraft, 'atMs'>) => void;
  readonly dropDraft: (code: string) => void;
}

const columns = 'kind, code, version, content, starts, by, written_by AS writtenBy, at_ms AS atMs';

export function catalogueTable(database: Sqlite, clock: Clock): CatalogueTable {
  const insert = database.prepare<[object]>(
    `INSERT INTO catalogue_versions (kind, code, version, content, starts, by, written_by, at_ms)
     VALUES (@kind, @code, @version, @content, @starts, @by, @writtenBy, @now)`,
  );
  const current = database.prepare<[string], Pick<CatalogueVersion, 'kind' | 'code' | 'version'>>(
    `SELECT kind, code, max(version) AS version FROM catalogue_versions
     WHERE starts IS NULL OR starts <= ? GROUP BY kind, code`,
  );
  const one = database.prepare<[string, string, number], CatalogueVersion>(
    `SELECT ${columns} FROM catalogue_versions WHERE kind = ? AND code = ? AND version = ?`,
  );
  const history = database.prepare<[string, string], CatalogueVersion>(
    `SELECT ${columns} FROM catalogue_versions WHERE kind = ? AND code = ? ORDER BY version DESC`,
  );
  const heads = database.prepare<[string], CatalogueHead>(
    // SQLite takes the other columns from the row that has the greatest version.
    `SELECT code, max(version) AS version, starts, at_ms AS atMs
     FROM catalogue_versions WHERE kind = ? GROUP BY code`,
  );
  const waiting = database.prepare<[string], CatalogueVersion>(
    `SELECT ${columns} FROM catalogue_versions AS v WHERE starts > ? AND NOT EXISTS
       (SELECT 1 FROM catalogue_versions AS newer WHERE newer.kind = v.kind AND newer.code = v.code
        AND newer.version > v.version AND (newer.starts IS NULL OR newer.starts <= v.starts))
     ORDER BY starts`,
  );
  const drafts = database.prepare<[], MatterDraft>(
    'SELECT code, content, revision, state, by, at_ms AS atMs FROM matter_drafts ORDER BY code',
  );
  const draft = database.prepare<[string], MatterDraft>(
    'SELECT code, content, revision, state, by, at_ms AS atMs FROM matter_drafts WHERE code = ?',
  );
  const keep = database.prepare<[object]>(
    `INSERT INTO matter_drafts (code, content, revision, state, by, at_ms)
     VALUES (@code, @content, @revision, @state, @by, @now)
     ON CONFLICT (code) DO UPDATE SET content = excluded.content, revision = excluded.revision,
       state = excluded.state, by = excluded.by, at_ms = excluded.at_ms`,
  );
  const drop = database.prepare<[string]>('DELETE FROM matter_drafts WHERE code = ?');
  const now = (): number => Math.round(clock.wallMs());
  return {
    add: (version) => void insert.run({ ...version, now: now() }),
    current: (day) => current.all(day),
    get: (kind, code, version) => one.get(kind, code, version) ?? null,
    history: (kind, code) => history.all(kind, code),
    heads: (kind) => heads.all(kind),
    waiting: (day) => waiting.all(day),
    drafts: () => drafts.all(),
    draft: (code) => draft.get(code) ?? null,
    keepDraft: (kept) => void keep.run({ ...kept, now: now() }),
    dropDraft: (code) => void drop.run(code),
  };
}
