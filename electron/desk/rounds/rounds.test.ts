import { describe, expect, it } from 'vitest';
import { deskHalls, value } from '../../../tests/support/desk-hall.fixture.ts';
import type { DeskHall } from '../../../tests/support/desk-hall.ts';

const open = deskHalls();
const rules = {
  name: '第一轮',
  from: '2026-09-01',
  to: '2026-09-25',
  ownDepartmentExcluded: true,
  noMatterTwice: true,
  departments: [],
};
const order = { directors: [], counts: [], perDirector: null, mode: 'personal' } as const;
const drawn = async (directors: number): Promise<DeskHall> => {
  const hall = await open({ directors });
  value(hall.desk.rounds.open('A01', rules));
  value(hall.desk.rounds.draw('A01', { round: 'R1', ...order }));
  return hall;
};

describe('a round', () => {
  it('is opened with the next number, by an administrator only, on days in order', async () => {
    const { desk } = await open({ directors: 3 });
    expect(desk.rounds.open('D01', rules)).toEqual({ ok: false, error: 'not-allowed' });
    expect(desk.rounds.open('A01', { ...rules, to: '2026-08-31' })).toEqual({
      ok: false,
      error: 'dates-reversed',
    });
    expect(desk.rounds.open('A01', { ...rules, departments: ['nowhere'] })).toMatchObject({
      error: 'unknown-department',
    });
    expect(desk.rounds.open('A01', { ...rules, name: 'x'.repeat(101) })).toMatchObject({
      error: 'invalid-input',
    });
    expect(value(desk.rounds.open('A01', rules))).toBe('R1');
    expect(value(desk.rounds.open('A01', rules))).toBe('R2');
    expect(value(desk.rounds.list('S01')).map(({ round, state }) => [round, state])).toEqual([
      ['R1', 'open'],
      ['R2', 'open'],
    ]);
    expect(desk.rounds.list('D01')).toMatchObject({ error: 'not-allowed' });
  });

  it('lets every director walk a matter of another department, and leaves no matter out', async () => {
    const { desk, catalogue, people } = await drawn(34);
    const given = value(desk.rounds.assignments('A01', 'R1'));
    expect(given).toHaveLength(34);
    expect(new Set(given.map(({ matter }) => matter)).size).toBe(27);
    expect(new Set(given.map(({ director }) => director)).size).toBe(34);
    for (const { director, matter } of given) {
      const own = people.find(({ id }) => id === director)!.department;
      expect(catalogue.matter(matter)!.department).not.toBe(own);
    }
    expect(value(desk.rounds.redraw('S01', 'R1'))).toEqual({ isSeedRight: true, isSame: true });
  });

  it('gives the most used and most abandoned matters first where there are too few directors', async () => {
    const { desk } = await open({ directors: 4 });
    value(desk.rounds.open('A01', rules));
    const counts = [
      { matter: 'ordinary-passport', used: 90, abandoned: 5 },
      { matter: 'legal-aid', used: 10, abandoned: 9 },
      { matter: 'new-taxpayer', used: 15, abandoned: 0 },
      { matter: 'road-transport-permit', used: 14, abandoned: 0 },
      { matter: 'construction-permit', used: 3, abandoned: 0 },
    ];
    const { assignments, unassigned } = value(
      desk.rounds.draw('A01', { round: 'R1', ...order, counts, perDirector: 1 }),
    );
    expect(assignments.map(({ matter }) => matter)).toEqual([
      'ordinary-passport',
      'legal-aid',
      'new-taxpayer',
      'road-transport-permit',
    ]);
    expect(unassigned).toHaveLength(23);
    expect(unassigned[0]).toEqual({ matter: 'construction-permit', why: 'all-full' });
  });

  it('is drawn once, of what is there, before it is closed', async () => {
    const { desk } = await drawn(5);
    const again = { round: 'R1', ...order };
    expect(desk.rounds.draw('A01', again)).toMatchObject({ error: 'already-drawn' });
    expect(desk.rounds.draw('A01', { ...again, round: 'R9' })).toMatchObject({ error: 'unknown-round' });
    value(desk.rounds.open('A01', rules));
    const second = { ...again, round: 'R2' };
    expect(desk.rounds.draw('D01', second)).toMatchObject({ error: 'not-allowed' });
    expect(desk.rounds.draw('A01', { ...second, directors: ['A01'] })).toMatchObject({
      error: 'unknown-director',
    });
    value(desk.rounds.close('A01', 'R2'));
    expect(desk.rounds.draw('A01', second)).toMatchObject({ error: 'round-closed' });
    expect(desk.rounds.close('A01', 'R2')).toMatchObject({ error: 'round-closed' });
  });

  it('gives nobody a matter of an earlier round', async () => {
    const hall = await drawn(34);
    const { desk } = hall;
    value(desk.rounds.open('A01', rules));
    value(desk.rounds.draw('A01', { round: 'R2', ...order }));
    const of = (round: string) =>
      value(desk.rounds.assignments('A01', round)).map(({ director, matter }) => `${director} ${matter}`);
    expect(of('R2')).toHaveLength(34);
    expect(of('R2').filter((pair) => of('R1').includes(pair))).toEqual([]);
  });
});

describe('an assignment', () => {
  it('is what a director has to walk next, until it is walked, withdrawn, or its round is closed', async () => {
    const hall = await drawn(9);
    const { desk } = hall;
    const [first, second] = desk.rounds.ofDirector('D01');
    expect(desk.rounds.next('D01')).toEqual({
      assignment: first!.assignment,
      round: 'R1',
      mode: 'personal',
      matter: first!.matter,
    });
    hall.walk({ director: 'D01', assignment: first!, matter: first!.matter });
    expect(desk.rounds.next('D01')?.assignment).toBe(second!.assignment);
    expect(desk.rounds.withdraw('A01', second!.assignment, ' ')).toMatchObject({ error: 'reason-missing' });
    expect(desk.rounds.withdraw('A01', first!.assignment, '请假')).toMatchObject({
      error: 'assignment-begun',
    });
    value(desk.rounds.withdraw('A01', second!.assignment, '请假'));
    expect(desk.rounds.next('D01')?.assignment).not.toBe(second!.assignment);
    expect(desk.rounds.next('D02')).not.toBeNull();
    value(desk.rounds.close('A01', 'R1'));
    expect(desk.rounds.next('D02')).toBeNull();
    expect(desk.rounds.next('nobody')).toBeNull();
  });

  it('stays open after a walk of another matter, which is linked with it and says so', async () => {
    const hall = await drawn(9);
    const next = hall.desk.rounds.next('D01')!;
    const other = hall.catalogue.matters.find(({ code }) => code !== next.matter)!.code;
    const sid = hall.walk({ director: 'D01', assignment: next, matter: other });
    expect(hall.desk.rounds.next('D01')).toEqual(next);
    expect(hall.desk.evaluations.walks('D01')).toMatchObject([
      { walk: sid, assignment: next.assignment, matter: other, isOffAssignment: true },
    ]);
  });

  it('that is given by hand keeps to the rules of its round', async () => {
    const { desk } = await drawn(9);
    const had = desk.rounds.ofDirector('D02')[0]!;
    const given = { round: 'R1', director: 'D02', mode: 'accompanying', finding: null } as const;
    expect(desk.rounds.assign('A01', { ...given, matter: 'hk-macao-endorsement' })).toMatchObject({
      error: 'own-department',
    });
    expect(desk.rounds.assign('A01', { ...given, matter: had.matter })).toMatchObject({
      error: 'had-matter-before',
    });
    expect(desk.rounds.assign('A01', { ...given, matter: 'nothing' })).toMatchObject({
      error: 'unknown-matter',
    });
    expect(desk.rounds.assign('A01', { ...given, matter: 'legal-aid', director: 'S01' })).toMatchObject({
      error: 'unknown-director',
    });
    expect(desk.rounds.assign('A01', { ...given, matter: 'legal-aid', finding: 'F1' })).toMatchObject({
      error: 'unknown-finding',
    });
    const free = ['legal-aid', 'new-taxpayer', 'teacher-qualification', 'fire-safety-check'].find(
      (matter) => !desk.rounds.ofDirector('D02').some((one) => one.matter === matter),
    )!;
    const assignment = value(desk.rounds.assign('A01', { ...given, matter: free }));
    expect(desk.rounds.ofDirector('D02').at(-1)).toMatchObject({ assignment, matter: free, state: 'drawn' });
  });
});
