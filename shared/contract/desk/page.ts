/** The desk contract's door for pages: the same agreement without the schemas. */
export type { DeskDescription, PasswordWeakness, SignedInPerson } from './account.ts';
export type { CodeFailure } from './codes.ts';
export type { DeskArea } from './areas.ts';
export {
  type BackupContent,
  type BackupRefusal,
  type BackupsView,
  type BackupStep,
  type BackupTrouble,
} from './backups.ts';
export type { AnchorTrouble, Health, HealthProblem } from './health.ts';
export { shortestPassphrase } from './passphrase.ts';
export type { CalendarView } from './calendar.ts';
export type { FindingPage, FindingRowView, HistoryView } from './findings.ts';
export type { Statistics, Tally } from './statistics.ts';
export type { HallLists, HallRefusal, HallVersionRow } from './hall.ts';
export type { FoundPrinter, PrinterLists, PrinterRow, PrintersRefusal, TestPageRow } from './printers.ts';
export type { HallRound, HallView } from './halls.ts';
export type { DeskContract } from './index.ts';
export type { PersonFailure, PersonFields, PersonRow } from './people.ts';
export { roles, type Role } from './roles.ts';
export type { AssignmentView, OwnRounds, RankedMatter, ReportPage, RoundPage, RoundView } from './rounds.ts';
export type { KioskSettings, KioskSettingsView, SettingsRefusal } from './settings.ts';
export type { PackageProblem, PackageRefusal, PackageThing, PackageView } from './packages.ts';
export {
  deskMaxRequestBytes,
  largestPackage,
  deskSocketPath,
  deskTokenMetaName,
  type DeskEvent,
  type DeskMessage,
} from './wire.ts';
export type { LogAnchor, LogFilter, LogPage, LogState, LogTrouble } from './log.ts';
export type {
  MatterContent,
  MatterPage,
  MatterProblem,
  MatterRefusal,
  MatterRow,
  MatterState,
  MatterVersionRow,
} from './matters.ts';
export type { ListedWalk, WalkPage, WalkProof } from './walks.ts';
