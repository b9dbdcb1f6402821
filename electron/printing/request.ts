import {
  paperCount,
  plainPrint,
  type DocumentKind,
  type PaperCount,
  type PrintSettings,
} from '../../shared/print/index.ts';
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

/** What is expected to come out; the driver corrects it when its printer cannot do as much. */
export function paperOf(content: PrintableDocument, onBothSides: boolean): PaperCount {
  if (content.type === 'paper') return paperCount(1, plainPrint);
  const { pages, settings } = content;
  return paperCount(pages, onBothSides ? settings : { ...settings, sides: 'one-sided' });
}

export const asReprint = (content: PrintableDocument): PrintableDocument =>
  content.type === 'paper' ? { ...content, document: { ...content.document, isReprint: true } } : content;
