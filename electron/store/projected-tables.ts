import { calendarTable, deskActTable, historyTable } from './desk-tables.ts';
import { findingTable, measureTable } from './finding-tables.ts';
import { assignmentTable, roundTable } from './round-tables.ts';
import type { Sqlite } from './sqlite.ts';
import { evaluationPartTable, walkTable } from './walk-tables.ts';

/** Everything the desk reads that follows from the log. */
export const projectedTables = (database: Sqlite) => ({
  walks: walkTable(database),
  evaluationParts: evaluationPartTable(database),
  rounds: roundTable(database),
  assignments: assignmentTable(database),
  findings: findingTable(database),
  measures: measureTable(database),
  calendars: calendarTable(database),
  acts: deskActTable(database),
  history: historyTable(database),
});
export type ProjectedTables = ReturnType<typeof projectedTables>;
