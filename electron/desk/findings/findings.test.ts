import { describe, expect, it } from 'vitest';
import { deskHalls, value } from '../../../tests/support/desk-hall.fixture.ts';

const open = deskHalls();
const matter = 'hk-macao-endorsement';
/** D02 is of public security, which is responsible for the matter; D03 and D04 of others. */
const problem = {
  category: 'materials',
  severity: 'general',
  element: 'copies',
  text: '窗口要求的复印件比指南多一份',
  evidence: [] as number[],
  department: null,
} as const;
const byDeadline = { kind: 'deadline', text: '修改指南并培训窗口', workingDays: 5, due: null } as const;
const onSite = { kind: 'on-site', text: '当场补充告示', workingDays: null, due: null } as const;
const round = {
  name: '轮次',
  from: '2026-09-01',
  to: '2026-09-30',
  ownDepartmentExcluded: true,
  noMatterTwice: true,
  departments: ['public-security'],
};

/** Round one, a walk of D01 in it, and one problem. */
async function found() {
  const hall = await open({ directors: 6 });
  value(hall.desk.rounds.open('A01', round));
  const assign = (id: string, director: string, finding: string | null = null) => {
    const given = { round: id, director, matter, mode: 'personal', finding } as const;
    return { assignment: value(hall.desk.rounds.assign('A01', given)), round: id };
  };
  const sid = hall.walk({ director: 'D01', assignment: assign('R1', 'D01'), matter });
  const { findings, measures } = hall.desk;
  const finding = value(findings.add('D01', { walk: sid, ...problem }));
  const state = () => value(findings.read('A01', finding)).state;
  return { ...hall, assign, sid, findings, measures, finding, state };
}
type Found = Awaited<ReturnType<typeof found>>;

/** All is done about it, and a day later round two is open. */
function done({ desk, clock, finding, measures }: Found): void {
  const measure = value(measures.set('D02', { finding, ...byDeadline }));
  value(measures.done('D02', measure, '指南已修改', []));
  clock.passTo('2026-10-12 09:00');
  value(desk.rounds.open('A01', { ...round, to: '2026-11-30' }));
}
const walkAgain = (hall: Found, director: string, other = matter): string =>
  hall.walk({ director, assignment: hall.assign('R2', director, hall.finding), matter: other });

describe('a problem', () => {
  it('is added by the one who walked, with moments of that walk, for the department of the matter', async () => {
    const { findings, sid, finding, store } = await found();
    expect(finding).toBe('F1');
    expect(value(findings.read('D01', finding))).toMatchObject({
      department: 'public-security',
      matter,
      round: 'R1',
      state: 'open',
      text: problem.text,
    });
    const add = (by: string, change: object) => findings.add(by, { walk: sid, ...problem, ...change });
    expect(add('D02', {})).toMatchObject({ error: 'not-allowed' });
    expect(add('D01', { text: '  ' })).toMatchObject({ error: 'text-missing' });
    expect(add('D01', { department: 'nowhere' })).toMatchObject({ error: 'unknown-department' });
    expect(add('D01', { evidence: [1] })).toMatchObject({ error: 'evidence-elsewhere' });
    expect(add('D01', { walk: '0'.repeat(16) })).toMatchObject({ error: 'unknown-walk' });
    expect(add('D01', { text: '\uD800' })).toMatchObject({ error: 'invalid-input' });
    const evidence = [store.projected.walks.get({ sid })!.firstSeq + 1];
    expect(value(add('D01', { evidence, department: 'tax' }))).toBe('F2');
  });

  it('can be put differently, given to another department and withdrawn, and all of that stays on record', async () => {
    const { findings, measures, finding } = await found();
    const { department: _, ...content } = problem;
    value(findings.revise('D01', { finding, ...content, severity: 'serious', text: '多要一份复印件' }));
    expect(findings.revise('A01', { finding, ...content })).toMatchObject({ error: 'not-allowed' });
    value(findings.assignTo('A01', finding, 'tax'));
    expect(value(findings.read('A01', finding))).toMatchObject({
      severity: 'serious',
      text: '多要一份复印件',
      department: 'tax',
      foundBy: 'D01',
    });
    expect(findings.withdraw('D01', finding, '')).toMatchObject({ error: 'reason-missing' });
    value(findings.withdraw('D01', finding, '误会'));
    expect(findings.assignTo('A01', finding, 'health')).toMatchObject({ error: 'finding-withdrawn' });
    expect(measures.set('A01', { finding, ...byDeadline })).toMatchObject({ error: 'finding-withdrawn' });
    expect(findings.close('A01', finding, '好了')).toMatchObject({ error: 'finding-withdrawn' });
    expect(value(findings.history('A01', finding)).map(({ type, by }) => `${type} ${by}`)).toEqual([
      'finding.added D01',
      'finding.revised D01',
      'finding.revised A01',
      'finding.withdrawn D01',
    ]);
  });

  it('is seen by its finder, the responsible department, administrators and auditors', async () => {
    const { findings, finding } = await found();
    const sees = ['D01', 'D02', 'A01', 'S01', 'D03', 'G01'].filter((by) => findings.list(by).length === 1);
    expect(sees).toEqual(['D01', 'D02', 'A01', 'S01']);
    expect(findings.read('D03', finding)).toMatchObject({ error: 'not-allowed' });
    expect(findings.read('A01', 'F9')).toMatchObject({ error: 'unknown-finding' });
    expect(findings.list('A01', { department: 'tax' })).toEqual([]);
    expect(findings.list('A01', { round: 'R1' })).toHaveLength(1);
  });
});

describe('a measure', () => {
  it('with a deadline ends so many working days later on the hall’s calendar', async () => {
    const { desk, measures, finding, findings, clock } = await found();
    clock.passTo('2026-09-24 10:00');
    const shipped = value(measures.set('D02', { finding, ...byDeadline, workingDays: 3 }));
    value(desk.calendar.set('A01', [{ day: '2026-09-28', working: false, name: '停电' }]));
    const own = value(measures.set('D02', { finding, ...byDeadline, workingDays: 3 }));
    const [first, second] = value(findings.read('A01', finding)).measures;
    // The 25th is a holiday of the sample; the hall's own calendar knows only the 28th.
    expect(first).toMatchObject({ measure: shipped, due: '2026-09-30', calendar: 0 });
    expect(second).toMatchObject({ measure: own, due: '2026-09-30', calendar: 1, workingDays: 3 });
    expect(desk.calendar.version(1)!.isWorkingDay('2026-09-28')).toBe(false);
    expect(desk.calendar.set('D01', [])).toMatchObject({ error: 'not-allowed' });
    const twice = { day: '2026-10-01', working: false, name: '国庆节' };
    expect(desk.calendar.set('A01', [twice, twice])).toMatchObject({ error: 'same-day-twice' });
  });

  it.each([
    ['a deadline without a day', { ...byDeadline, workingDays: null }, 'due-missing'],
    ['a deadline in the past', { ...byDeadline, workingDays: null, due: '2026-08-31' }, 'due-in-the-past'],
    ['a deadline in two ways', { ...byDeadline, due: '2026-12-01' }, 'invalid-input'],
    ['a deadline of no days', { ...byDeadline, workingDays: 0 }, 'invalid-input'],
    ['a deadline on no day', { ...byDeadline, workingDays: null, due: '2026-13-01' }, 'invalid-input'],
    ['on site with a day', { ...onSite, due: '2026-12-01' }, 'due-not-for-on-site'],
    ['nothing said', { ...onSite, text: '' }, 'text-missing'],
  ])('is refused with %s', async (_, measure, error) => {
    const { measures, finding } = await found();
    expect(measures.set('D02', { finding, ...measure })).toEqual({ ok: false, error });
  });

  it('is set by the responsible department or an administrator, and moves only later, with a reason', async () => {
    const { measures, finding, findings, clock } = await found();
    expect(measures.set('D03', { finding, ...byDeadline })).toMatchObject({ error: 'not-allowed' });
    expect(measures.set('A01', { finding: 'F9', ...byDeadline })).toMatchObject({ error: 'unknown-finding' });
    const measure = value(measures.set('D02', { finding, ...byDeadline }));
    const due = () => value(findings.read('A01', finding)).measures[0]!;
    expect(due()).toMatchObject({ due: '2026-09-08', overdue: null });
    expect(measures.extend('D02', measure, '2026-09-20', '忙')).toMatchObject({ error: 'not-allowed' });
    expect(measures.extend('A01', measure, '2026-09-08', '忙')).toMatchObject({ error: 'due-not-later' });
    expect(measures.extend('A01', measure, '2026-09-20', ' ')).toMatchObject({ error: 'reason-missing' });
    expect(measures.extend('A01', 'M9', '2026-09-20', '忙')).toMatchObject({ error: 'unknown-measure' });
    clock.passTo('2026-09-10 09:00');
    expect(due().overdue).toEqual({ days: 2, workingDays: 2, isStill: true });
    value(measures.extend('A01', measure, '2026-09-14', '系统升级'));
    expect(due()).toMatchObject({
      firstDue: '2026-09-08',
      due: '2026-09-14',
      extensions: [{ due: '2026-09-14', reason: '系统升级' }],
      overdue: null,
    });
    clock.passTo('2026-09-15 09:00');
    value(measures.done('D02', measure, '', ['a'.repeat(64)]));
    expect(due().overdue).toEqual({ days: 1, workingDays: 1, isStill: false });
    expect(measures.extend('A01', measure, '2026-10-20', '忙')).toMatchObject({ error: 'measure-done' });
  });

  it('is done once, with evidence, and may be withdrawn with a reason before that', async () => {
    const { measures, finding, state } = await found();
    const first = value(measures.set('D02', { finding, ...byDeadline }));
    const second = value(measures.set('D02', { finding, ...onSite }));
    expect(state()).toBe('in-rectification');
    expect(measures.extend('A01', second, '2026-12-01', '忙')).toMatchObject({ error: 'no-due' });
    expect(measures.done('D02', first, ' ', [])).toMatchObject({ error: 'evidence-missing' });
    expect(measures.done('D01', first, '好了', [])).toMatchObject({ error: 'not-allowed' });
    value(measures.done('D02', first, '好了', []));
    expect(measures.done('D02', first, '好了', [])).toMatchObject({ error: 'measure-done' });
    expect(state()).toBe('in-rectification');
    expect(measures.withdraw('A01', second, '')).toMatchObject({ error: 'reason-missing' });
    value(measures.withdraw('A01', second, '重复'));
    expect(measures.done('D02', second, '好了', [])).toMatchObject({ error: 'measure-withdrawn' });
    expect(state()).toBe('done');
  });
});

describe('looking at a problem again', () => {
  it('closes it after another director’s walk of the same matter in a later round', async () => {
    const hall = await found();
    done(hall);
    expect(value(hall.desk.rounds.toInspectAgain('A01', 'R2'))).toEqual(['F1']);
    expect(hall.desk.findings.read('D03', 'F1')).toMatchObject({ error: 'not-allowed' });
    const sid = walkAgain(hall, 'D03');
    expect(value(hall.desk.findings.read('D03', 'F1'))).toMatchObject({ finding: 'F1' });
    expect(value(hall.desk.rounds.toInspectAgain('A01', 'R2'))).toEqual([]);
    const { findings, finding, state } = hall;
    expect(findings.close('A01', finding, '')).toMatchObject({ error: 'not-reinspected' });
    value(findings.reinspect('D03', { finding, walk: sid, fixed: true, text: '已按指南办理' }));
    expect(state()).toBe('re-inspected');
    expect(findings.close('D03', finding, '')).toMatchObject({ error: 'not-allowed' });
    value(findings.close('A01', finding, ''));
    expect(value(findings.read('A01', finding))).toMatchObject({
      state: 'closed',
      closed: { how: 'reinspected' },
      inspected: { by: 'D03', fixed: true },
    });
    expect(findings.close('A01', finding, '')).toMatchObject({ error: 'finding-closed' });
    expect(hall.measures.set('A01', { finding, ...byDeadline })).toMatchObject({ error: 'finding-closed' });
  });

  it('opens it again when nothing is better; only what is done after that counts', async () => {
    const hall = await found();
    done(hall);
    const { findings, finding, state, measures } = hall;
    const first = walkAgain(hall, 'D03');
    value(findings.reinspect('D03', { finding, walk: first, fixed: false, text: '仍多要一份' }));
    expect(state()).toBe('reopened');
    const again = { finding, walk: first, fixed: true, text: '好了' };
    expect(findings.reinspect('D03', again)).toMatchObject({ error: 'finding-not-done' });
    const measure = value(measures.set('A01', { finding, ...byDeadline }));
    expect(state()).toBe('in-rectification');
    value(measures.done('D02', measure, '再次培训', []));
    expect(findings.reinspect('D03', again)).toMatchObject({ error: 'walked-before-done' });
    const second = walkAgain(hall, 'D04');
    value(findings.reinspect('D04', { finding, walk: second, fixed: true, text: '已改' }));
    value(findings.close('A01', finding, ''));
    expect(findings.reopen('A01', finding, '')).toMatchObject({ error: 'reason-missing' });
    value(findings.reopen('A01', finding, '群众再次反映'));
    expect(value(findings.read('A01', finding))).toMatchObject({ state: 'reopened', cycle: 2, closed: null });
    expect(findings.reopen('A01', finding, '又')).toMatchObject({ error: 'finding-not-closed' });
  });

  it('is refused to its finder, in the same round, after another matter, before it is done', async () => {
    const hall = await found();
    const { findings, finding, sid, desk } = hall;
    const look = (by: string, walk: string) =>
      findings.reinspect(by, { finding, walk, fixed: true, text: '好了' });
    const early = hall.walk({ director: 'D03', assignment: hall.assign('R1', 'D03'), matter });
    expect(look('D03', early)).toMatchObject({ error: 'finding-not-done' });
    done(hall);
    expect(look('D03', early)).toMatchObject({ error: 'not-a-later-round' });
    expect(look('D01', sid)).toMatchObject({ error: 'found-it-oneself' });
    expect(look('A01', sid)).toMatchObject({ error: 'not-allowed' });
    expect(look('D04', sid)).toMatchObject({ error: 'unknown-walk' });
    expect(look('D04', walkAgain(hall, 'D04', 'legal-aid'))).toMatchObject({ error: 'other-matter-walked' });
    expect(look('D05', hall.walk({ director: 'D05', matter }))).toMatchObject({ error: 'not-a-later-round' });
    const given = { round: 'R2', director: 'D01', matter, mode: 'personal', finding } as const;
    expect(desk.rounds.assign('A01', given)).toMatchObject({ error: 'found-it-oneself' });
    expect(findings.reinspect('D06', { finding: 'F9', walk: sid, fixed: true, text: 'x' })).toMatchObject({
      error: 'unknown-finding',
    });
  });

  it('is not needed for what was put right on site; then an administrator says why that is enough', async () => {
    const { findings, measures, finding } = await found();
    expect(findings.close('A01', finding, '已核实')).toMatchObject({ error: 'finding-not-done' });
    const measure = value(measures.set('D02', { finding, ...onSite }));
    expect(findings.close('A01', finding, '已核实')).toMatchObject({ error: 'finding-not-done' });
    value(measures.done('D02', measure, '告示已贴', []));
    expect(findings.close('A01', finding, '')).toMatchObject({ error: 'reason-missing' });
    value(findings.close('A01', finding, '现场核实，告示已贴'));
    expect(value(findings.read('A01', finding)).closed).toMatchObject({
      how: 'on-site',
      text: '现场核实，告示已贴',
    });
  });
});
