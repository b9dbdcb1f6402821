import type { WalkMode } from '../../shared/trace/index.ts';
import { flag, json, nullable, projectedTable, text, whole, type RowOf } from './projected-table.ts';
import type { Sqlite } from './sqlite.ts';

const roundColumns = {
  round: text(),
  number: whole(),
  name: text(),
  fromDay: text(),
  toDay: text(),
  ownDepartmentExcluded: flag(),
  noMatterTwice: flag(),
  /** Whose matters are walked; empty: everybody's. */
  departments: json<readonly string[]>(),
  openedSeq: whole(),
  drawnSeq: nullable(whole()),
  closedSeq: nullable(whole()),
};
export type RoundRow = RowOf<typeof roundColumns>;
export const roundTable = (database: Sqlite) => projectedTable(database, 'rounds', roundColumns, ['round']);

const assignmentColumns = {
  /** In the order in which they were given. */
  place: whole(),
  assignment: text(),
  round: text(),
  director: text(),
  matter: text(),
  mode: text<WalkMode>(),
  /** The finding it inspects again. */
  finding: nullable(text()),
  state: text<'drawn' | 'walked' | 'evaluated' | 'withdrawn'>(),
  /** The last walk in which its matter was opened. */
  walk: nullable(text()),
};
export type AssignmentRow = RowOf<typeof assignmentColumns>;
export const assignmentTable = (database: Sqlite) =>
  projectedTable(database, 'assignments', assignmentColumns, ['place']);
