export type {
  DocumentError,
  FocusedCell,
  FormDocument,
  FormMeta,
  MissingCharacter,
  PaperBitmap,
  PaperDocument,
  PdfDocument,
} from './document.ts';
export { fontFoldersOf } from './font-folders.ts';
export { startDocuments, type Documents, type DocumentsOptions } from './start-documents.ts';
export { forkWorker, type SpawnWorker, type WorkerHandle } from './worker-handle.ts';
