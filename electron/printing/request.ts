import { plainPrint, type DocumentKind, type PrintSettings } from '../../shared/print/index.ts';
import type { PaperDocument, PdfDocument, PrintableDocument } from './driver.ts';
import type { MakeA4 } from './job.ts';

export type PrintPayload =
  /** One copy on one side of the paper when nothing else is said. */
  | ({ readonly type: 'pdf'; readonly settings?: PrintSettings } & PdfDocument)
  /** `a4` makes the same document for an office printer, used when no thermal printer takes it. */
  | { readonly type: 'paper'; readonly document: PaperDocument; readonly a4: MakeA4 | null };

export interface PrintRequest {
  readonly kind: DocumentKind;
  readonly reference: string;
  readonly payload: PrintPayload;
}

/** The document itself: what is kept until it is printed. */
export function contentOf(payload: PrintPayload): PrintableDocument {
  if (payload.type === 'paper') return { type: 'paper', document: payload.document };
  const { pdf, pages, pictures, settings = plainPrint } = payload;
  return { type: 'pdf', settings, pdf, pages, pictures };
}
