import type { FormPicture } from '../../shared/contract/index.ts';
import type { OfficialBlank, PrintedForm } from '../../shared/form/index.ts';
import type { NotificationDocument, SlipDocument, TicketDocument } from '../../shared/print/index.ts';
import type { Language } from '../../shared/text/index.ts';

/** A form to be drawn. The same document is the picture on the screen and the page on paper. */
export interface FormDocument {
  /** Name of the template under resources/templates/forms, without its ending. */
  readonly template: string;
  readonly printed: PrintedForm;
  /** The PDF that the template `official` prints on. */
  readonly official?: OfficialBlank | null;
  readonly meta: FormMeta;
  /** The PDF's pages come as pictures too: half the work, and only the built-in tray shows them. */
  readonly withPictures?: boolean;
}

export interface FormMeta {
  readonly matterName: string;
  readonly matterCode: string;
  /** Empty until the form is printed. */
  readonly reference: string;
  readonly kioskName: string;
  /** For example `2026-11-24 10:02`; also the creation time in the PDF. */
  readonly printedAt: string;
  readonly edition: string;
  /** What the applicant declares by signing, in Chinese. */
  readonly declaration: string;
  /** ASCII. Empty: no QR code. */
  readonly qrText: string;
  /** The citizen's language; the form itself is Chinese. */
  readonly language: Language;
}

/** The cell that is being filled. `item` counts the items of a repeated page from 0. */
export interface FocusedCell {
  readonly field: string;
  readonly item: number | null;
}

export type MissingCharacter = FormPicture['missingCharacters'][number];

/** An A4 document: the PDF that is printed and its pages as SVG pictures of the same layout. */
export interface PdfDocument {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** None when they were not asked for. */
  readonly pictures: string[];
  /** Characters no font here has; each stands as a marked box on the paper. */
  readonly missingCharacters: MissingCharacter[];
}

/** A document for thermal paper as dots: 1 bit each, first dot in the high bit, rows padded to bytes, 1 is black. */
export interface PaperBitmap {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
  readonly png: Uint8Array;
}

export type PaperDocument = SlipDocument | NotificationDocument | TicketDocument;

/**
 * `document-failed`: no document could be made in time or at all. `superseded`: a newer picture was asked for before this
 * one was begun. `where` is a place in a template, for whoever writes it; it never quotes what was typed.
 */
export interface DocumentError {
  readonly reason: 'document-failed' | 'superseded';
  readonly message: string;
  readonly where: string | null;
}
