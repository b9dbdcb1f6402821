import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FormPicture } from '../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { NotificationDocument, ReportDocument } from '../../shared/print/index.ts';
import { cellRectangles } from './cell-rectangles.ts';
import { readCoverage } from './coverage.ts';
import type {
  DocumentError,
  FocusedCell,
  FormDocument,
  MissingCharacter,
  PaperBitmap,
  PaperDocument,
  PdfDocument,
} from './document.ts';
import { drawableData, drawableForm } from './glyphs.ts';
import { paperBitmap, svgToPng } from './paper-bitmap.ts';
import { failedSentence } from './protocol.ts';
import { qrRows } from './qr-rows.ts';
import { createSvgReader, type SvgPage, type SvgPages } from './svg-pages.ts';
import { createTypesetter, type TypesetDocument } from './typesetter.ts';

/** Makes documents in this very process, blocking it; the worker runs one. */
export interface DocumentMaker {
  readonly warm: () => void;
  readonly formPdf: (document: FormDocument) => Result<PdfDocument, DocumentError>;
  /** With a focus only the pages its cell is on, else all; with a document under it only what that one lacks, if it can. */
  readonly formPicture: (
    document: FormDocument,
    focus: FocusedCell | null,
    under?: FormDocument | null,
  ) => Result<FormPicture, DocumentError>;
  readonly notificationPdf: (document: NotificationDocument) => Result<PdfDocument, DocumentError>;
  readonly reportPdf: (document: ReportDocument) => Result<PdfDocument, DocumentError>;
  readonly paperPicture: (document: PaperDocument, widthDots: number) => Result<PaperBitmap, DocumentError>;
  readonly svgToPng: (svg: string, widthPx: number) => Uint8Array;
  /** Gives memory back; takes a few milliseconds, so not while somebody waits. */
  readonly tidy: () => void;
}

const templateName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @param onFault gets what Typst said, which may quote the data: for tests and template writers only */
export function createDocumentMaker(
  templatesFolder: string,
  fontFolders: readonly string[],
  onFault: (message: string) => void = () => {},
): DocumentMaker {
  const typesetter = createTypesetter(templatesFolder, fontFolders);
  const coverage = readCoverage(fontFolders);
  const readSvg = createSvgReader();

  const typeset = (main: string, data: object): Result<TypesetDocument, DocumentError> => {
    const made = typesetter.typeset(main, { ...data, fonts: coverage.families });
    if (made.ok) return made;
    onFault(`${made.error.where ?? main}: ${made.error.message}`);
    return fail({ reason: 'document-failed', message: failedSentence, where: made.error.where ?? main });
  };

  const typesetForm = (
    document: FormDocument,
  ): Result<{ document: TypesetDocument; missing: MissingCharacter[] }, DocumentError> => {
    const { printed, missing } = drawableForm(document.printed, coverage);
    const main = `forms/${templateName.test(document.template) ? document.template : 'unknown'}.typ`;
    const made = typeset(main, {
      printed,
      meta: drawableData(document.meta, coverage),
      qr: qrRows(document.meta.qrText),
      official: document.official && {
        ...document.official,
        file: typesetter.addFile(document.official.file),
      },
    });
    return made.ok ? ok({ document: made.value, missing }) : made;
  };

  const pdfDocument = (
    document: TypesetDocument,
    printedAt: string,
    missingCharacters: MissingCharacter[],
    withPictures: boolean,
  ): PdfDocument => {
    const svg = withPictures ? readSvg(document.svg()) : null;
    return {
      pdf: document.pdf(secondsOf(printedAt)),
      pages: document.pages,
      pictures: svg === null ? [] : numbersTo(document.pages).map((number) => svg.page(number).svg),
      missingCharacters,
    };
  };

  /** The document under the one that is being filled in stays the same for many keys. */
  let lastUnder: { readonly key: string; readonly pages: number; readonly svg: SvgPages } | null = null;

  /** Null when the pages of the document under it cannot stay as they are. */
  const addedTo = (
    under: FormDocument,
    svg: SvgPages,
    pages: number,
    numbers: readonly number[],
  ): SvgPage[] | null => {
    const key = JSON.stringify(under);
    if (lastUnder?.key !== key) {
      const made = typesetForm(under);
      if (!made.ok) return null;
      const { document } = made.value;
      lastUnder = { key, pages: document.pages, svg: readSvg(document.svg()) };
    }
    if (lastUnder.pages !== pages) return null;
    const { svg: bare } = lastUnder;
    const added = numbers.map((number) => svg.added(number, bare));
    return added.every((page) => page !== null) ? added : null;
  };

  const maker: DocumentMaker = {
    warm: () => {
      for (const file of readdirSync(join(templatesFolder, 'forms'))) {
        if (file.endsWith('.typ')) maker.formPicture(blankForm(file.slice(0, -'.typ'.length)), null);
      }
      maker.paperPicture(blankSlip, 576);
    },
    formPdf: (form) => {
      const made = typesetForm(form);
      if (!made.ok) return made;
      const { document, missing } = made.value;
      return ok(pdfDocument(document, form.meta.printedAt, missing, form.withPictures ?? false));
    },
    formPicture: (form, focus, under = null) => {
      const made = typesetForm(form);
      if (!made.ok) return made;
      const { document, missing } = made.value;
      const cells = cellRectangles(document.metadata('cells'));
      const focused = cells.filter(
        ({ field, item }) => focus !== null && field === focus.field && item === focus.item,
      );
      const numbers =
        focused.length > 0 ? [...new Set(focused.map(({ page }) => page))] : numbersTo(document.pages);
      const svg = readSvg(document.svg());
      const over = under && addedTo(under, svg, document.pages, numbers);
      return ok({
        part: over === null ? 'whole' : 'over',
        pages:
          over ??
          numbers.map((number) =>
            svg.page(
              number,
              focused.filter(({ page }) => page === number),
            ),
          ),
        pageCount: document.pages,
        cells,
        missingCharacters: missing,
      });
    },
    notificationPdf: (notification) => {
      const made = typeset('papers/notification-a4.typ', {
        paper: drawableData(notification, coverage),
        qr: qrRows(notification.qrText),
      });
      return made.ok ? ok(pdfDocument(made.value, notification.printedAt, [], true)) : made;
    },
    reportPdf: (report) => {
      const made = typeset('reports/report.typ', {
        report: drawableData(report, coverage),
        qr: qrRows(report.verification.qrText),
      });
      return made.ok ? ok(pdfDocument(made.value, report.printedAt, [], false)) : made;
    },
    paperPicture: (paper, widthDots) => {
      const made = typeset(`papers/${paper.kind}.typ`, {
        paper: drawableData(paper, coverage),
        qr: qrRows('qrText' in paper ? paper.qrText : ''),
        width: widthDots,
      });
      return made.ok ? ok(paperBitmap(made.value.svg(), widthDots)) : made;
    },
    svgToPng,
    tidy: typesetter.tidy,
  };
  return maker;
}

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** `2026-11-24 10:02` as if it were in UTC: a stamp of the document that no time zone of the machine changes. */
function secondsOf(printedAt: string): number {
  const time = Date.parse(`${printedAt.trim().replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? 0 : Math.floor(time / 1000);
}

const blankForm = (template: string): FormDocument => ({
  template,
  printed: { title: '申请表', fields: {}, repeats: {}, labels: {}, layout: null },
  meta: {
    matterName: '事项',
    matterCode: '',
    reference: '',
    kioskName: '',
    printedAt: '',
    edition: '',
    declaration: '',
    qrText: '0',
    language: 'zh-CN',
  },
});

const blankSlip: PaperDocument = {
  kind: 'slip',
  language: 'zh-CN',
  hallName: '政务服务中心',
  windowNumber: 'A00',
  windowName: '',
  place: '',
  matterName: '',
  reference: '',
  materials: [],
  nextSteps: [],
  timeLimit: '',
  hotline: '',
  complaintLine: '',
  openingHours: '',
  qrText: '0',
  printedAt: '',
  kioskName: '',
};
