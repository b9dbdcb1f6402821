import type { FormPicture } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import type {
  DocumentError,
  FocusedCell,
  FormDocument,
  PaperBitmap,
  PaperDocument,
  PdfDocument,
} from './document.ts';
import type { NotificationDocument, ReportDocument } from '../../shared/print/index.ts';

/** What the kiosk and its document worker say to each other. */

export interface WorkerSetUp {
  readonly kind: 'set-up';
  readonly templatesFolder: string;
  readonly fontFolders: readonly string[];
}

/** Each task with what it gives. */
export interface Tasks {
  readonly warm: { readonly input: null; readonly output: null };
  readonly formPdf: { readonly input: FormDocument; readonly output: PdfDocument };
  readonly formPicture: {
    readonly input: {
      readonly document: FormDocument;
      readonly focus: FocusedCell | null;
      readonly under: FormDocument | null;
    };
    readonly output: FormPicture;
  };
  readonly notificationPdf: { readonly input: NotificationDocument; readonly output: PdfDocument };
  readonly reportPdf: { readonly input: ReportDocument; readonly output: PdfDocument };
  readonly paperPicture: {
    readonly input: { readonly document: PaperDocument; readonly widthDots: number };
    readonly output: PaperBitmap;
  };
  readonly svgToPng: {
    readonly input: { readonly svg: string; readonly widthPx: number };
    readonly output: Uint8Array;
  };
}
export type TaskName = keyof Tasks;

export type TaskMessage = {
  readonly [T in TaskName]: {
    readonly kind: 'task';
    readonly id: number;
    readonly task: T;
    readonly input: Tasks[T]['input'];
  };
}[TaskName];

export interface DoneMessage {
  readonly kind: 'done';
  readonly id: number;
  readonly result: Result<Tasks[TaskName]['output'], DocumentError>;
}

export const failedSentence =
  'The document could not be made, so nothing can be printed of it yet. Try again; if it fails again, ask the attendant.';
