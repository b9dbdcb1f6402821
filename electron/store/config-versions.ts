import type { Clock } from '../../shared/clock.ts';
import type { Sqlite } from './sqlite.ts';

/** One version of a setting that the desk makes. Nothing of it ever changes; what follows is the next version. */
export interface ConfigVersion {
  readonly name: string;
  readonly version: number;
  /** JSON; null: from here on what the configuration's file says holds again. */
  readonly content: string | null;
  /** Code of whoever set it. */
  readonly by: string;
  readonly atMs: number;
}

export interface ConfigVersionTable {
  /** Throws when the version is not newer than every other of that name. */
  readonly add: (version: Omit<ConfigVersion, 'atMs'>) => void;
  /** All versions of one setting, newest first. */
  readonly history: (name: string) => ConfigVersion[];
}

export function configVersionTable(database: Sqlite, clock: Clock): ConfigVersionTable {
  const insert = database.prepare<[object]>(
    'INSERT INTO config_versions (name, version, content, by, at_ms) VALUES (@name, @version, @content, @by, @now)',
  );
  const history = database.prepare<[string], ConfigVersion>(
    `SELECT name, version, content, by, at_ms AS atMs FROM config_versions
     WHERE name = ? ORDER BY version DESC`,
  );
  return {
    add: (version) => void insert.run({ ...version, now: Math.round(clock.wallMs()) }),
    history: (name) => history.all(name),
  };
}
