import type { Matter } from '../../../shared/matter/index.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { TraceEventOf, WalkMode } from '../../../shared/trace/index.ts';
import type { AssignmentRow, RoundRow } from '../../store/index.ts';
import { firstOf, type Done, type EvaluationContext } from '../context.ts';
import { assignmentId, draw, drawSeed, redraw, type Redraw } from './draw.ts';

export interface NewRound {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly ownDepartmentExcluded: boolean;
  readonly noMatterTwice: boolean;
  /** Whose matters are walked; empty: everybody's. */
  readonly departments: readonly string[];
}

export interface DrawOrder {
  readonly round: string;
  /** Empty: everybody who is a director now. */
  readonly directors: readonly string[];
  /** Of each matter from the anonymous counts; a matter without counts has 0. */
  readonly counts: readonly { readonly matter: string; readonly used: number; readonly abandoned: number }[];
  /** Null: as few as let every matter be walked. */
  readonly perDirector: number | null;
  readonly mode: WalkMode;
}

export interface NewAssignment {
  readonly round: string;
  readonly director: string;
  readonly matter: string;
  readonly mode: WalkMode;
  /** The finding it inspects again. */
  readonly finding: string | null;
}

/** What a director has to walk now. */
export interface NextAssignment {
  readonly assignment: string;
  readonly round: string;
  readonly mode: WalkMode;
  readonly matter: string;
}

export interface RoundProgress extends RoundRow {
  readonly state: 'open' | 'drawn' | 'closed';
  readonly assignments: Readonly<Record<AssignmentRow['state'], number>>;
}

export interface Rounds {
  /** Gives the round's id, such as R2. */
  readonly open: (by: string, round: NewRound) => Done<string>;
  readonly draw: (
    by: string,
    order: DrawOrder,
  ) => Done<Pick<TraceEventOf<'round.drawn'>, 'assignments' | 'unassigned'>>;
  /** Does a round's draw again from its entry. */
  readonly redraw: (by: string, round: string) => Done<Redraw>;
  readonly assign: (by: string, assignment: NewAssignment) => Done<string>;
  readonly withdraw: (by: string, assignment: string, reason: string) => Done<null>;
  readonly close: (by: string, round: string) => Done<null>;
  /** Newest last. */
  readonly list: (by: string) => Done<readonly RoundProgress[]>;
  readonly assignments: (by: string, round: string) => Done<readonly AssignmentRow[]>;
  /** Problems of earlier rounds that are put right and that nobody is to look at again in this one. */
  readonly toInspectAgain: (by: string, round: string) => Done<readonly string[]>;
  /** A director's own, of rounds that are not closed. */
  readonly ofDirector: (director: string) => readonly AssignmentRow[];
  /** The earliest that is still to be walked; null when there is none. */
  readonly next: (director: string) => NextAssignment | null;
}

export function createRounds(context: EvaluationContext): Rounds {
  const { tables, record, refusal } = context;
  const { rounds, assignments, walks, findings } = tables;
  const roundOf = (round: string): RoundRow | null => rounds.get({ round });
  const isOpen = (round: string): boolean => roundOf(round)?.closedSeq === null;
  const inScope = ({ departments }: RoundRow): readonly Matter[] =>
    context
      .matters()
      .filter(({ department }) => departments.length === 0 || departments.includes(department));

  /** Matters of a director's earlier assignments and walks, in the order of the alphabet. */
  const hadBefore = (director: string): string[] => {
    const assigned = assignments.where({ director }).filter(({ state }) => state !== 'withdrawn');
    const walked = walks.where({ director }).flatMap(({ matter }) => matter ?? []);
    return [...new Set([...assigned.map(({ matter }) => matter), ...walked])].sort();
  };
  const directorOf = (id: string) => {
    const person = context.person(id);
    return person?.isActive === true && person.roles.includes('director') ? person : null;
  };
  /** A round in which something can still be changed. */
  const openRound = (by: string, round: string): Done<RoundRow> => {
    const row = roundOf(round);
    if (row === null) return fail(refusal(by, 'round.organise') ?? 'unknown-round');
    const refused = firstOf(refusal(by, 'round.organise'), row.closedSeq !== null && 'round-closed');
    return refused === null ? ok(row) : fail(refused);
  };

  return {
    open: (by, { from, to, departments, ...round }) => {
      const refused = firstOf(
        refusal(by, 'round.organise'),
        from > to && 'dates-reversed',
        !departments.every(context.hasDepartment) && 'unknown-department',
      );
      if (refused !== null) return fail(refused);
      const number = Math.max(0, ...rounds.where({}).map((row) => row.number)) + 1;
      const id = `R${number}`;
      const opened = record({
        type: 'round.opened',
        by,
        round: id,
        number,
        from,
        to,
        departments: [...departments],
        ...round,
      });
      return opened.ok ? ok(id) : opened;
    },

    draw: (by, { round, directors: ids, counts, perDirector, mode }) => {
      const found = openRound(by, round);
      if (!found.ok) return found;
      if (found.value.drawnSeq !== null) return fail('already-drawn');
      const drawn = ids.length > 0 ? ids.map(directorOf) : context.people().map(({ id }) => directorOf(id));
      const people = drawn.filter((person) => person !== null);
      if (ids.length > people.length) return fail('unknown-director');
      const matters = inScope(found.value);
      if (people.length === 0) return fail('no-directors');
      if (matters.length === 0) return fail('no-matters');
      const countOf = new Map(counts.map((count) => [count.matter, count]));
      const input = {
        ownDepartmentExcluded: found.value.ownDepartmentExcluded,
        perDirector: perDirector ?? Math.ceil(matters.length / people.length),
        directors: people.map(({ id, department }) => ({
          person: id,
          department,
          had: found.value.noMatterTwice ? hadBefore(id) : [],
        })),
        matters: matters.map(({ code, department }) => ({
          matter: code,
          department,
          used: countOf.get(code)?.used ?? 0,
          abandoned: countOf.get(code)?.abandoned ?? 0,
        })),
      };
      const entry = record<'round.drawn'>((prev) => {
        const seed = drawSeed(prev, round);
        const { given, unassigned } = draw({ ...input, seed });
        const named = given.map((unit, index) => ({ assignment: assignmentId(round, index), ...unit, mode }));
        return {
          type: 'round.drawn',
          by,
          round,
          seed,
          mode,
          ...input,
          assignments: named,
          unassigned: [...unassigned],
        };
      });
      return entry.ok ? ok(entry.value) : entry;
    },

    redraw: (by, round) => {
      const row = roundOf(round);
      const refused = firstOf(refusal(by, 'round.read'), !row?.drawnSeq && 'unknown-round');
      return refused === null ? ok(redraw(context.entry(row!.drawnSeq!, 'round.drawn'))) : fail(refused);
    },

    assign: (by, { round, director, matter, mode, finding }) => {
      const found = openRound(by, round);
      if (!found.ok) return found;
      const person = directorOf(director);
      const guide = context.matter(matter);
      const subject = finding === null ? null : findings.get({ finding });
      const { ownDepartmentExcluded, noMatterTwice } = found.value;
      const refused = firstOf(
        person === null && 'unknown-director',
        guide === null && 'unknown-matter',
        finding !== null && subject === null && 'unknown-finding',
        subject?.foundBy === director && 'found-it-oneself',
        ownDepartmentExcluded && person?.department === guide?.department && 'own-department',
        noMatterTwice && hadBefore(director).includes(matter) && 'had-matter-before',
      );
      if (refused !== null) return fail(refused);
      const assignment = assignmentId(round, assignments.where({ round }).length);
      const added = record({
        type: 'assignment.added',
        by,
        round,
        assignment,
        director,
        matter,
        mode,
        finding,
      });
      return added.ok ? ok(assignment) : added;
    },

    withdraw: (by, assignment, reason) => {
      const [row] = assignments.where({ assignment });
      const refused = firstOf(
        refusal(by, 'round.organise'),
        row === undefined && 'unknown-assignment',
        row !== undefined && !isOpen(row.round) && 'round-closed',
        row?.state !== 'drawn' && 'assignment-begun',
        reason.trim() === '' && 'reason-missing',
      );
      if (refused !== null) return fail(refused);
      const withdrawn = record({ type: 'assignment.withdrawn', by, assignment, reason });
      return withdrawn.ok ? ok(null) : withdrawn;
    },

    close: (by, round) => {
      const found = openRound(by, round);
      if (!found.ok) return found;
      const closed = record({ type: 'round.closed', by, round });
      return closed.ok ? ok(null) : closed;
    },

    list: (by) => {
      const refused = refusal(by, 'round.read');
      if (refused !== null) return fail(refused);
      return ok(
        rounds
          .where({})
          .sort((a, b) => a.number - b.number)
          .map((row) => progressOf(row, assignments.where({ round: row.round }))),
      );
    },

    assignments: (by, round) => {
      const refused = firstOf(refusal(by, 'round.read'), roundOf(round) === null && 'unknown-round');
      return refused === null ? ok(assignments.where({ round })) : fail(refused);
    },

    toInspectAgain: (by, round) => {
      const row = roundOf(round);
      const refused = firstOf(refusal(by, 'round.read'), row === null && 'unknown-round');
      if (refused !== null) return fail(refused);
      const given = assignments.where({ round }).filter(({ state }) => state !== 'withdrawn');
      const isEarlier = (walk: string): boolean => walks.get({ sid: walk })?.round !== round;
      return ok(
        findings
          .where({ state: 'done' })
          .filter(({ walk, finding }) => isEarlier(walk) && !given.some((one) => one.finding === finding))
          .map(({ finding }) => finding),
      );
    },

    ofDirector: (director) => assignments.where({ director }).filter(({ round }) => isOpen(round)),

    next: (director) => {
      const next = assignments.where({ director, state: 'drawn' }).find(({ round }) => isOpen(round));
      if (next === undefined) return null;
      const { assignment, round, mode, matter } = next;
      return { assignment, round, mode, matter };
    },
  };
}

export function progressOf(row: RoundRow, given: readonly AssignmentRow[]): RoundProgress {
  const count = (state: AssignmentRow['state']): number =>
    given.filter((assignment) => assignment.state === state).length;
  return {
    ...row,
    state: row.closedSeq !== null ? 'closed' : row.drawnSeq !== null ? 'drawn' : 'open',
    assignments: {
      drawn: count('drawn'),
      walked: count('walked'),
      evaluated: count('evaluated'),
      withdrawn: count('withdrawn'),
    },
  };
}
