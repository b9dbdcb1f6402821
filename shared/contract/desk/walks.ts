import { z } from 'zod';
import {
  deskRefusals,
  type DeskRefusal,
  type EvaluationView,
  type FindingView,
  type WalkSummary,
} from '../../evaluation/index.ts';
import type { FormDefinition } from '../../form/index.ts';
import type { Matter } from '../../matter/index.ts';
import type { LocalizedText } from '../../text/index.ts';
import { exportFormats, type TraceEntry } from '../../trace/index.ts';
import type { WalkMetrics } from '../../trace/metrics/index.ts';
import type { ReplayCatalogue } from '../../trace/replay/index.ts';
import { procedure } from '../procedure.ts';
import { view } from './view.ts';

/** Walkthroughs: what the trace shows of them. Directors see their own, auditors all. */

const nothing = z.strictObject({});
/** The traced session of a walk. */
export const walkId = z.string().regex(/^[0-9a-f]{16}$/);

export const refused = z.strictObject({ ok: z.literal(false), reason: z.enum(deskRefusals) });
export type Refused = { readonly ok: false; readonly reason: DeskRefusal };

/** Whether the entries of a walk hold together, and what outside this machine would show a change of them. */
export interface WalkProof {
  readonly entries: number;
  readonly lastSeq: number;
  /** First entry that does not follow from the one before; null when all do. */
  readonly brokenAt: number | null;
  /** The newest checkpoint that covers the walk; null before there is one. */
  readonly checkpoint: {
    readonly size: number;
    /** Hexadecimal. */
    readonly root: string;
    /** The note itself as a QR code, one string of 0 and 1 a row. */
    readonly code: readonly string[];
  } | null;
  /** Papers and services outside that hold a checkpoint over the walk or its beginning, one of each kind. */
  readonly anchors: readonly {
    readonly kind: 'slip' | 'witness' | 'timestamp' | 'export';
    readonly size: number;
    readonly atMs: number;
    /** Of a slip: its reference number. */
    readonly reference: string | null;
  }[];
  readonly vkey: string;
}

/** A walk in the list of all. */
export interface ListedWalk extends WalkSummary {
  /** Null when no matter was opened, or it is no longer here. */
  readonly matterName: LocalizedText | null;
}

/** All that is shown of one walk. */
export interface WalkPage {
  readonly evaluation: EvaluationView;
  /** Null when that version of the matter is no longer here. */
  readonly matter: Matter | null;
  readonly form: FormDefinition | null;
  /** Of this session, in order. */
  readonly entries: readonly TraceEntry[];
  /** Other closed walks of the same matter. */
  readonly peers: readonly WalkMetrics[];
  readonly findings: readonly FindingView[];
  readonly proof: WalkProof;
}

export const walksContract = {
  'walks.list': procedure(nothing, view<{ readonly walks: readonly ListedWalk[] }>()),
  'walks.read': procedure(
    z.strictObject({ walk: walkId, language: z.enum(['zh-CN', 'en']) }),
    view<{ readonly ok: true; readonly page: WalkPage } | Refused>(),
  ),
  /** What the kiosk's own screens read when they are drawn again. */
  'walks.replay': procedure(
    z.strictObject({ walk: walkId }),
    view<{ readonly ok: true; readonly catalogue: ReplayCatalogue } | Refused>(),
  ),
  /** Somebody opened the walk, or its replay: an entry of the log. */
  'walks.opened': procedure(
    z.strictObject({ walk: walkId, what: z.enum(['walk', 'replay']) }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]),
  ),
  /** Takes the walk out, as one file in base64; its SHA-256 is an entry of the log. */
  'walks.export': procedure(
    z.strictObject({ walk: walkId, format: z.enum(exportFormats).exclude(['pdf', 'json', 'tlog']) }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), name: z.string(), base64: z.string() }),
      refused,
    ]),
  ),
} as const;
