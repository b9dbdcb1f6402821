import type { FindingRowView, findingsContract, HistoryView } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import {
  deskActs,
  isAllowed,
  type FindingView,
  type HistoryEntry,
} from '../../../shared/evaluation/index.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { done, refusedWith, withEvaluation } from './refused.ts';

/** Problems and what is done about them. */
export function findingsHandlers(services: DeskServices, caller: Caller): Handlers<typeof findingsContract> {
  const { kiosk, people } = services;
  const { catalogue, store, trace } = kiosk;
  const { rounds, walks } = store.projected;
  const by = (): string => caller.person().id;

  const rowView = (finding: FindingView): FindingRowView => ({
    ...finding,
    matterName: finding.matter === null ? null : (catalogue.matter(finding.matter)?.name ?? null),
    roundName: finding.round === null ? null : (rounds.get({ round: finding.round })?.name ?? null),
  });
  const historyView = (said: HistoryEntry): HistoryView => {
    const [entry] = [...(trace.log?.entries(said.seq, said.seq) ?? [])];
    const fields = entry as {
      readonly text?: string;
      readonly reason?: string;
      readonly due?: string | null;
    };
    return {
      ...said,
      byName: said.by === null ? null : (people.get(said.by)?.name ?? null),
      text: fields.text ?? fields.reason ?? null,
      due: fields.due ?? null,
    };
  };
  /** Walks that might serve to look again at a problem; whether one does is decided when it is named. */
  const ownWalks = ({ matter, round }: FindingView) =>
    matter === null
      ? []
      : walks
          .where({ director: by(), matter })
          .filter((walk) => walk.round !== null && walk.round !== round && walk.closedWhy !== null)
          .map(({ sid, armedMs }) => ({ walk: sid, atMs: armedMs }));

  return {
    'findings.list': () =>
      withEvaluation(services, ({ findings }) => ({
        ok: true as const,
        findings: findings.list(by()).map(rowView),
      })),
    'findings.read': ({ id }) =>
      withEvaluation(services, ({ findings }) => {
        const read = findings.read(by(), id);
        const history = findings.history(by(), id);
        if (!read.ok) return refusedWith(read.error);
        if (!history.ok) return refusedWith(history.error);
        const { foundBy, department } = read.value;
        const person = caller.person();
        return {
          ok: true as const,
          finding: rowView(read.value),
          foundByName: people.get(foundBy)?.name ?? null,
          history: history.value.map(historyView),
          may: deskActs.filter((act) => isAllowed(act, person, { director: foundBy, department })),
          ownWalks: ownWalks(read.value),
        };
      }),
    'findings.assign': ({ id, department }) =>
      withEvaluation(services, ({ findings }) => done(findings.assignTo(by(), id, department))),
    'findings.withdraw': ({ id, reason }) =>
      withEvaluation(services, ({ findings }) => done(findings.withdraw(by(), id, reason))),
    'findings.reinspect': ({ id, ...inspection }) =>
      withEvaluation(services, ({ findings }) =>
        done(findings.reinspect(by(), { finding: id, ...inspection })),
      ),
    'findings.close': ({ id, text }) =>
      withEvaluation(services, ({ findings }) => done(findings.close(by(), id, text))),
    'findings.reopen': ({ id, reason }) =>
      withEvaluation(services, ({ findings }) => done(findings.reopen(by(), id, reason))),
    'findings.setMeasure': ({ id, ...measure }) =>
      withEvaluation(services, ({ measures }) => done(measures.set(by(), { finding: id, ...measure }))),
    'findings.extendMeasure': ({ measure, due, reason }) =>
      withEvaluation(services, ({ measures }) => done(measures.extend(by(), measure, due, reason))),
    'findings.measureDone': ({ measure, text, files }) =>
      withEvaluation(services, ({ measures }) => done(measures.done(by(), measure, text, files))),
    'findings.withdrawMeasure': ({ measure, reason }) =>
      withEvaluation(services, ({ measures }) => done(measures.withdraw(by(), measure, reason))),
  };
}
