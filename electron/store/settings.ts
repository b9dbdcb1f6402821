import type { z } from 'zod';
import type { Sqlite } from './sqlite.ts';

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
