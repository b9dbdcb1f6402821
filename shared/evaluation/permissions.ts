import type { TraceEventOf } from '../trace/index.ts';

export type StaffRole = TraceEventOf<'person.set'>['roles'][number];

/** A person of the staff as the rules see one. */
export interface StaffMember {
  /** The pseudonym. */
  readonly id: string;
  readonly roles: readonly StaffRole[];
  readonly department: string | null;
  readonly isActive: boolean;
}

/** What an act is done to, as far as a rule looks at it. */
export interface ActSubject {
  /** Who walked, or who found the problem. */
  readonly director?: string;
  /** Responsible for the problem. */
  readonly department?: string;
  /** Who has walked its matter in another round, or is assigned to look at it again. */
  readonly inspectors?: readonly string[];
}

type Rule = (person: StaffMember, subject: ActSubject) => boolean;

const organiser: Rule = ({ roles }) => roles.includes('administrator');
const auditor: Rule = ({ roles }) => roles.includes('auditor');
const director: Rule = ({ roles }) => roles.includes('director');
const own: Rule = (person, subject) => director(person, subject) && subject.director === person.id;
const anotherDirector: Rule = (person, subject) =>
  director(person, subject) && subject.director !== undefined && subject.director !== person.id;
const responsible: Rule = (person, subject) =>
  director(person, subject) && person.department !== null && subject.department === person.department;
const inspecting: Rule = (person, subject) =>
  director(person, subject) && subject.inspectors?.includes(person.id) === true;
const anyOf =
  (...rules: readonly Rule[]): Rule =>
  (person, subject) =>
    rules.some((rule) => rule(person, subject));

/** Who may do what with walks and after them. Administrators organise, directors judge, auditors read. */
const rules = {
  'calendar.set': organiser,
  'round.organise': organiser,
  'round.read': anyOf(organiser, auditor),
  'round.report': anyOf(organiser, auditor, director),
  'hall.import': organiser,
  'report.export': anyOf(organiser, auditor, director),
  'walk.read': anyOf(own, auditor),
  'walk.evaluate': own,
  'finding.read': anyOf(own, responsible, inspecting, organiser, auditor),
  'finding.add': own,
  'finding.revise': own,
  'finding.withdraw': own,
  'finding.assign': organiser,
  'finding.inspect': anotherDirector,
  'finding.close': organiser,
  'finding.reopen': organiser,
  'measure.set': anyOf(responsible, organiser),
  'measure.done': anyOf(responsible, organiser),
  'measure.extend': organiser,
  'measure.withdraw': organiser,
} as const satisfies Readonly<Record<string, Rule>>;

export type DeskAct = keyof typeof rules;
export const deskActs = Object.keys(rules) as readonly DeskAct[];

/** Whether somebody may do something; null is nobody. */
export const isAllowed = (act: DeskAct, person: StaffMember | null, subject: ActSubject = {}): boolean =>
  person !== null && person.isActive && rules[act](person, subject);
