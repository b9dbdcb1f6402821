import { z } from 'zod';
import type { FormDefinition } from '../../form/index.ts';
import type { ReplayCatalogue } from '../../trace/replay/index.ts';
import { answersSchema, type FormPicture } from '../citizen.ts';
import type { FieldPath, Matter } from '../../matter/index.ts';
import { languageSchema, type LocalizedText } from '../../text/index.ts';
import { procedure } from '../procedure.ts';
import { view } from './view.ts';

/** Matters as their editors see them: drafts, versions, what is live. */

/**
 * `live`: citizens find it; `waiting`: published, from a later day on; `withdrawn`: citizens found it once; `new`: never
 * published.
 */
export const matterStates = ['live', 'waiting', 'withdrawn', 'new'] as const;
export type MatterState = (typeof matterStates)[number];

export interface MatterRow {
  readonly id: string;
  readonly name: LocalizedText;
  /** Empty in a draft that does not say yet. */
  readonly department: string;
  readonly window: string;
  readonly hasForm: boolean;
  readonly state: MatterState;
  readonly draft: 'draft' | 'in-review' | null;
  /** The version that citizens find; null when they find none. */
  readonly version: number | null;
  /** The day a published version goes live by itself. */
  readonly starts: string | null;
  /** Last change at the desk, wall time; null when it is as it came with the kiosk. */
  readonly changedMs: number | null;
}

/** Guide and form as they are kept together. In a draft texts may still be empty. */
export interface MatterContent {
  readonly matter: Matter;
  readonly form: FormDefinition | null;
}

export interface MatterProblem {
  readonly part: 'guide' | 'form';
  readonly path: FieldPath;
  /** An error keeps it from being published. */
  readonly severity: 'error' | 'warning';
  /** Each has its sentence in matters.json. */
  readonly rule: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** In English, for whoever knows the files: the rest of a sentence that begins with "expected". */
  readonly expected: string;
}

export interface MatterVersionRow {
  readonly version: number;
  /** `files`: as it lies in the catalogue's folder. */
  readonly by: string;
  readonly writtenBy: string | null;
  readonly atMs: number | null;
  readonly starts: string | null;
  readonly isWithdrawal: boolean;
}

export interface MatterPage {
  readonly row: MatterRow;
  /** What citizens find; null when they find none. */
  readonly live: MatterContent | null;
  readonly draft: {
    readonly content: MatterContent;
    readonly revision: number;
    readonly by: string;
    readonly atMs: number;
    readonly problems: readonly MatterProblem[];
  } | null;
  /** Newest first. */
  readonly versions: readonly MatterVersionRow[];
  /** Whether somebody else has to look at a draft before it is published. */
  readonly needsReview: boolean;
}

export const matterRefusals = [
  'no-such-matter',
  'no-such-version',
  'code-taken',
  'stale',
  'has-problems',
  'not-submitted',
  'own-draft',
  'in-the-past',
  'too-large',
  'storage',
] as const;
export type MatterRefusal = (typeof matterRefusals)[number];

const refused = z.strictObject({ ok: z.literal(false), reason: z.enum(matterRefusals) });
const done = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), refused]);

export const matterCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
/** Of any shape that a draft may have: what it lacks is said as a problem. Its size is limited where it is kept. */
const content = z.strictObject({ matter: z.json(), form: z.json() });
const one = z.strictObject({ id: matterCode });
const draft = one.extend({ revision: z.int().min(0) });

export const mattersContract = {
  'matters.list': procedure(
    z.strictObject({
      /** In the name, the code or the window. */
      query: z.string().max(60),
      state: z.enum([...matterStates, 'draft', 'in-review']).nullable(),
      department: z.string().max(80).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    view<{ readonly total: number; readonly matters: readonly MatterRow[] }>(),
  ),
  'matters.read': procedure(
    one,
    view<({ readonly ok: true } & MatterPage) | { readonly ok: false; readonly reason: MatterRefusal }>(),
  ),
  /** An empty draft, or a copy of another matter under a code of its own. */
  'matters.begin': procedure(one.extend({ like: matterCode.nullable() }), done),
  /** A draft of what is live, when there is none. */
  'matters.edit': procedure(one, done),
  'matters.save': procedure(
    draft.extend({ content }),
    view<
      | { readonly ok: true; readonly revision: number; readonly problems: readonly MatterProblem[] }
      | { readonly ok: false; readonly reason: MatterRefusal }
    >(),
  ),
  /** What is wrong with it as it stands; keeps nothing. */
  'matters.check': procedure(
    one.extend({ content }),
    view<{ readonly problems: readonly MatterProblem[] }>(),
  ),
  /** Null when it is still too incomplete to be drawn. */
  'matters.preview': procedure(
    one.extend({
      content,
      paper: z.enum(['slip', 'notification', 'form']),
      language: languageSchema,
      answers: answersSchema,
    }),
    view<{ readonly pages: readonly string[] } | null>(),
  ),
  /** What the kiosk's own screens need to show it; null when it is still too incomplete. */
  'matters.stage': procedure(one.extend({ content }), view<ReplayCatalogue | null>()),
  /** The form with what was tried out on these screens. */
  'matters.picture': procedure(
    one.extend({ content, language: languageSchema, answers: answersSchema }),
    view<FormPicture | null>(),
  ),
  'matters.submit': procedure(draft, done),
  /** Back from the review to the editor. */
  'matters.giveBack': procedure(one, done),
  'matters.discard': procedure(draft, done),
  'matters.publish': procedure(
    draft.extend({
      /** The day it goes live; null: at once. */
      starts: z.iso.date().nullable(),
    }),
    done,
  ),
  'matters.withdraw': procedure(one, done),
  /** Publishes the content of an older version as a new one. */
  'matters.rollBack': procedure(one.extend({ version: z.int().min(1) }), done),
  'matters.version': procedure(one.extend({ version: z.int().min(1) }), view<MatterContent | null>()),
} as const;
