import { describe, expect, it } from 'vitest';
import { deskActs, isAllowed, type DeskAct, type StaffMember } from './permissions.ts';

const person = (id: string, role: StaffMember['roles'][number], department: string | null): StaffMember => ({
  id,
  roles: [role],
  department,
  isActive: true,
});
/** The problem was found by D01, of tax, on a matter of public security; D04 is to look again. */
const subject = { director: 'D01', department: 'public-security', inspectors: ['D04'] };
const people = {
  finder: person('D01', 'director', 'tax'),
  responsible: person('D02', 'director', 'public-security'),
  other: person('D03', 'director', 'justice'),
  inspector: person('D04', 'director', 'justice'),
  organiser: person('A01', 'administrator', 'administrative-approval'),
  auditor: person('S01', 'auditor', null),
  attendant: person('G01', 'attendant', 'public-security'),
};

/** Who may; everybody else may not. */
const table: Readonly<Record<DeskAct, readonly (keyof typeof people)[]>> = {
  'calendar.set': ['organiser'],
  'round.organise': ['organiser'],
  'round.read': ['organiser', 'auditor'],
  'round.report': ['finder', 'responsible', 'other', 'inspector', 'organiser', 'auditor'],
  'hall.import': ['organiser'],
  'report.export': ['finder', 'responsible', 'other', 'inspector', 'organiser', 'auditor'],
  'walk.read': ['finder', 'auditor'],
  'walk.evaluate': ['finder'],
  'finding.read': ['finder', 'responsible', 'inspector', 'organiser', 'auditor'],
  'finding.add': ['finder'],
  'finding.revise': ['finder'],
  'finding.withdraw': ['finder'],
  'finding.assign': ['organiser'],
  'finding.inspect': ['responsible', 'other', 'inspector'],
  'finding.close': ['organiser'],
  'finding.reopen': ['organiser'],
  'measure.set': ['responsible', 'organiser'],
  'measure.done': ['responsible', 'organiser'],
  'measure.extend': ['organiser'],
  'measure.withdraw': ['organiser'],
};

describe('who may do what', () => {
  it.each(deskActs)('%s', (act) => {
    const may = Object.entries(people).filter(([, who]) => isAllowed(act, who, subject));
    expect(may.map(([name]) => name)).toEqual(table[act]);
  });

  it('is nothing for nobody and for somebody who is no longer active', () => {
    for (const act of deskActs) {
      expect(isAllowed(act, null, subject)).toBe(false);
      for (const who of Object.values(people)) {
        expect(isAllowed(act, { ...who, isActive: false }, subject)).toBe(false);
      }
    }
  });

  it('is the sum of one’s roles', () => {
    const both: StaffMember = { ...people.finder, roles: ['director', 'auditor'] };
    expect(isAllowed('walk.read', both, { director: 'D09' })).toBe(true);
    expect(isAllowed('walk.evaluate', both, { director: 'D09' })).toBe(false);
  });

  it('does not follow from a department that nobody has', () => {
    const nowhere = person('D04', 'director', null);
    expect(isAllowed('finding.read', nowhere, { director: 'D01' })).toBe(false);
    expect(isAllowed('finding.inspect', nowhere, {})).toBe(false);
  });
});
