import { z } from 'zod';
import type { Screen } from '../../trace/values.ts';
import type { RuleGroup } from '../../trace/rule-group.ts';
import type { LocalizedText } from '../../text/index.ts';
import { procedure } from '../procedure.ts';
import { view } from './view.ts';

/** What was counted of all sessions together; nothing of any person. */

/** Null: not told. Fewer than `leastShown`, or such a count could be found from it. */
export type Tally = number | null;
export const leastShown = 5;

export interface Statistics {
  readonly visits: Tally;
  readonly days: readonly { readonly day: string; readonly visits: Tally }[];
  /** Sessions that opened it, began its form, got a paper of it, left it unfinished; most opened first. */
  readonly matters: readonly {
    readonly matter: string;
    readonly name: LocalizedText | null;
    readonly opened: Tally;
    readonly begun: Tally;
    readonly printed: Tally;
    readonly abandoned: Tally;
  }[];
  /** Where matters were left unfinished: a screen, or a page of the form; most often first. */
  readonly leftAt: readonly {
    readonly matter: string;
    readonly name: LocalizedText | null;
    readonly screen: Screen;
    readonly page: LocalizedText | null;
    readonly times: Tally;
  }[];
  /** What was corrected, by what was wrong. */
  readonly errors: readonly { readonly group: RuleGroup; readonly times: Tally }[];
  /** How often each score was given; index 0 is score 1. */
  readonly ratings: readonly Tally[];
  /** How print jobs ended. */
  readonly printers: readonly {
    readonly printer: string;
    readonly name: LocalizedText | null;
    readonly printed: Tally;
    readonly failed: Tally;
    readonly uncertain: Tally;
    readonly cancelled: Tally;
  }[];
}

export const statisticsContract = {
  'statistics.read': procedure(
    z.strictObject({ from: z.iso.date(), to: z.iso.date() }).refine(({ from, to }) => from <= to),
    view<Statistics>(),
  ),
} as const;
