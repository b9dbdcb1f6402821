import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkOutcome } from '../../../shared/evaluation/index.ts';
import type { TraceEvent } from '../../../shared/trace/index.ts';
import { anyEvent } from '../../../tests/support/random-events.ts';
import { storeFolder } from '../../store/store.fixture.ts';
import { openTestLog } from '../../trace/log.fixture.ts';
import { createProjections, rebuildProjections } from './index.ts';

const files = storeFolder();

function openedLog() {
  const store = files.open();
  const projections = createProjections(store);
  const log = openTestLog(store, {
    project: (entry) => projections.forEach(({ apply }) => apply(entry)),
  });
  if (!log.ok) throw new Error(log.error.why);
  const { projected } = store;
  const rebuild = (): void =>
    rebuildProjections(store, log.value.size(), (from, to) => [...log.value.entries(from, to)]);
  return { store, log: log.value, projected, rebuild };
}
type Opened = ReturnType<typeof openedLog>;

/** Every row of every table that follows from the log. */
const dump = ({ projected }: Opened): object =>
  Object.fromEntries(Object.entries(projected).map(([name, { where }]) => [name, where({})]));

const sid = 'a'.repeat(16);
const armed = (assignment: string | null): TraceEvent => ({
  type: 'session.armed',
  sid,
  director: 'D07',
  by: 'one-time-code',
  assignment,
  round: assignment === null ? null : 'R1',
  mode: assignment === null ? null : 'personal',
  nonce: '0'.repeat(64),
  language: 'zh-CN',
  textSize: 'M',
  care: false,
  contrast: false,
});
const matter = (code: string, version = 1): TraceEvent => ({
  type: 'session.matter',
  sid,
  matter: code,
  version,
});
const submitted = (code: string, outcome: 'taken' | 'no-printer' = 'taken'): TraceEvent => ({
  type: 'session.submit',
  sid,
  matter: code,
  documents: ['form', 'slip'],
  outcome,
  reference: null,
});
const job = (state: 'printed' | 'failed', kind: 'form' | 'ticket' = 'form'): TraceEvent => ({
  type: 'session.job',
  sid,
  job: 'j1',
  kind,
  state,
  reason: null,
  sheets: 1,
});
const closed: TraceEvent = { type: 'session.closed', sid, why: 'ended', screen: 'next' };
const given: TraceEvent = {
  type: 'assignment.added',
  by: 'A01',
  round: 'R1',
  assignment: 'R1-A01',
  director: 'D07',
  matter: 'm1',
  mode: 'personal',
  finding: null,
};

describe('the tables of the desk', () => {
  it('are the same after they were made anew, whatever happened and in whatever order', () => {
    // One log for all: each history goes on where the one before ended.
    const opened = openedLog();
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        opened.store.together(() => events.forEach((event) => opened.log.append(event)));
        const before = dump(opened);
        opened.rebuild();
        expect(dump(opened)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('are made anew as a whole or not at all', () => {
    const opened = openedLog();
    opened.log.append(armed(null));
    const before = dump(opened);
    expect(() =>
      rebuildProjections(opened.store, 2, () => {
        throw new Error('unreadable');
      }),
    ).toThrow('unreadable');
    expect(dump(opened)).toEqual(before);
  });
});

describe('a walk', () => {
  const after = (...events: readonly TraceEvent[]) => {
    const opened = openedLog();
    for (const event of events) opened.log.append(event);
    return { walk: opened.projected.walks.get({ sid })!, opened };
  };

  it('is of the matter opened last', () => {
    const { walk } = after(armed(null), matter('m1'), matter('m2', 4));
    expect(walk).toMatchObject({ matter: 'm2', version: 4 });
  });

  it('is of the matter papers were ordered of, once they were', () => {
    const { walk } = after(armed(null), matter('m1', 2), matter('m2'), submitted('m1'), matter('m3'));
    expect(walk).toMatchObject({ matter: 'm1', version: 2, opened: { m1: 2, m2: 1, m3: 1 } });
  });

  it('stays with the assigned matter once that was opened', () => {
    const { walk, opened } = after(given, armed('R1-A01'), matter('m2'), matter('m1'), matter('m3'));
    expect(walk).toMatchObject({ matter: 'm1', isOffAssignment: false });
    expect(opened.projected.assignments.where({})).toMatchObject([{ state: 'walked', walk: sid }]);
  });

  it('of another matter belongs to its assignment, says so, and leaves it open', () => {
    const { walk, opened } = after(given, armed('R1-A01'), matter('m2'));
    expect(walk).toMatchObject({ matter: 'm2', assignment: 'R1-A01', isOffAssignment: true });
    expect(opened.projected.assignments.where({})).toMatchObject([{ state: 'drawn', walk: null }]);
  });

  it('that was begun before its assignment was withdrawn does not bring that back', () => {
    const withdrawn = {
      type: 'assignment.withdrawn',
      by: 'A01',
      assignment: 'R1-A01',
      reason: '请假',
    } as const;
    const { opened } = after(given, armed('R1-A01'), withdrawn, matter('m1'));
    expect(opened.projected.assignments.where({})).toMatchObject([{ state: 'withdrawn', walk: null }]);
  });

  it.each([
    ['open until it is closed', [], 'open'],
    ['completed when a paper came out', [submitted('m1'), job('printed'), closed], 'completed'],
    ['blocked when no paper could be had', [submitted('m1', 'no-printer'), closed], 'blocked'],
    ['blocked when the paper failed', [submitted('m1'), job('failed'), closed], 'blocked'],
    ['abandoned when nothing was ordered', [closed], 'abandoned'],
    ['abandoned in spite of a queue ticket', [job('printed', 'ticket'), closed], 'abandoned'],
    [
      'completed with help when help was opened',
      [{ type: 'help.open', sid, at: 1, screen: 'form' } as TraceEvent, job('printed'), closed],
      'completed-with-help',
    ],
  ])('is %s', (_, events, outcome) => {
    expect(walkOutcome(after(armed(null), matter('m1'), ...events).walk)).toBe(outcome);
  });

  it('is evaluated with its assignment when it is signed', () => {
    const { opened } = after(given, armed('R1-A01'), matter('m1'), closed, {
      type: 'evaluation.signed',
      by: 'D07',
      walk: sid,
    });
    expect(opened.projected.assignments.where({})).toMatchObject([{ state: 'evaluated' }]);
  });
});
