export {
  deskActs,
  isAllowed,
  type ActSubject,
  type DeskAct,
  type StaffMember,
  type StaffRole,
} from './permissions.ts';
export {
  findingStates,
  walkOutcome,
  walkOutcomes,
  type FindingState,
  type WalkEnd,
  type WalkOutcome,
} from './states.ts';
