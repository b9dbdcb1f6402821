import { accountContract } from './account.ts';
import { evaluationContract } from './evaluation.ts';
import { peopleContract } from './people.ts';
import { walksContract } from './walks.ts';

/** Everything the staff's page may ask of the kiosk. The citizen's page has a contract of its own. */
export const deskContract = {
  ...accountContract,
  ...peopleContract,
  ...walksContract,
  ...evaluationContract,
} as const;
export type DeskContract = typeof deskContract;

export {
  accountContract,
  type DeskDescription,
  type PasswordWeakness,
  type SignedInPerson,
} from './account.ts';
export type { DeskArea } from './areas.ts';
export { evaluationContract } from './evaluation.ts';
export { walksContract, type ListedWalk, type WalkPage, type WalkProof } from './walks.ts';
export { peopleContract, type PersonFailure, type PersonFields, type PersonRow } from './people.ts';
export {
  allowedWithOneTimePassword,
  deskChanges,
  deskPermissions,
  isPermitted,
  type Permission,
} from './permissions.ts';
export { roles, type Role } from './roles.ts';
export { deskSocketPath, deskTokenMetaName, type DeskEvent, type DeskMessage } from './wire.ts';
