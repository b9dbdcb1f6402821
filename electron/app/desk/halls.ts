import type { HallRound, hallsContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import { comparableOf, type HallFigures } from '../../../shared/evaluation/hall-comparison.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { refusedWith, withEvaluation } from './refused.ts';

/** Figures of other halls, and one's own for them. */
export function hallsHandlers(services: DeskServices, caller: Caller): Handlers<typeof hallsContract> {
  const by = (): string => caller.person().id;
  return {
    'halls.list': () =>
      withEvaluation(services, ({ reports }) => {
        const halls = reports.halls(by());
        if (!halls.ok) return refusedWith(halls.error);
        return {
          ok: true as const,
          halls: halls.value.map(({ hall, atMs, vkey, figures }) => ({
            hall,
            atMs,
            vkey,
            name: figures.hall,
            rounds: figures.rounds.map(roundOf),
          })),
        };
      }),
    'halls.import': ({ hall, file }) =>
      withEvaluation(services, ({ reports }) => {
        const read = reports.importHall(by(), hall, file);
        return read.ok ? { ok: true, rounds: read.value.rounds.length } : refusedWith(read.error);
      }),
    'halls.export': () =>
      withEvaluation(services, ({ reports }) => {
        const file = reports.exportComparison(by());
        return file.ok ? { ok: true, file: file.value } : refusedWith(file.error);
      }),
  };
}

const roundOf = (round: HallFigures['rounds'][number]): HallRound => ({
  number: round.number,
  from: round.from,
  to: round.to,
  isClosed: round.isClosed,
  ...comparableOf(round),
  matters: round.matters.map((part) => ({ id: part.basicCode, name: part.name, ...comparableOf(part) })),
  departments: round.departments.map((part) => ({ id: part.id, name: part.name, ...comparableOf(part) })),
});
