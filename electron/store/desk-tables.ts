import { nullable, projectedTable, text, whole, type RowOf } from './projected-table.ts';
import type { Sqlite } from './sqlite.ts';

const calendarColumns = { version: whole(), seq: whole() };
export const calendarTable = (database: Sqlite) =>
  projectedTable(database, 'calendars', calendarColumns, ['version']);

const deskActColumns = {
  seq: whole(),
  act: text<'viewed' | 'exported' | 'imported'>(),
  person: text(),
  what: text(),
  subject: nullable(text()),
  format: nullable(text()),
  sha256: nullable(text()),
  atMs: whole(),
};
export type DeskActRow = RowOf<typeof deskActColumns>;
export const deskActTable = (database: Sqlite) =>
  projectedTable(database, 'desk_acts', deskActColumns, ['seq']);

/** Which entries are about a record of the desk, such as `finding/F-12`. */
const historyColumns = { subject: text(), seq: whole() };
export const historyTable = (database: Sqlite) =>
  projectedTable(database, 'desk_history', historyColumns, ['subject', 'seq']);

/**
 * What other halls' exports say, by their SHA-256. Not made anew from the log, which holds only the hash: a file as it
 * was read in.
 */
const hallFileColumns = { sha256: text(), file: text() };
export const hallFileTable = (database: Sqlite) =>
  projectedTable(database, 'hall_files', hallFileColumns, ['sha256']);
export type HallFileTable = ReturnType<typeof hallFileTable>;
