import type { Language } from '../text/index.ts';

/** A document to bring as a slip or notification lists it. */
export interface ListedMaterial {
  readonly name: string;
  readonly note?: string;
  readonly originals: number;
  readonly copies: number;
  /** Already in the citizen's hand, such as the form that this kiosk prints. */
  readonly ready: boolean;
}

/** The slip (小票): where to go, what to bring, what happens next. Holds no personal data. */
export interface SlipDocument {
  readonly kind: 'slip';
  readonly language: Language;
  /** Says at the top that an earlier copy may exist and does not count. */
  readonly isReprint?: boolean;
  readonly hallName: string;
  readonly windowNumber: string;
  /** For example 公安局出入境 */
  readonly windowName: string;
  /** For example 一楼 A 区 */
  readonly place: string;
  readonly matterName: string;
  /** The Chinese name for the clerk, when the slip is in another language. */
  readonly matterNameForClerk?: string;
  readonly reference: string;
  readonly materials: readonly ListedMaterial[];
  /** What happens next, one sentence a step. */
  readonly nextSteps: readonly string[];
  readonly timeLimit: string;
  readonly hotline: string;
  readonly complaintLine: string;
  readonly openingHours: string;
  /** ASCII, in lines: the reference number and the log's newest checkpoint. */
  readonly qrText: string;
  /** For example 2026-11-24 10:02 */
  readonly printedAt: string;
  readonly kioskName: string;
}

/** The one-time notification (一次性告知单): all requirements of a matter at once, on a long slip or on A4. */
export interface NotificationDocument {
  readonly kind: 'notification';
  readonly language: Language;
  readonly isReprint?: boolean;
  readonly hallName: string;
  readonly matterName: string;
  readonly matterNameForClerk?: string;
  readonly departmentName: string;
  readonly windowNumber: string;
  readonly windowName: string;
  readonly place: string;
  readonly openingHours: string;
  readonly hotline: string;
  readonly complaintLine: string;
  /** Label and value, in order: type, implementation code, time limits, fee, visits, online, result … */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly conditions: readonly string[];
  readonly requiredMaterials: readonly ListedMaterial[];
  readonly conditionalMaterials: readonly ListedMaterial[];
  readonly steps: readonly string[];
  readonly legalBasis: readonly string[];
  readonly edition: string;
  readonly printedAt: string;
  readonly kioskName: string;
  readonly qrText: string;
}
