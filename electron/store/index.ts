export type { JobAnswer, JobChange, JobRow, JobTable, NewJob } from './jobs.ts';
export { openStore, type Store } from './open-store.ts';
export type { QueueTicketTable } from './queue-tickets.ts';
export type { Rating, RatingTable } from './ratings.ts';
export type { ReferenceTable } from './references.ts';
export type { SettingTable } from './settings.ts';
export { storageFailure, type StorageFailure, type StoreError } from './store-error.ts';
export type { AnchorKind, AnchorRow, CheckpointRow, TraceRow, TraceTable } from './trace.ts';
