import { z } from 'zod';
import type { RoundData, RoundReport } from '../../evaluation/index.ts';
import type { LocalizedText } from '../../text/index.ts';
import { walkModes, type WalkMode } from '../../trace/values.ts';
import { procedure } from '../procedure.ts';
import { personId } from './people.ts';
import { doneOrRefused, refusedAct, type OrRefused } from './refused.ts';
import { view } from './view.ts';

/** Rounds: their rules, the draw, who walks what, and what they came to. */

const nothing = z.strictObject({});
const recordId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
const day = z.iso.date();
const mode = z.enum(walkModes);
const theRound = z.strictObject({ id: recordId });

export interface RoundView extends Readonly<RoundData['round']> {
  readonly ownDepartmentExcluded: boolean;
  readonly noMatterTwice: boolean;
  /** Whose matters are walked; empty: everybody's. */
  readonly departments: readonly string[];
}

export interface AssignmentView {
  readonly assignment: string;
  readonly round: string;
  readonly director: string;
  /** Null for somebody who is no longer kept. */
  readonly directorName: string | null;
  readonly matter: string;
  /** Null for a matter the catalogue no longer has. */
  readonly matterName: LocalizedText | null;
  readonly department: string | null;
  readonly mode: WalkMode;
  /** The problem it inspects again. */
  readonly finding: string | null;
  readonly state: 'drawn' | 'walked' | 'evaluated' | 'withdrawn';
}

/** A matter in the order of the draw: sessions that opened it and that left it unfinished. */
export interface RankedMatter {
  readonly matter: string;
  readonly name: LocalizedText | null;
  readonly department: string;
  readonly used: number;
  readonly abandoned: number;
}

export interface RoundPage {
  readonly round: RoundView;
  readonly assignments: readonly AssignmentView[];
  /** As it was drawn by; before the draw, of the last `countedDays` days. */
  readonly ranking: readonly RankedMatter[];
  readonly countedDays: number;
  readonly draw: {
    /** Its entry in the log. */
    readonly seq: number;
    readonly seed: string;
    readonly perDirector: number;
    readonly directors: number;
    readonly unassigned: readonly {
      readonly matter: string;
      readonly name: LocalizedText | null;
      readonly why: 'all-barred' | 'all-full';
    }[];
  } | null;
  /** Problems of earlier rounds that are put right and that nobody is to look at again in this one. */
  readonly toInspectAgain: readonly {
    readonly finding: string;
    readonly text: string;
    readonly matter: string | null;
  }[];
  readonly directors: readonly { readonly id: string; readonly name: string; readonly department: string }[];
}

/** What a director has to walk, and which reports there are to read. */
export interface OwnRounds {
  /** The next one to walk; null when there is none. */
  readonly next: AssignmentView | null;
  readonly assignments: readonly AssignmentView[];
  readonly rounds: readonly Pick<RoundView, 'round' | 'number' | 'name' | 'fromDay' | 'toDay' | 'state'>[];
}

export interface ReportPage {
  readonly report: RoundReport;
  /** Of the matters in it; the basic code (基本编码) is the same in every hall. */
  readonly matters: Readonly<Record<string, { readonly name: LocalizedText; readonly basicCode: string }>>;
}

export const roundsContract = {
  'rounds.list': procedure(nothing, view<OrRefused<{ readonly rounds: readonly RoundView[] }>>()),
  'rounds.mine': procedure(nothing, view<OrRefused<OwnRounds>>()),
  'rounds.read': procedure(theRound, view<OrRefused<RoundPage>>()),
  'rounds.report': procedure(theRound, view<OrRefused<ReportPage>>()),
  /** The draw done again from its entry: the seed follows from the log, and it comes to the same. */
  'rounds.redraw': procedure(
    theRound,
    view<OrRefused<{ readonly isSeedRight: boolean; readonly isSame: boolean }>>(),
  ),
  'rounds.open': procedure(
    z.strictObject({
      name: z.string().trim().min(1).max(100),
      from: day,
      to: day,
      ownDepartmentExcluded: z.boolean(),
      noMatterTwice: z.boolean(),
      departments: z.array(z.string().max(80)).max(200),
    }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), id: z.string() }), refusedAct]),
  ),
  'rounds.draw': procedure(
    z.strictObject({
      id: recordId,
      /** Empty: everybody who is a director now. */
      directors: z.array(personId).max(500),
      /** Null: as few as let every matter be walked. */
      perDirector: z.int().min(1).max(50).nullable(),
      mode,
    }),
    doneOrRefused,
  ),
  'rounds.assign': procedure(
    z.strictObject({
      id: recordId,
      director: personId,
      matter: z.string().max(80),
      mode,
      finding: recordId.nullable(),
    }),
    doneOrRefused,
  ),
  'rounds.withdraw': procedure(
    z.strictObject({ assignment: recordId, reason: z.string().max(2000) }),
    doneOrRefused,
  ),
  'rounds.close': procedure(theRound, doneOrRefused),
} as const;
