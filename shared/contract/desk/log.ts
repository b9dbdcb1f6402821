import { z } from 'zod';
import { languageSchema } from '../../text/index.ts';
import { exportFormats, logGroups, type TraceEntry } from '../../trace/index.ts';
import { procedure } from '../procedure.ts';
import { personId } from './people.ts';
import { doneOrRefused, refusedAct } from './refused.ts';
import { view } from './view.ts';

/** The tamper-evident log itself: for auditors, and for administrators what is not about walks. */

const nothing = z.strictObject({});

const filterSchema = z.strictObject({
  group: z.enum(logGroups).nullable(),
  /** Who did it. */
  person: personId.nullable(),
  /** First and last day of the hall. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});
export type LogFilter = z.infer<typeof filterSchema>;

export interface LogPage {
  /** The newest first. */
  readonly entries: readonly TraceEntry[];
  /** Every entry from here on has been looked at; 1 at the beginning of the log. */
  readonly searchedTo: number;
}

/** Why walks are not traced now, and since when in wall time. */
export interface LogTrouble {
  readonly why: 'broken' | 'storage-full' | 'storage-failed' | 'fault';
  readonly sinceMs: number;
}

/** Papers and services outside this machine of one kind that hold a checkpoint; the newest of them. */
export interface LogAnchor {
  readonly kind: 'slip' | 'witness' | 'timestamp' | 'export';
  readonly count: number;
  readonly size: number;
  readonly atMs: number;
  /** Of a slip: its reference number. */
  readonly reference: string | null;
}

export interface LogState {
  readonly size: number;
  /** Entries under the newest signature. */
  readonly signedSize: number;
  readonly anchors: readonly LogAnchor[];
  readonly vkey: string;
  /** The verifier key as a QR code, one string of 0 and 1 a row. */
  readonly vkeyCode: readonly string[];
}

export const logContract = {
  /** Whether the log takes what happens; null: it does. */
  'log.trouble': procedure(nothing, view<{ readonly trouble: LogTrouble | null }>()),
  'log.state': procedure(nothing, view<LogState>()),
  /** A page of entries before one of them; null: the newest. A long search gives what it has found so far. */
  'log.read': procedure(
    z.strictObject({ ...filterSchema.shape, before: z.int().min(1).nullable() }),
    view<LogPage>(),
  ),
  /** Somebody opened the log: an entry of it. */
  'log.opened': procedure(nothing, doneOrRefused),
  /**
   * Goes through the whole log on this machine, beside the work of the kiosk. With what the code of a slip says, if one is
   * given, the log is held against that paper.
   */
  'log.verify': procedure(
    z.strictObject({ slip: z.string().max(2000).nullable(), language: languageSchema }),
    z.discriminatedUnion('ok', [
      z.strictObject({
        ok: z.literal(true),
        isIntact: z.boolean(),
        /** What was found, in the language that was asked for. */
        sentences: z.array(z.string()),
      }),
      refusedAct,
    ]),
  ),
  /** Takes the whole log out, as one file in base64; its SHA-256 is an entry of the log. */
  'log.export': procedure(
    z.strictObject({ format: z.enum(exportFormats).exclude(['pdf', 'json']) }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), name: z.string(), base64: z.string() }),
      refusedAct,
    ]),
  ),
} as const;
