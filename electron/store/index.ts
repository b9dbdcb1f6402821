export type { JobAnswer, JobChange, JobRow, JobTable, NewJob } from './jobs.ts';
export { openStore, type Store } from './open-store.ts';
export type { NewPerson, Person, PersonChange, PersonTable } from './people.ts';
export type { QueueTicketTable } from './queue-tickets.ts';
export type { Rating, RatingTable } from './ratings.ts';
export type { ReferenceTable } from './references.ts';
export type { SettingTable } from './settings.ts';
export type { SignInDelay, SignInDelayTable } from './sign-in-delays.ts';
export { storageFailure, type StorageFailure, type StoreError } from './store-error.ts';
