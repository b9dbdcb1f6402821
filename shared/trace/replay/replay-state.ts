import type { ProblemReason } from '../../form/index.ts';
import type { DocumentKind, JobState, PrinterReason } from '../../print/index.ts';
import type { Language } from '../../text/index.ts';
import type { EntryOf } from '../walk/index.ts';
import type { LengthBucket, Screen, TapControl } from '../values.ts';

/** What was on the kiosk's screen at a moment of a walk, as far as the trace knows. Nothing that was typed or chosen is in it. */
export interface ReplayState {
  readonly screen: Screen;
  /** Page of the form, and which of its items; null on the list of a repeated page. */
  readonly page: string | null;
  readonly item: number | null;
  readonly via: 'forward' | 'back';
  readonly language: Language;
  readonly textSize: 'S' | 'M' | 'L' | 'XL';
  readonly care: boolean;
  readonly contrast: boolean;
  /** Which part of the catalogue the list screen shows; which department, audience or life event it is of, the matter opened from it tells. */
  readonly list: 'departments' | 'department' | 'audience' | 'life-events' | 'life-event';
  /** The page of the form was opened from the check screen, to change an answer. */
  readonly fromCheck: boolean;
  /** The matter that was opened last. */
  readonly matter: { readonly code: string; readonly version: number } | null;
  /** The whole guide lies open on the matter's screen. */
  readonly guide: boolean;
  /** The field that was last in hand on this page. */
  readonly inHand: { readonly field: string; readonly item: number | null } | null;
  /** Fields that hold an answer, by `field` or `field[item]`, with how long it is. */
  readonly filled: Readonly<Record<string, LengthBucket>>;
  /** How many items each repeated page has. */
  readonly items: Readonly<Record<string, number>>;
  readonly problems: readonly ReplayProblem[];
  readonly help: boolean;
  /** The page asks whether the person means to end. */
  readonly endAsked: boolean;
  /** The page asks whether somebody is still there. */
  readonly idle: boolean;
  readonly order: ReplayOrder;
  readonly jobs: readonly ReplayJob[];
  readonly connected: boolean;
  /** What was touched at this very moment. */
  readonly touched: { readonly control: TapControl; readonly live: boolean } | null;
  readonly closed: boolean;
}

export interface ReplayProblem {
  readonly field: string;
  readonly item: number | null;
  readonly rule: ProblemReason;
}

/** How ordering papers went. */
export type ReplayOrder = 'none' | EntryOf<'session.submit'>['outcome'];

export interface ReplayJob {
  readonly job: string;
  readonly kind: DocumentKind;
  readonly state: JobState;
  readonly reason: PrinterReason | null;
  readonly sheets: number;
}

export const firstState: ReplayState = {
  screen: 'home',
  page: null,
  item: null,
  via: 'forward',
  language: 'zh-CN',
  textSize: 'M',
  care: false,
  contrast: false,
  list: 'departments',
  fromCheck: false,
  matter: null,
  guide: false,
  inHand: null,
  filled: {},
  items: {},
  problems: [],
  help: false,
  endAsked: false,
  idle: false,
  order: 'none',
  jobs: [],
  connected: true,
  touched: null,
  closed: false,
};
