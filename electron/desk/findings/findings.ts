import type { DeskRefusal, FindingView, HistoryEntry } from '../../../shared/evaluation/index.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { TraceEventOf } from '../../../shared/trace/index.ts';
import type { FindingRow } from '../../store/index.ts';
import { firstOf, type Done, type EvaluationContext } from '../context.ts';
import { evidenceElsewhere } from '../evaluation/evaluation.ts';
import { inspectionRefusal } from './inspection.ts';
import type { FindingReader } from './finding-reader.ts';

type Content = Pick<TraceEventOf<'finding.added'>, 'category' | 'severity' | 'element' | 'text' | 'evidence'>;
export interface NewFinding extends Content {
  readonly walk: string;
  /** Null: that of the matter. */
  readonly department: string | null;
}
export interface FindingRevision extends Content {
  readonly finding: string;
}
export interface Inspection {
  readonly finding: string;
  /** The inspector's own walk of the same matter in a later round. */
  readonly walk: string;
  readonly fixed: boolean;
  readonly text: string;
}
export interface FindingFilter {
  readonly round?: string;
  readonly department?: string;
  readonly walk?: string;
}

/** Problems that a walk found. A problem ends by a re-inspection of somebody else, or was put right on site. */
export interface Findings {
  /** Gives its number, such as F12. */
  readonly add: (by: string, finding: NewFinding) => Done<string>;
  readonly revise: (by: string, revision: FindingRevision) => Done<null>;
  /** Names another responsible department; what was found stays as it is. */
  readonly assignTo: (by: string, finding: string, department: string) => Done<null>;
  readonly withdraw: (by: string, finding: string, reason: string) => Done<null>;
  readonly reinspect: (by: string, inspection: Inspection) => Done<null>;
  /** Strikes it off (销号). @param text why that is enough, where it was put right on site and nobody looks again */
  readonly close: (by: string, finding: string, text: string) => Done<null>;
  readonly reopen: (by: string, finding: string, reason: string) => Done<null>;
  /** Those the person may see, by number. */
  readonly list: (by: string, filter?: FindingFilter) => readonly FindingView[];
  readonly read: (by: string, finding: string) => Done<FindingView>;
  /** Everything that was ever said of it. */
  readonly history: (by: string, finding: string) => Done<readonly HistoryEntry[]>;
}

export function createFindings(context: EvaluationContext, reader: FindingReader): Findings {
  const { tables, record, refusal, entry } = context;
  const { findings, measures, walks, assignments } = tables;

  /** Who has something to do with looking at it again. */
  const inspectorsOf = ({ finding, walk }: FindingRow): readonly string[] => {
    const first = walks.get({ sid: walk });
    const again = walks
      .where({ matter: first?.matter ?? null })
      .filter(({ matter, round }) => matter !== null && round !== null && round !== first?.round);
    return [...assignments.where({ finding }), ...again].map(({ director }) => director);
  };
  const subject = (row: FindingRow) => ({
    director: row.foundBy,
    department: row.department,
    inspectors: inspectorsOf(row),
  });
  const found = (by: string, finding: string, act: Parameters<typeof refusal>[1]): Done<FindingRow> => {
    const row = findings.get({ finding });
    const refused = refusal(by, act, row === null ? { director: by } : subject(row));
    if (refused !== null || row === null) return fail(refused ?? 'unknown-finding');
    return ok(row);
  };
  const done = (written: Done<unknown>): Done<null> => (written.ok ? ok(null) : written);
  const hasText = (text: string): DeskRefusal | null => (text.trim() === '' ? 'text-missing' : null);
  const contentOf = ({ contentSeq, addedSeq }: FindingRow) =>
    contentSeq === addedSeq ? entry(addedSeq, 'finding.added') : entry(contentSeq, 'finding.revised');

  return {
    add: (by, { department, ...content }) => {
      const walk = walks.get({ sid: content.walk });
      const refused = firstOf(
        refusal(by, 'finding.add', { director: walk?.director ?? by }),
        walk === null && 'unknown-walk',
        walk?.closedWhy === null && 'walk-still-open',
        walk?.matter === null && 'walk-without-matter',
      );
      if (refused !== null || !walk?.matter) return fail(refused ?? 'unknown-walk');
      const responsible = department ?? context.matter(walk.matter)?.department ?? null;
      const wrong = firstOf(
        (responsible === null || !context.hasDepartment(responsible)) && 'unknown-department',
        hasText(content.text),
        evidenceElsewhere(context, content.walk, content.evidence),
      );
      if (wrong !== null) return fail(wrong);
      const finding = `F${findings.where({}).length + 1}`;
      const added = record({ type: 'finding.added', by, finding, ...content, department: responsible! });
      return added.ok ? ok(finding) : added;
    },

    revise: (by, { finding, ...content }) => {
      const row = found(by, finding, 'finding.revise');
      if (!row.ok) return row;
      const { walk, department } = row.value;
      const refused = firstOf(
        endOf(row.value),
        hasText(content.text),
        evidenceElsewhere(context, walk, content.evidence),
      );
      if (refused !== null) return fail(refused);
      return done(record({ type: 'finding.revised', by, finding, walk, department, ...content }));
    },

    assignTo: (by, finding, department) => {
      const row = found(by, finding, 'finding.assign');
      if (!row.ok) return row;
      const refused = firstOf(endOf(row.value), !context.hasDepartment(department) && 'unknown-department');
      if (refused !== null) return fail(refused);
      const { walk, category, severity, element, text, evidence } = contentOf(row.value);
      const content = { walk, category, severity, element, text, evidence };
      return done(record({ type: 'finding.revised', by, finding, department, ...content }));
    },

    withdraw: (by, finding, reason) => {
      const row = found(by, finding, 'finding.withdraw');
      if (!row.ok) return row;
      const refused = firstOf(endOf(row.value), reason.trim() === '' && 'reason-missing');
      return refused === null
        ? done(record({ type: 'finding.withdrawn', by, finding, reason }))
        : fail(refused);
    },

    reinspect: (by, { finding, ...inspection }) => {
      const row = findings.get({ finding });
      const refused = firstOf(
        refusal(by, 'finding.inspect', row === null || row.foundBy === by ? { director: '' } : subject(row)),
        row === null && 'unknown-finding',
      );
      if (refused !== null || row === null) return fail(refused ?? 'unknown-finding');
      const wrong = firstOf(inspectionRefusal(context, row, by, inspection.walk), hasText(inspection.text));
      return wrong === null
        ? done(record({ type: 'finding.reinspected', by, finding, ...inspection }))
        : fail(wrong);
    },

    close: (by, finding, text) => {
      const row = found(by, finding, 'finding.close');
      if (!row.ok) return row;
      const { state, cycle } = row.value;
      if (state === 're-inspected') {
        return done(record({ type: 'finding.closed', by, finding, how: 'reinspected', text }));
      }
      const kinds = measures.where({ finding, cycle, withdrawnSeq: null }).map(({ kind }) => kind);
      const refused = firstOf(
        endOf(row.value),
        state !== 'done' && 'finding-not-done',
        kinds.some((kind) => kind !== 'on-site') && 'not-reinspected',
        text.trim() === '' && 'reason-missing',
      );
      if (refused !== null) return fail(refused);
      return done(record({ type: 'finding.closed', by, finding, how: 'on-site', text }));
    },

    reopen: (by, finding, reason) => {
      const row = found(by, finding, 'finding.reopen');
      if (!row.ok) return row;
      const refused = firstOf(
        row.value.state !== 'closed' && 'finding-not-closed',
        reason.trim() === '' && 'reason-missing',
      );
      return refused === null
        ? done(record({ type: 'finding.reopened', by, finding, reason }))
        : fail(refused);
    },

    list: (by, { round, ...columns } = {}) =>
      findings
        .where(columns)
        .filter((row) => refusal(by, 'finding.read', subject(row)) === null)
        .filter(({ walk }) => round === undefined || walks.get({ sid: walk })?.round === round)
        .sort((a, b) => a.addedSeq - b.addedSeq)
        .map(reader.view),

    read: (by, finding) => {
      const row = found(by, finding, 'finding.read');
      return row.ok ? ok(reader.view(row.value)) : row;
    },

    history: (by, finding) => {
      const row = found(by, finding, 'finding.read');
      return row.ok ? ok(reader.history(`finding/${finding}`)) : row;
    },
  };
}

/** Why nothing more can be said of a problem; null when it can. */
export function endOf({ state }: FindingRow): DeskRefusal | null {
  if (state === 'closed') return 'finding-closed';
  if (state === 'withdrawn') return 'finding-withdrawn';
  return state === 're-inspected' ? 'finding-reinspected' : null;
}
