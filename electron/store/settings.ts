import type { z } from 'zod';
import { loadSqlite, type Sqlite } from './sqlite.ts';

/** Small values that outlast a start, as JSON by name. */
export interface SettingTable {
  /** The stored value, or null when there is none or it no longer fits the schema. */
  readonly get: <T>(name: string, schema: z.ZodType<T>) => T | null;
  readonly set: (name: string, value: unknown) => void;
}

export function settingTable(database: Sqlite): SettingTable {
  const select = database.prepare<[string], { value: string }>('SELECT value FROM settings WHERE name = ?');
  const upsert = database.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    get: (name, schema) => {
      const row = select.get(name);
      if (!row) return null;
      const parsed = schema.safeParse(JSON.parse(row.value));
      return parsed.success ? parsed.data : null;
    },
    set: (name, value) => {
      upsert.run(name, JSON.stringify(value));
    },
  };
}

/** The same for a store that nobody has open. Throws what the disk throws. */
export function setInStore(file: string, name: string, value: unknown): void {
  const sqlite = loadSqlite();
  if (!sqlite.ok) throw new Error(sqlite.error.message);
  const database = sqlite.value(file, { fileMustExist: true });
  try {
    settingTable(database).set(name, value);
  } finally {
    database.close();
  }
}
