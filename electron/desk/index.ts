export { createPeople, type People } from './people/people.ts';
export { hashSecret, isSecret, secretHashPattern } from './secret-hash.ts';
export {
  createSessions,
  type SessionEnd,
  type StaffSession,
  type StaffSessions,
} from './sign-in/sessions.ts';
export { createStaffSignIn, type StaffSignIn } from './sign-in/staff-sign-in.ts';
export {
  createProjections,
  projectionVersion,
  rebuildProjections,
  type DeskProjection,
} from './projections/index.ts';
