import type { CloseReason, WalkMode } from '../../shared/trace/index.ts';
import { flag, json, nullable, projectedTable, text, whole, type RowOf } from './projected-table.ts';
import type { Sqlite } from './sqlite.ts';

const walkColumns = {
  sid: text(),
  director: text(),
  assignment: nullable(text()),
  round: nullable(text()),
  mode: nullable(text<WalkMode>()),
  /** The matter walked: the one papers were ordered of, else the assigned one if it was opened, else the last opened. */
  matter: nullable(text()),
  version: nullable(whole()),
  /** Every matter that was opened, with its version. */
  opened: json<Readonly<Record<string, number>>>(),
  /** Another matter than the assigned one was walked. */
  isOffAssignment: flag(),
  isSubmitted: flag(),
  /** Why the last order of papers was refused. */
  refused: nullable(text()),
  printed: whole(),
  failed: whole(),
  isHelped: flag(),
  rated: nullable(whole()),
  firstSeq: whole(),
  lastSeq: whole(),
  armedMs: whole(),
  armedMono: whole(),
  boot: text(),
  closedMs: nullable(whole()),
  closedWhy: nullable(text<CloseReason>()),
  /** On the monotonic clock; null when the kiosk was started anew meanwhile. */
  kioskMs: nullable(whole()),
};
export type WalkRow = RowOf<typeof walkColumns>;
export const walkTable = (database: Sqlite) => projectedTable(database, 'walks', walkColumns, ['sid']);

const partColumns = {
  walk: text(),
  /** `answer.materials`, `judgement.policy`, `stage.hotline`, `signed`. */
  part: text(),
  /** The newest entry about it. */
  seq: whole(),
  /** How many entries there are about it. */
  times: whole(),
};
export type EvaluationPartRow = RowOf<typeof partColumns>;
export const evaluationPartTable = (database: Sqlite) =>
  projectedTable(database, 'evaluation_parts', partColumns, ['walk', 'part']);
