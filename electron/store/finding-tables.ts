import type { FindingState } from '../../shared/evaluation/index.ts';
import type { FindingCategory, GuideElement, MeasureKind, Severity } from '../../shared/trace/index.ts';
import { nullable, projectedTable, text, whole, type RowOf } from './projected-table.ts';
import type { Sqlite } from './sqlite.ts';

const findingColumns = {
  finding: text(),
  walk: text(),
  /** The director who found it. */
  foundBy: text(),
  department: text(),
  category: text<FindingCategory>(),
  severity: text<Severity>(),
  element: text<GuideElement>(),
  state: text<FindingState>(),
  /** Grows each time it is opened again; only the measures of the newest cycle count. */
  cycle: whole(),
  addedSeq: whole(),
  /** Holds what it says now. */
  contentSeq: whole(),
  /** The newest re-inspection. */
  inspectedSeq: nullable(whole()),
  closedSeq: nullable(whole()),
};
export type FindingRow = RowOf<typeof findingColumns>;
export const findingTable = (database: Sqlite) =>
  projectedTable(database, 'findings', findingColumns, ['finding']);

const measureColumns = {
  measure: text(),
  finding: text(),
  cycle: whole(),
  kind: text<MeasureKind>(),
  setSeq: whole(),
  firstDue: nullable(text()),
  due: nullable(text()),
  workingDays: nullable(whole()),
  /** Version of the calendar it was counted on. */
  calendar: whole(),
  extensions: whole(),
  doneSeq: nullable(whole()),
  doneMs: nullable(whole()),
  withdrawnSeq: nullable(whole()),
};
export type MeasureRow = RowOf<typeof measureColumns>;
export const measureTable = (database: Sqlite) =>
  projectedTable(database, 'measures', measureColumns, ['measure']);
