import { join } from 'node:path';
import { systemClock, type Clock } from '../../shared/clock.ts';
import type { FormPicture } from '../../shared/contract/index.ts';
import type { NotificationDocument, ReportDocument } from '../../shared/print/index.ts';
import type { Result } from '../../shared/result.ts';
import type {
  DocumentError,
  FocusedCell,
  FormDocument,
  PaperBitmap,
  PaperDocument,
  PdfDocument,
} from './document.ts';
import type { TaskName, Tasks } from './protocol.ts';
import { superviseWorker } from './supervise-worker.ts';
import type { SpawnWorker } from './worker-handle.ts';

export interface DocumentsOptions {
  readonly spawn: SpawnWorker;
  /** Holds `templates/`. */
  readonly resourcesFolder: string;
  /** Searched in this order; the first font that has a character draws it. */
  readonly fontFolders: readonly string[];
  readonly clock?: Clock;
  /** Longest wait for a document in milliseconds, the start of a worker included. */
  readonly deadlineMs?: number;
  /** Documents after which a worker is replaced by a fresh one, because Typst's memory grows a little with each. */
  readonly documentsPerWorker?: number;
}

/** Makes documents in a worker process. Every call settles; none throws for a document that cannot be made. */
export interface Documents {
  readonly formPdf: (document: FormDocument) => Promise<Result<PdfDocument, DocumentError>>;
  /**
   * The form as it will be printed. With a focus that cell is tinted and only the pages it stands on come. A call that still waits
   * when the next comes is given up as `superseded`: only the newest picture matters. With a document that lies under it only
   * what that one lacks comes, if it can: a page takes a tenth of the time to show then.
   */
  readonly formPicture: (
    document: FormDocument,
    focus: FocusedCell | null,
    under?: FormDocument | null,
  ) => Promise<Result<FormPicture, DocumentError>>;
  /** All pages of a form that nobody is filling in: it waits its turn, and gives up no picture of a citizen's. */
  readonly blankPicture: (document: FormDocument) => Promise<Result<FormPicture, DocumentError>>;
  readonly notificationPdf: (document: NotificationDocument) => Promise<Result<PdfDocument, DocumentError>>;
  readonly reportPdf: (document: ReportDocument) => Promise<Result<PdfDocument, DocumentError>>;
  /** @param widthDots 576 on 80 mm paper, 384 on 58 mm */
  readonly paperPicture: (
    document: PaperDocument,
    widthDots: number,
  ) => Promise<Result<PaperBitmap, DocumentError>>;
  /** Draws one of our own SVG pages as PNG. Throws when it cannot be drawn, which is a bug. */
  readonly svgToPng: (svg: string, widthPx: number) => Promise<Uint8Array>;
  /** Draws every template once, blank, so that the first citizen does not wait. */
  readonly warm: () => Promise<void>;
  /** Ends the worker, and with it every trace of what it drew; the next begins at once. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** The worker is started at once and loads its fonts by itself; nothing here waits for it. */
export function startDocuments(options: DocumentsOptions): Documents {
  const worker = superviseWorker({
    spawn: options.spawn,
    setUp: {
      kind: 'set-up',
      templatesFolder: join(options.resourcesFolder, 'templates'),
      fontFolders: options.fontFolders,
    },
    clock: options.clock ?? systemClock,
    deadlineMs: options.deadlineMs ?? 10_000,
    tasksPerWorker: options.documentsPerWorker ?? 500,
  });
  const run = <T extends TaskName>(
    task: T,
    input: Tasks[T]['input'],
    manner: { readonly latestOnly?: boolean } = {},
  ): Promise<Result<Tasks[T]['output'], DocumentError>> =>
    worker.run(task, input, manner) as Promise<Result<Tasks[T]['output'], DocumentError>>;

  return {
    formPdf: (document) => run('formPdf', document),
    formPicture: (document, focus, under = null) =>
      run('formPicture', { document, focus, under }, { latestOnly: true }),
    blankPicture: (document) => run('formPicture', { document, focus: null, under: null }),
    notificationPdf: (document) => run('notificationPdf', document),
    reportPdf: (document) => run('reportPdf', document),
    paperPicture: (document, widthDots) => run('paperPicture', { document, widthDots }),
    svgToPng: async (svg, widthPx) => {
      const drawn = await run('svgToPng', { svg, widthPx });
      if (!drawn.ok) throw new Error('a page could not be drawn as a picture');
      return drawn.value;
    },
    warm: async () => {
      await run('warm', null);
    },
    forget: worker.replace,
    close: worker.close,
  };
}
