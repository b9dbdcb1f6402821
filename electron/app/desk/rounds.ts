import type {
  AssignmentView,
  RankedMatter,
  RoundPage,
  roundsContract,
} from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { LocalizedText } from '../../../shared/text/index.ts';
import type { EvaluationServices } from '../../desk/index.ts';
import type { AssignmentRow, RoundRow } from '../../store/index.ts';
import { hallDate } from '../hall-time.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { done, refusedWith, withEvaluation } from './refused.ts';

/** Days of anonymous counts that a draw goes by: a season, so that one busy week does not decide it. */
const countedDays = 90;
const dayMs = 86_400_000;

/** Rounds, the draw, assignments and reports. */
export function roundsHandlers(services: DeskServices, caller: Caller): Handlers<typeof roundsContract> {
  const { kiosk, people } = services;
  const { catalogue, clock, store, trace } = kiosk;
  const { rounds: roundTable } = store.projected;
  const by = (): string => caller.person().id;
  const nameOf = (matter: string): LocalizedText | null => catalogue.matter(matter)?.name ?? null;

  const counts = () => {
    const nowMs = clock.wallMs();
    return store.counts
      .byMatter(hallDate(nowMs - countedDays * dayMs), hallDate(nowMs))
      .map(({ matter, opened, abandoned }) => ({ matter, used: opened, abandoned }));
  };
  const assignmentView = ({
    assignment,
    round,
    director,
    matter,
    mode,
    finding,
    state,
  }: AssignmentRow): AssignmentView => ({
    assignment,
    round,
    director,
    directorName: people.get(director)?.name ?? null,
    matter,
    matterName: nameOf(matter),
    department: catalogue.matter(matter)?.department ?? null,
    mode,
    finding,
    state,
  });
  const drawOf = (seq: number | null) => {
    const [entry] = seq === null ? [] : [...(trace.log?.entries(seq, seq) ?? [])];
    return entry?.type === 'round.drawn' ? entry : null;
  };
  /** As the draw ranks them; equal ones in the order of the catalogue, because there is no seed yet. */
  const ranked = ({ departments, drawnSeq }: Pick<RoundRow, 'departments' | 'drawnSeq'>): RankedMatter[] => {
    const countOf = new Map(counts().map((count) => [count.matter, count]));
    const inScope = catalogue.matters
      .filter(({ department }) => departments.length === 0 || departments.includes(department))
      .map(({ code, department }) => ({
        used: 0,
        abandoned: 0,
        ...countOf.get(code),
        matter: code,
        department,
      }));
    return [...(drawOf(drawnSeq)?.matters ?? inScope)]
      .sort((a, b) => b.used + b.abandoned - (a.used + a.abandoned))
      .map((matter) => ({ ...matter, name: nameOf(matter.matter) }));
  };

  const roundPage = ({ rounds, findings }: EvaluationServices, id: string) => {
    const listed = rounds.list(by());
    if (!listed.ok) return refusedWith(listed.error);
    const round = listed.value.find((one) => one.round === id);
    const given = rounds.assignments(by(), id);
    const again = rounds.toInspectAgain(by(), id);
    if (!given.ok) return refusedWith(given.error);
    if (!again.ok || round === undefined) return refusedWith('unknown-round');
    const draw = drawOf(round.drawnSeq);
    const page: RoundPage & { readonly ok: true } = {
      ok: true,
      round,
      assignments: given.value.map(assignmentView),
      ranking: ranked(round),
      countedDays,
      draw: draw && {
        seq: draw.seq,
        seed: draw.seed,
        perDirector: draw.perDirector,
        directors: draw.directors.length,
        unassigned: draw.unassigned.map((one) => ({ ...one, name: nameOf(one.matter) })),
      },
      toInspectAgain: again.value.flatMap((finding) => {
        const read = findings.read(by(), finding);
        return read.ok ? [{ finding, text: read.value.text, matter: read.value.matter }] : [];
      }),
      directors: people
        .all()
        .filter(({ isActive, roles }) => isActive && roles.includes('director'))
        .map(({ id: person, name, department }) => ({ id: person, name, department })),
    };
    return page;
  };

  /** The report this page shows: opening it is an entry of the log, showing it again with new figures is none. */
  let shown: string | null = null;

  return {
    'rounds.list': () =>
      withEvaluation(services, ({ rounds }) => {
        const listed = rounds.list(by());
        return listed.ok ? { ok: true, rounds: listed.value } : refusedWith(listed.error);
      }),
    'rounds.mine': () =>
      withEvaluation(services, ({ rounds }) => {
        const own = rounds.ofDirector(by()).map(assignmentView);
        const next = rounds.next(by());
        return {
          ok: true,
          next: own.find(({ assignment }) => assignment === next?.assignment) ?? null,
          assignments: own,
          rounds: roundTable
            .where({})
            .sort((a, b) => a.number - b.number)
            .map(({ round, number, name, fromDay, toDay, drawnSeq, closedSeq }) => ({
              round,
              number,
              name,
              fromDay,
              toDay,
              state: closedSeq !== null ? 'closed' : drawnSeq !== null ? 'drawn' : 'open',
            })),
        } as const;
      }),
    'rounds.read': ({ id }) => withEvaluation(services, (evaluation) => roundPage(evaluation, id)),
    'rounds.report': ({ id }) =>
      withEvaluation(services, ({ reports }) => {
        const report = reports.round(by(), id);
        if (!report.ok) return refusedWith(report.error);
        if (shown !== id) {
          const viewed = reports.recordView(by(), 'round', id);
          if (!viewed.ok) return refusedWith(viewed.error);
          shown = id;
        }
        const named = report.value.byMatter.flatMap(({ id: code }) => {
          const matter = catalogue.matter(code);
          return matter === null ? [] : [[code, { name: matter.name, basicCode: matter.basicCode }] as const];
        });
        return { ok: true, report: report.value, matters: Object.fromEntries(named) };
      }),
    'rounds.redraw': ({ id }) =>
      withEvaluation(services, ({ rounds }) => {
        const drawn = rounds.redraw(by(), id);
        return drawn.ok ? { ok: true, ...drawn.value } : refusedWith(drawn.error);
      }),
    'rounds.open': (round) =>
      withEvaluation(services, ({ rounds }) => {
        const opened = rounds.open(by(), round);
        return opened.ok ? { ok: true, id: opened.value } : refusedWith(opened.error);
      }),
    'rounds.draw': ({ id, ...order }) =>
      withEvaluation(services, ({ rounds }) =>
        done(rounds.draw(by(), { round: id, counts: counts(), ...order })),
      ),
    'rounds.assign': ({ id, ...assignment }) =>
      withEvaluation(services, ({ rounds }) => done(rounds.assign(by(), { round: id, ...assignment }))),
    'rounds.withdraw': ({ assignment, reason }) =>
      withEvaluation(services, ({ rounds }) => done(rounds.withdraw(by(), assignment, reason))),
    'rounds.close': ({ id }) => withEvaluation(services, ({ rounds }) => done(rounds.close(by(), id))),
  };
}
