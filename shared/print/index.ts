export {
  printerReasons,
  printerStates,
  queueFaultKinds,
  warningReasons,
  type PrinterReason,
  type PrinterStatus,
  type QueueFaultKind,
  type Supply,
} from './status.ts';
export {
  documentKinds,
  finalJobStates,
  isMatterDocument,
  jobStates,
  matterDocumentKinds,
  type DocumentKind,
  type JobState,
  type MatterDocumentKind,
  type PrintOutcome,
} from './job.ts';
export {
  isTwoSided,
  paperCount,
  plainPrint,
  sidesChoices,
  type PaperCount,
  type PrintSettings,
  type Sides,
} from './settings.ts';
export type { ListedMaterial, NotificationDocument, SlipDocument } from './slip.ts';
export type {
  ReportCell,
  ReportColumn,
  ReportDocument,
  ReportFigure,
  ReportFigures,
  ReportSection,
  ReportTable,
  ReportVerification,
} from './report.ts';
export type { TicketDocument } from './ticket.ts';
