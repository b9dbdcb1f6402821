import { z } from 'zod';
import type { PrinterReason, PrinterStatus } from '../../print/index.ts';
import type { LocalizedText } from '../../text/index.ts';
import { procedure } from '../procedure.ts';
import type { BackupTrouble } from './backups.ts';
import type { LogTrouble } from './log.ts';
import { view } from './view.ts';

/** How the kiosk does: codes, counts, versions and states, never what anybody typed. */

export type AnchorTrouble = 'unreachable' | 'answer' | 'unknown-log' | 'refused' | 'older' | 'inconsistent';

export interface PrinterHealth {
  readonly id: string;
  readonly name: LocalizedText;
  readonly paper: 'a4' | 'thermal';
  readonly state: PrinterStatus['state'];
  readonly reasons: readonly PrinterReason[];
}

/** Something that a person should see to, the gravest first. */
export type HealthProblem =
  | { readonly what: 'log'; readonly why: LogTrouble['why']; readonly sinceMs: number }
  | { readonly what: 'disk'; readonly freeBytes: number; readonly totalBytes: number }
  | { readonly what: 'backup-off' | 'backup-no-passphrase' | 'backup-never' }
  | { readonly what: 'backup-late'; readonly lastMs: number }
  | { readonly what: 'backup-failed'; readonly why: BackupTrouble; readonly atMs: number }
  | {
      readonly what: 'anchor';
      readonly kind: 'witness' | 'timestamp';
      readonly why: AnchorTrouble;
      /** Null: it never did. */
      readonly lastMs: number | null;
    }
  | { readonly what: 'printer'; readonly printer: PrinterHealth }
  | { readonly what: 'clock'; readonly stepMs: number; readonly atMs: number }
  | { readonly what: 'cut'; readonly count: number };

export interface Health {
  /** Wall time of what is said here. */
  readonly atMs: number;
  readonly problems: readonly HealthProblem[];
  readonly versions: {
    readonly kiosk: string;
    readonly node: string;
    readonly sqlite: string;
    /** Null where the kiosk is shown by a browser of its own. */
    readonly electron: string | null;
    readonly chromium: string | null;
    readonly system: string;
  };
  readonly startedMs: number;
  readonly uptimeSeconds: number;
  /** Of the data folder; null when the system does not say. */
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number } | null;
  readonly storeBytes: number;
  readonly backup: {
    readonly isSetUp: boolean;
    readonly everyHours: number | null;
    readonly lastMs: number | null;
    readonly lastBytes: number | null;
  };
  readonly log: {
    readonly size: number;
    /** Null: it takes what happens. */
    readonly trouble: LogTrouble | null;
    /** Whoever is set up to vouch for it. */
    readonly anchors: readonly {
      readonly kind: 'witness' | 'timestamp';
      readonly lastMs: number | null;
      readonly failure: AnchorTrouble | null;
    }[];
  };
  /** As the log has them. */
  readonly last30Days: {
    readonly starts: number;
    /** Starts after the kiosk had not been shut down in order. */
    readonly cut: number;
    readonly clockSteps: number;
    /** The longest of them; 0 when there was none. */
    readonly longestStepMs: number;
  };
  readonly printers: readonly PrinterHealth[];
  /** Print jobs of today. */
  readonly today: { readonly printed: number; readonly failed: number; readonly uncertain: number };
}

export const healthContract = {
  'health.read': procedure(z.strictObject({}), view<Health>()),
  /** The same as a file for whoever maintains the kiosk, without names. */
  'health.diagnostics': procedure(z.strictObject({}), z.strictObject({ name: z.string(), text: z.string() })),
} as const;
