import type {
  JobView,
  KioskDescription,
  PrinterView,
  CitizenContract,
  OutputOf,
} from '../../../shared/contract/index.ts';
import type { Answers } from '../../../shared/form/index.ts';
import type { FieldProblem, FormStep } from '../../../shared/form/index.ts';
import type { DocumentKind } from '../../../shared/print/index.ts';
import type { Language } from '../../../shared/text/index.ts';

export type MatterDetail = NonNullable<OutputOf<CitizenContract['catalogue.matter']>>;
export type TextSize = 'S' | 'M' | 'L' | 'XL';

/** What one person's session knows. Lives in this page's memory only. */
export interface SessionContext {
  readonly kiosk: KioskDescription;
  readonly language: Language;
  readonly textSize: TextSize;
  readonly care: boolean;
  readonly contrast: boolean;
  readonly matter: MatterDetail | null;
  readonly answers: Answers;
  /** The form page in hand. */
  readonly step: FormStep | null;
  /** The page was opened from the check screen and Continue goes back there. */
  readonly returnToCheck: boolean;
  /** Shown after Continue found something to correct. */
  readonly problems: readonly FieldProblem[];
  readonly reference: string | null;
  readonly jobs: readonly JobView[];
  readonly printers: readonly PrinterView[];
  readonly connected: boolean;
}

export type SessionEvent =
  | { readonly type: 'START' }
  | { readonly type: 'CHOOSE_LANGUAGE'; readonly language: Language }
  | { readonly type: 'SET_TEXT_SIZE'; readonly textSize: TextSize }
  | { readonly type: 'SET_CARE'; readonly care: boolean }
  | { readonly type: 'SET_CONTRAST'; readonly contrast: boolean }
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
  | { readonly type: 'SUBMITTED'; readonly reference: string; readonly jobs: readonly JobView[] }
  | { readonly type: 'NEXT' }
  | { readonly type: 'END'; readonly why: 'finished' | 'ended' | 'timeout' }
  | { readonly type: 'JOB'; readonly job: JobView }
  | { readonly type: 'PRINTERS'; readonly printers: readonly PrinterView[] }
  | { readonly type: 'CONNECTION'; readonly connected: boolean };

/** Documents the print screen asks for when the citizen confirms. */
export const documentsOfConfirm: readonly DocumentKind[] = ['slip', 'form'];
