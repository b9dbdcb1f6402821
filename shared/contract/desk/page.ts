/** The desk contract's door for pages: the same agreement without the schemas. */
export type { DeskDescription, PasswordWeakness, SignedInPerson } from './account.ts';
export type { DeskArea } from './areas.ts';
export type { DeskContract } from './index.ts';
export type { PersonFailure, PersonFields, PersonRow } from './people.ts';
export { roles, type Role } from './roles.ts';
export { deskSocketPath, deskTokenMetaName, type DeskEvent, type DeskMessage } from './wire.ts';
export type { ListedWalk, WalkPage, WalkProof } from './walks.ts';
