import { leastShown, type statisticsContract, type Tally } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { ProblemReason } from '../../../shared/form/index.ts';
import type { Screen } from '../../../shared/trace/index.ts';
import { ruleGroupOf, ruleGroups } from '../../../shared/trace/rule-group.ts';
import type { DeskServices } from './desk-services.ts';

const mostLeftAt = 30;

/** What was counted of all sessions together. */
export function statisticsHandlers({ kiosk }: DeskServices): Handlers<typeof statisticsContract> {
  const { store, catalogue, printing } = kiosk;
  const nameOf = (matter: string) => catalogue.published(matter)?.matter.name ?? null;
  return {
    'statistics.read': ({ from, to }) => {
      const { counts } = store;
      const errors = counts.allDetails('invalid', from, to);
      const printers = new Map(printing.printers().map((printer) => [printer.id, printer.name]));
      return {
        visits: tally(counts.visits(from, to)),
        days: counts.byDay(from, to).map(({ day, visits }) => ({ day, visits: tally(visits) })),
        matters: [...counts.byMatter(from, to)]
          .sort((a, b) => b.opened - a.opened)
          .map(({ matter, opened, begun, printed, abandoned }) => ({
            matter,
            name: nameOf(matter),
            opened: tally(opened),
            begun: tally(begun),
            printed: tally(printed),
            abandoned: tally(abandoned),
          })),
        leftAt: counts
          .allDetails('abandoned', from, to)
          .slice(0, mostLeftAt)
          .map(({ matter, detail, times }) => {
            const [screen, page] = detail.split('/') as [Screen, string | undefined];
            const pages = catalogue.published(matter)?.form?.pages ?? [];
            const left = pages.find(({ id }) => id === page);
            return {
              matter,
              name: nameOf(matter),
              screen,
              page: left === undefined ? null : (left.shortTitle ?? left.title),
              times: tally(times),
            };
          }),
        errors: ruleGroups
          .map((group) => ({
            group,
            times: errors
              .filter(({ detail }) => ruleGroupOf(detail as ProblemReason) === group)
              .reduce((sum, { times }) => sum + times, 0),
          }))
          .filter(({ times }) => times > 0)
          .sort((a, b) => b.times - a.times)
          .map(({ group, times }) => ({ group, times: tally(times) })),
        ratings: store.ratings.between(from, to).map(tally),
        printers: store.jobs.outcomes(dayStart(from), dayStart(to) + dayMs).map((outcome) => ({
          ...outcome,
          name: printers.get(outcome.printer) ?? null,
        })),
      };
    },
  };
}

/** None is no secret; a few are. */
const tally = (count: number): Tally => (count > 0 && count < leastShown ? null : count);

const dayMs = 86_400_000;
/** The beginning of a day of the hall. */
const dayStart = (day: string): number => new Date(`${day}T00:00`).getTime();
