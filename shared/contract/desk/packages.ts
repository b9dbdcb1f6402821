import { z } from 'zod';
import type { Department, ServiceWindow } from '../../matter/index.ts';
import { procedure } from '../procedure.ts';
import { matterCode, type MatterContent, type MatterProblem } from './matters.ts';
import { view } from './view.ts';
import { largestPackage } from './wire.ts';

/** The catalogue as files: packages for other kiosks, workbooks for whoever keeps the guide in Excel. */

/** Why a file is not taken. Each has its sentence. */
export interface PackageProblem {
  readonly rule: string;
  /** In a package file and line, in a workbook sheet and cell. */
  readonly place: string | null;
  readonly field: string | null;
  /** In English, for whoever knows the files: the rest of a sentence that begins with "expected". */
  readonly expected: string | null;
  /** The bound that was passed, where there is one. */
  readonly limit: number | null;
}

interface Thing<K extends string, T> {
  readonly kind: K;
  readonly code: string;
  readonly state: 'new' | 'changed';
  readonly before: T | null;
  readonly after: T;
  readonly hindrance: PackageHindrance | null;
  readonly problems: readonly MatterProblem[];
}
export type PackageThing =
  Thing<'department', Department> | Thing<'window', ServiceWindow> | Thing<'matter', MatterContent>;

const packageHindrances = [
  'has-draft',
  'official-differs',
  'in-use',
  'no-such-department',
  'no-such-zone',
] as const;
export type PackageHindrance = (typeof packageHindrances)[number];

const packageRefusals = [
  'stale',
  'nothing-chosen',
  'has-problems',
  'not-submitted',
  'not-allowed',
  'not-readable',
  'log-broken',
  'storage',
  ...packageHindrances,
] as const;
export type PackageRefusal = (typeof packageRefusals)[number];

export interface PackageView {
  readonly format: 'package' | 'workbook';
  /** Null for a workbook: it says nothing of that. */
  readonly from: {
    readonly hall: string;
    readonly kiosk: string;
    readonly madeMs: number;
    /** Whose key signed it: to be compared with what that hall says its key is. */
    readonly vkey: string;
    readonly isThisKiosk: boolean;
  } | null;
  /** What is new or other here. */
  readonly things: readonly PackageThing[];
  /** How many are as they are here. */
  readonly same: number;
  readonly seen: string;
  /** Whether somebody else has to look at a matter before it is published. */
  readonly needsReview: boolean;
  /** Whether this person may set departments and windows. */
  readonly maySetHall: boolean;
}

/** Base64 of what was read. */
const file = z.base64().max(Math.ceil(largestPackage / 3) * 4);
const refused = z.strictObject({ ok: z.literal(false), reason: z.enum(packageRefusals) });

export const packagesContract = {
  'packages.make': procedure(
    z.strictObject({
      format: z.enum(['package', 'workbook']),
      /** Null: all that citizens find. */
      matters: z.array(matterCode).min(1).max(10_000).nullable(),
    }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), name: z.string(), base64: z.string() }),
      refused,
    ]),
  ),
  /** What the file would change here. Keeps nothing of it. */
  'packages.compare': procedure(
    z.strictObject({ file }),
    view<
      | ({ readonly ok: true } & PackageView)
      | { readonly ok: false; readonly problems: readonly PackageProblem[] }
    >(),
  ),
  /** All that was chosen, or nothing. */
  'packages.take': procedure(
    z.strictObject({
      file,
      /** Of the comparison that was looked at. */
      seen: z.string().max(64),
      /** `kind code` of each thing. */
      chosen: z.array(z.string().max(80)).max(30_000),
      /** Otherwise matters become drafts. */
      publish: z.boolean(),
    }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), things: z.int() }), refused]),
  ),
} as const;
