import type { PrinterReason } from './status.ts';

/** The papers of a matter, which a citizen asks for together. */
export const matterDocumentKinds = ['form', 'slip', 'notification'] as const;
export type MatterDocumentKind = (typeof matterDocumentKinds)[number];

/** All that is printed: also queue tickets. */
export const documentKinds = [...matterDocumentKinds, 'ticket'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const isMatterDocument = (kind: DocumentKind): kind is MatterDocumentKind => kind !== 'ticket';

/**
 * The life of a print job: `queued → rendering → sending → printing → printed | failed | uncertain`, or
 * `cancelled` while nothing has been sent. `printed` is the printer's own word; `failed` means certainly
 * nothing usable came out; `uncertain` means paper may exist and a person decides.
 */
export const jobStates = [
  'queued',
  'rendering',
  'sending',
  'printing',
  'printed',
  'failed',
  'uncertain',
  'cancelled',
] as const;
export type JobState = (typeof jobStates)[number];

export const finalJobStates: readonly JobState[] = ['printed', 'failed', 'uncertain', 'cancelled'];

/** How a job ended, as its driver knows it. */
export type PrintOutcome =
  | { readonly kind: 'printed' }
  | {
      readonly kind: 'failed';
      readonly reason: PrinterReason;
      /** Nothing was sent, because the printer cannot print now (`held`), or it turned this job down (`refused`). */
      readonly untouched?: 'held' | 'refused';
    }
  | { readonly kind: 'uncertain'; readonly reason: PrinterReason };
