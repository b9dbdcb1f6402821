import type {
  JobView,
  KioskDescription,
  PrinterView,
  CitizenContract,
  OutputOf,
  QueueTicket,
  SubmitFailure,
} from '../../../shared/contract/page.ts';
import type { Answers } from '../../../shared/form/index.ts';
import type { FieldProblem, FormStep } from '../../../shared/form/index.ts';
import type { LifeEvent } from '../../../shared/matter/index.ts';
import type { MatterDocumentKind } from '../../../shared/print/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import type { Screen } from '../../../shared/trace/index.ts';

export type MatterDetail = NonNullable<OutputOf<CitizenContract['catalogue.matter']>>;
export type { Screen };
export type TextSize = 'S' | 'M' | 'L' | 'XL';

/** Which part of the catalogue the list screen shows. */
export type Listing =
  | { readonly of: 'departments' }
  | { readonly of: 'department'; readonly department: string }
  | { readonly of: 'audience'; readonly audience: 'individual' | 'enterprise' }
  | { readonly of: 'life-events' }
  | { readonly of: 'life-event'; readonly lifeEvent: LifeEvent };

/** How handing the documents over to be printed went. */
export type Submission =
  | { readonly state: 'none' }
  | { readonly state: 'sending' }
  | { readonly state: 'sent' }
  | { readonly state: 'refused'; readonly failure: SubmitFailure }
  /** The kiosk did not answer; nothing is known to be printed. */
  | { readonly state: 'unanswered' };

/** A number in the queue of a window that this session took. */
export interface TakenTicket {
  readonly ticket: QueueTicket;
  /** What prints it; null when no printer takes it. */
  readonly job: JobView | null;
}

/** What one person's session knows. Lives in this page's memory only. */
export interface SessionContext {
  readonly kiosk: KioskDescription;
  readonly language: Language;
  readonly textSize: TextSize;
  readonly care: boolean;
  readonly contrast: boolean;
  readonly screen: Screen;
  /** The side the present page came from. */
  readonly direction: 'forward' | 'back';
  /** What stands in the search box, kept for the way back. */
  readonly query: string;
  readonly listing: Listing;
  /** Where the matter was found, and where Back leads. */
  readonly foundOn: 'home' | 'search' | 'list';
  readonly matter: MatterDetail | null;
  readonly answers: Answers;
  /** The form page in hand. */
  readonly step: FormStep | null;
  /** The page was opened from the check screen and Continue goes back there. */
  readonly returnToCheck: boolean;
  /** Shown after Continue found something to correct. */
  readonly problems: readonly FieldProblem[];
  readonly submission: Submission;
  /** What the print screen asks for next. */
  readonly wanted: readonly MatterDocumentKind[];
  readonly reference: string | null;
  /** This session's jobs, in the order they were asked for. */
  readonly jobs: readonly JobView[];
  /** One for each window at most; their jobs are not among `jobs`. */
  readonly tickets: readonly TakenTicket[];
  /** States of jobs that were told before the answer to the request that made them. */
  readonly earlyJobs: readonly JobView[];
  readonly printers: readonly PrinterView[];
  readonly connected: boolean;
  /** The attendant is at the screen; the citizen's session waits beneath. */
  readonly attended: boolean;
  /** Nobody has touched the screen for a while: seconds until everything is cleared; null while somebody is there. */
  readonly warning: { readonly seconds: number; readonly idleSeconds: number } | null;
}

export type SessionEvent =
  | { readonly type: 'START' }
  | { readonly type: 'CHOOSE_LANGUAGE'; readonly language: Language }
  | { readonly type: 'SET_TEXT_SIZE'; readonly textSize: TextSize }
  | { readonly type: 'SET_CARE'; readonly care: boolean }
  | { readonly type: 'SET_CONTRAST'; readonly contrast: boolean }
  | { readonly type: 'SEARCH'; readonly query: string }
  | { readonly type: 'OPEN_LIST'; readonly listing: Listing }
  | { readonly type: 'OPEN_TICKET' }
  | { readonly type: 'OPEN_MATTER'; readonly matter: MatterDetail }
  | { readonly type: 'START_FORM' }
  /** All answers including this step's; the machine validates, prunes and moves on or shows problems. */
  | { readonly type: 'CONTINUE'; readonly answers: Answers }
  | { readonly type: 'ADD_ITEM'; readonly page: string }
  | { readonly type: 'EDIT_ITEM'; readonly page: string; readonly item: number }
  | { readonly type: 'REMOVE_ITEM'; readonly page: string; readonly item: number }
  /** From the check screen to a step and straight back. */
  | { readonly type: 'EDIT_STEP'; readonly step: FormStep }
  /** `answers` keeps what stands half-filled on the page that is left. */
  | { readonly type: 'BACK'; readonly answers?: Answers }
  | { readonly type: 'CONFIRM' }
  /** Once more, for documents of which nothing came out. */
  | { readonly type: 'PRINT_AGAIN'; readonly documents: readonly MatterDocumentKind[] }
  | { readonly type: 'SUBMITTED'; readonly reference: string; readonly jobs: readonly JobView[] }
  | { readonly type: 'TICKET'; readonly taken: TakenTicket }
  | { readonly type: 'NEXT' }
  | { readonly type: 'END'; readonly why: EndReason }
  /** A touch or a key, whatever it did. */
  | { readonly type: 'ACTIVITY' }
  /** The answer to the idle warning. */
  | { readonly type: 'STAY' }
  | { readonly type: 'JOB'; readonly job: JobView }
  | { readonly type: 'PRINTERS'; readonly printers: readonly PrinterView[] }
  /** What the kiosk says of itself now; a session that has begun goes on as it began. */
  | { readonly type: 'DESCRIBED'; readonly description: KioskDescription }
  | { readonly type: 'CONNECTION'; readonly connected: boolean }
  | { readonly type: 'ATTEND'; readonly attended: boolean };

export type EndReason = 'finished' | 'ended' | 'timeout';

const formAndSlip: readonly MatterDocumentKind[] = ['slip', 'form'];

/** What is printed when the citizen confirms. A kiosk without a slip printer prints the form alone. */
export const papersOfConfirm = (printers: readonly PrinterView[]): readonly MatterDocumentKind[] => {
  const served = formAndSlip.filter((kind) => printers.some(({ serves }) => serves.includes(kind)));
  return served.includes('form') ? served : formAndSlip;
};
