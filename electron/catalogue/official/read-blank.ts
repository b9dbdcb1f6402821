import type {
  PDFAcroField,
  PDFDict,
  PDFDocument,
  PDFPage,
  PDFRef,
  PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import type { Place } from '../../../shared/form/index.ts';

/** A field of a PDF's own form (ISO 32000-1, 12.7), with every rectangle it is shown in. */
export interface PdfField {
  /** Full name, the parts joined by full stops. */
  readonly name: string;
  readonly kind: 'text' | 'button' | 'choice' | 'other';
  readonly widgets: readonly {
    readonly place: Place;
    /** Of a check box or radio button, the name of its ticked state. */
    readonly on: string | null;
  }[];
  /** So many places of one character each, when the field is divided into them. */
  readonly comb: number | null;
  readonly align: 'left' | 'center' | 'right';
}

export interface PdfBlank {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly fields: readonly PdfField[];
}

export type PdfFault = 'not-a-pdf' | 'encrypted' | 'damaged';

/** Loaded only when a form has an official PDF: most halls never wait for it. */
const pdfLibrary = () => import('@cantoo/pdf-lib');
type PdfLibrary = Awaited<ReturnType<typeof pdfLibrary>>;

/** Pages and form fields of a PDF, in points from the top left of each page as it is seen. */
export async function readBlank(content: Uint8Array): Promise<PdfBlank | PdfFault> {
  // Programs may write up to a kilobyte before the header.
  if (!Buffer.from(content.subarray(0, 1024)).includes('%PDF-')) return 'not-a-pdf';
  const library = await pdfLibrary();
  let document: PDFDocument;
  try {
    document = await library.PDFDocument.load(content, { ignoreEncryption: true, updateMetadata: false });
    if (document.isEncrypted) return 'encrypted';
    const pages = document.getPages().map((page) => seenPage(library, page));
    if (pages.length === 0) return 'damaged';
    return {
      pages: pages.map(({ box, turn }) =>
        turn % 180 === 0
          ? { width: box.width, height: box.height }
          : { width: box.height, height: box.width },
      ),
      fields: readFields(library, document, pages),
    };
  } catch {
    return 'damaged';
  }
}

interface SeenPage {
  readonly ref: PDFRef;
  readonly annotations: ReadonlySet<PDFDict>;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Clockwise, in degrees: 0, 90, 180 or 270. */
  readonly turn: number;
}

function seenPage({ PDFDict }: PdfLibrary, page: PDFPage): SeenPage {
  const annotations = page.node.Annots();
  const all = annotations === undefined ? [] : annotations.asArray().map((_, at) => annotations.lookup(at));
  return {
    ref: page.ref,
    annotations: new Set(all.filter((annotation) => annotation instanceof PDFDict)),
    box: within(page.getCropBox(), page.getMediaBox()),
    turn: ((page.getRotation().angle % 360) + 360) % 360,
  };
}

/** The part of the paper that is seen (14.11.2). */
function within(crop: SeenPage['box'], media: SeenPage['box']): SeenPage['box'] {
  const x = Math.max(crop.x, media.x);
  const y = Math.max(crop.y, media.y);
  return {
    x,
    y,
    width: Math.min(crop.x + crop.width, media.x + media.width) - x,
    height: Math.min(crop.y + crop.height, media.y + media.height) - y,
  };
}

const combFlag = 1 << 24;
const alignments = ['left', 'center', 'right'] as const;

function readFields(library: PdfLibrary, document: PDFDocument, pages: readonly SeenPage[]): PdfField[] {
  const { PDFName, PDFNumber, PDFAcroTerminal, PDFAcroText } = library;
  const form = document.catalog.getAcroForm();
  if (form === undefined) return [];
  const numberOf = (field: PDFAcroField, key: string): number | null => {
    const value = field.getInheritableAttribute(PDFName.of(key)) ?? form.dict.lookup(PDFName.of(key));
    const found = value === undefined ? undefined : document.context.lookup(value);
    return found instanceof PDFNumber ? found.asNumber() : null;
  };
  return form.getAllFields().flatMap(([field]) => {
    if (!(field instanceof PDFAcroTerminal)) return [];
    const length = numberOf(field, 'MaxLen');
    const isComb = field instanceof PDFAcroText && ((numberOf(field, 'Ff') ?? 0) & combFlag) !== 0;
    return {
      name: field.getFullyQualifiedName() ?? '',
      kind: kindOf(library, field),
      widgets: field.getWidgets().flatMap((widget) => placedWidget(widget, pages) ?? []),
      comb: isComb && length !== null && length > 0 ? length : null,
      align: alignments[numberOf(field, 'Q') ?? 0] ?? 'left',
    };
  });
}

function kindOf(library: PdfLibrary, field: PDFAcroField): PdfField['kind'] {
  if (field instanceof library.PDFAcroText) return 'text';
  if (field instanceof library.PDFAcroChoice) return 'choice';
  const isTicked = field instanceof library.PDFAcroCheckBox || field instanceof library.PDFAcroRadioButton;
  return isTicked ? 'button' : 'other';
}

function placedWidget(
  widget: PDFWidgetAnnotation,
  pages: readonly SeenPage[],
): PdfField['widgets'][number] | null {
  const parent = widget.P();
  const index = pages.findIndex(({ ref, annotations }) => annotations.has(widget.dict) || ref === parent);
  const page = pages[index];
  if (page === undefined) return null;
  return {
    place: placeOn(page, index + 1, widget.getRectangle()),
    on: widget.getOnValue()?.decodeText() ?? null,
  };
}

/** From the page's own axes, whose y goes up, to how it is seen. */
function placeOn({ box, turn }: SeenPage, page: number, rect: SeenPage['box']): Place {
  const left = rect.x - box.x;
  const bottom = rect.y - box.y;
  const right = box.width - left - rect.width;
  const top = box.height - bottom - rect.height;
  const size = { width: rect.width, height: rect.height };
  const turned = { width: rect.height, height: rect.width };
  if (turn === 90) return { page, x: bottom, y: left, ...turned };
  if (turn === 180) return { page, x: right, y: bottom, ...size };
  if (turn === 270) return { page, x: top, y: right, ...turned };
  return { page, x: left, y: top, ...size };
}
