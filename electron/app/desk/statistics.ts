import type { Statistics, statisticsContract, Tally } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { ProblemReason } from '../../../shared/form/index.ts';
import type { Screen } from '../../../shared/trace/index.ts';
import { ruleGroupOf, ruleGroups } from '../../../shared/trace/rule-group.ts';
import type { DeskServices } from './desk-services.ts';
import { partsWithoutFew, withoutFew } from './without-few.ts';

const mostLeftAt = 30;

/** What was counted of all sessions together. */
export function statisticsHandlers({ kiosk }: DeskServices): Handlers<typeof statisticsContract> {
  const { store, catalogue, printing } = kiosk;
  const nameOf = (matter: string) => catalogue.published(matter)?.matter.name ?? null;
  return {
    'statistics.read': ({ from, to }) => {
      const { counts } = store;
      const errors = counts.allDetails('invalid', from, to);
      const byDay = counts.byDay(from, to);
      const visits = partsWithoutFew(byDay.map((day) => day.visits));
      const printers = new Map(printing.printers().map((printer) => [printer.id, printer.name]));
      return {
        visits: withoutFew(counts.visits(from, to)),
        days: byDay.map(({ day }, at) => ({ day, visits: visits[at]! })),
        matters: [...counts.byMatter(from, to)]
          .sort((a, b) => b.opened - a.opened)
          .map(({ matter, opened, begun, printed, abandoned }) => ({
            matter,
            name: nameOf(matter),
            opened: withoutFew(opened),
            begun: withoutFew(begun),
            printed: withoutFew(printed),
            abandoned: withoutFew(abandoned),
          })),
        leftAt: leftAt(from, to).slice(0, mostLeftAt),
        errors: ruleGroups
          .map((group) => ({
            group,
            times: errors
              .filter(({ detail }) => ruleGroupOf(detail as ProblemReason) === group)
              .reduce((sum, { times }) => sum + times, 0),
          }))
          .filter(({ times }) => times > 0)
          .sort((a, b) => b.times - a.times)
          .map(({ group, times }) => ({ group, times: withoutFew(times) })),
        ratings: partsWithoutFew(store.ratings.between(from, to)),
        printers: store.jobs
          .outcomes(startOf(from, 0), startOf(to, 1))
          .map(({ printer, printed, failed, uncertain, cancelled }) => ({
            printer,
            name: printers.get(printer) ?? null,
            printed: withoutFew(printed),
            failed: withoutFew(failed),
            uncertain: withoutFew(uncertain),
            cancelled: withoutFew(cancelled),
          })),
      };
    },
  };

  /** Where each matter was left; the places of one matter make up how often it was left at all. */
  function leftAt(from: string, to: string): Statistics['leftAt'][number][] {
    const places = store.counts.allDetails('abandoned', from, to);
    const told = new Map<object, Tally>();
    for (const matter of new Set(places.map((place) => place.matter))) {
      const own = places.filter((place) => place.matter === matter);
      const tallies = partsWithoutFew(own.map(({ times }) => times));
      own.forEach((place, at) => told.set(place, tallies[at]!));
    }
    return places.map((place) => {
      const { matter, detail } = place;
      const [screen, page] = detail.split('/') as [Screen, string | undefined];
      const left = catalogue.published(matter)?.form?.pages.find(({ id }) => id === page);
      return {
        matter,
        name: nameOf(matter),
        screen,
        page: left === undefined ? null : (left.shortTitle ?? left.title),
        times: told.get(place)!,
      };
    });
  }
}

/** The beginning of a day of the hall, or of one so many days later. */
function startOf(day: string, later: number): number {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + later);
  return start.getTime();
}
