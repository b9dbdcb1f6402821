export type {
  CatalogueHead,
  CatalogueKind,
  CatalogueTable,
  CatalogueVersion,
  MatterDraft,
} from './catalogue.ts';
export type { ConfigVersion, ConfigVersionTable } from './config-versions.ts';
export {
  copyStore,
  lookAtStore,
  snapshotStore,
  type NoCopy,
  type StoreCopy,
  type StoreFigures,
} from './copy-store.ts';
export { snapshotBeside } from './snapshot-beside.ts';
export type { HallFileTable } from './desk-tables.ts';
export type { FindingRow, MeasureRow } from './finding-tables.ts';
export type { Count, CountTable, MatterCounts } from './counts.ts';
export type { DirectorCodeRow, DirectorCodeTable, Look } from './director-codes.ts';
export type { JobAnswer, JobChange, JobRow, JobTable, NewJob } from './jobs.ts';
export { lockFolder } from './folder-lock.ts';
export { newestSchema } from './migrations.ts';
export { openStore, storeFileName, type Store } from './open-store.ts';
export type { OfficialPdfTable } from './official-pdfs.ts';
export type { NewPerson, Person, PersonChange, PersonTable } from './people.ts';
export type { ProjectedTables } from './projected-tables.ts';
export type { QueueTicketTable } from './queue-tickets.ts';
export type { Rating, RatingTable } from './ratings.ts';
export type { ReferenceTable } from './references.ts';
export type { AssignmentRow, RoundRow } from './round-tables.ts';
export { setInStore, type SettingTable } from './settings.ts';
export type { SignInDelay, SignInDelayTable } from './sign-in-delays.ts';
export { storageFailure, type StorageFailure, type StoreError } from './store-error.ts';
export { loadSqlite, type OpenSqlite, type Sqlite } from './sqlite.ts';
export type { AnchorKind, AnchorRow, CheckpointRow, TraceReader, TraceRow, TraceTable } from './trace.ts';
export type { EvaluationPartRow, WalkRow } from './walk-tables.ts';
