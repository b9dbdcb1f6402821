import { accountContract } from './account.ts';
import { backupsContract } from './backups.ts';
export { healthContract, type AnchorTrouble, type Health, type HealthProblem } from './health.ts';
export { shortestPassphrase } from './passphrase.ts';
import { calendarContract } from './calendar.ts';
import { findingsContract } from './findings.ts';
import { healthContract } from './health.ts';
import { hallContract } from './hall.ts';
import { hallsContract } from './halls.ts';
import { codesContract } from './codes.ts';
import { peopleContract } from './people.ts';
import { printersContract } from './printers.ts';
import { roundsContract } from './rounds.ts';
import { evaluationContract } from './evaluation.ts';
import { logContract } from './log.ts';
import { mattersContract } from './matters.ts';
import { packagesContract } from './packages.ts';
import { settingsContract } from './settings.ts';
import { statisticsContract } from './statistics.ts';
import { walksContract } from './walks.ts';

/** Everything the staff's page may ask of the kiosk. The citizen's page has a contract of its own. */
export const deskContract = {
  ...accountContract,
  ...peopleContract,
  ...codesContract,
  ...roundsContract,
  ...findingsContract,
  ...calendarContract,
  ...hallsContract,
  ...walksContract,
  ...evaluationContract,
  ...logContract,
  ...mattersContract,
  ...packagesContract,
  ...hallContract,
  ...printersContract,
  ...settingsContract,
  ...statisticsContract,
  ...backupsContract,
  ...healthContract,
} as const;
export type DeskContract = typeof deskContract;

export {
  accountContract,
  type DeskDescription,
  type PasswordWeakness,
  type SignedInPerson,
} from './account.ts';
export type { DeskArea } from './areas.ts';
export {
  backupsContract,
  type BackupContent,
  type BackupRefusal,
  type BackupsView,
  type BackupStep,
  type BackupTrouble,
} from './backups.ts';
export { calendarContract, type CalendarView } from './calendar.ts';
export { findingsContract, type FindingPage, type FindingRowView, type HistoryView } from './findings.ts';
export { leastShown, statisticsContract, type Statistics, type Tally } from './statistics.ts';
export { hallContract, type HallLists, type HallRefusal, type HallVersionRow } from './hall.ts';
export {
  printersContract,
  type FoundPrinter,
  type PrinterLists,
  type PrinterRow,
  type PrintersRefusal,
  type TestPageRow,
} from './printers.ts';
export { hallsContract, type HallRound, type HallView } from './halls.ts';
export { evaluationContract } from './evaluation.ts';
export {
  logContract,
  type LogAnchor,
  type LogFilter,
  type LogPage,
  type LogState,
  type LogTrouble,
} from './log.ts';
export {
  mattersContract,
  type MatterContent,
  type MatterPage,
  type MatterProblem,
  type MatterRefusal,
  type MatterRow,
  type MatterState,
  type MatterVersionRow,
} from './matters.ts';
export {
  packagesContract,
  type PackageHindrance,
  type PackageProblem,
  type PackageRefusal,
  type PackageThing,
  type PackageView,
} from './packages.ts';
export {
  settingsContract,
  type KioskSettings,
  type KioskSettingsView,
  type SettingsRefusal,
} from './settings.ts';
export { walksContract, type ListedWalk, type WalkPage, type WalkProof } from './walks.ts';
export { codesContract, type CodeFailure } from './codes.ts';
export { peopleContract, type PersonFailure, type PersonFields, type PersonRow } from './people.ts';
export {
  allowedWithOneTimePassword,
  deskChanges,
  deskPermissions,
  isPermitted,
  type Permission,
} from './permissions.ts';
export { roles, type Role } from './roles.ts';
export {
  roundsContract,
  type AssignmentView,
  type OwnRounds,
  type RankedMatter,
  type ReportPage,
  type RoundPage,
  type RoundView,
} from './rounds.ts';
export {
  deskMaxRequestBytes,
  deskSocketPath,
  deskTokenMetaName,
  type DeskEvent,
  type DeskMessage,
} from './wire.ts';
