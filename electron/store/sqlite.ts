import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { StoreError } from './store-error.ts';

export type Sqlite = BetterSqlite3.Database;
export type OpenSqlite = (file: string, options?: BetterSqlite3.Options) => Sqlite;

/** better-sqlite3 13 is built for Node-API 10; on an older one it ends the process with a segmentation fault. */
const neededNodeApi = 10;

/** Loads SQLite only after the runtime is known to carry it: a segmentation fault cannot be caught. */
export function loadSqlite(nodeApi = Number(process.versions.napi)): Result<OpenSqlite, StoreError> {
  if (!(nodeApi >= neededNodeApi)) {
    return fail({
      kind: 'runtime-too-old',
      message:
        `This Node.js (${process.version}) offers Node-API ${nodeApi}, and the kiosk's store needs ` +
        `${neededNodeApi}. Start the kiosk with "npm start", which brings a fitting Node.js, or use 22.14 or newer.`,
    });
  }
  const require = createRequire(import.meta.url);
  const Database = require('better-sqlite3') as typeof BetterSqlite3;
  return ok((file, options) => new Database(file, options));
}
