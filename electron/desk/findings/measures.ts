import type { DeskRefusal } from '../../../shared/evaluation/index.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { MeasureKind } from '../../../shared/trace/index.ts';
import type { FindingRow, MeasureRow } from '../../store/index.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { firstOf, type Done, type EvaluationContext } from '../context.ts';
import { endOf } from './findings.ts';

export interface NewMeasure {
  readonly finding: string;
  readonly kind: MeasureKind;
  readonly text: string;
  /** A deadline is either so many working days from today, or a day. On site there is neither. */
  readonly workingDays: number | null;
  readonly due: string | null;
}

/** What is done about a problem, and by when. A deadline moves only later, only with a reason, and everybody sees it. */
export interface Measures {
  /** Gives its number, such as M7. */
  readonly set: (by: string, measure: NewMeasure) => Done<string>;
  readonly extend: (by: string, measure: string, due: string, reason: string) => Done<null>;
  /** @param files SHA-256 of files that stay with the department; without any, the text is the evidence */
  readonly done: (by: string, measure: string, text: string, files: readonly string[]) => Done<null>;
  readonly withdraw: (by: string, measure: string, reason: string) => Done<null>;
}

export function createMeasures(context: EvaluationContext, calendar: Calendar): Measures {
  const { tables, record, refusal, today } = context;
  const { findings, measures } = tables;

  const open = (
    by: string,
    measure: string,
    act: 'measure.done' | 'measure.extend' | 'measure.withdraw',
  ): Done<MeasureRow> => {
    const row = measures.get({ measure });
    const finding = row === null ? null : findings.get({ finding: row.finding });
    const refused = firstOf(
      refusal(by, act, aboutDepartment(finding)),
      finding === null && 'unknown-measure',
      finding !== null && endOf(finding),
      row !== null && endOfMeasure(row, finding),
    );
    return refused === null && row !== null ? ok(row) : fail(refused ?? 'unknown-measure');
  };
  const done = (written: Done<unknown>): Done<null> => (written.ok ? ok(null) : written);

  return {
    set: (by, { finding, kind, text, workingDays, due }) => {
      const row = findings.get({ finding });
      const refused = firstOf(
        refusal(by, 'measure.set', aboutDepartment(row)),
        row === null && 'unknown-finding',
        row !== null && endOf(row),
        text.trim() === '' && 'text-missing',
        dueRefusal(kind, workingDays, due, today()),
      );
      if (refused !== null) return fail(refused);
      const measure = `M${measures.where({}).length + 1}`;
      const days = calendar.current();
      const written = record({
        type: 'measure.set',
        by,
        measure,
        finding,
        kind,
        text,
        due: workingDays === null ? due : days.addWorkingDays(today(), workingDays),
        workingDays,
        calendar: days.calendar.version,
      });
      return written.ok ? ok(measure) : written;
    },

    extend: (by, measure, due, reason) => {
      const row = open(by, measure, 'measure.extend');
      if (!row.ok) return row;
      const refused = firstOf(
        row.value.due === null && 'no-due',
        row.value.due !== null && due <= row.value.due && 'due-not-later',
        due < today() && 'due-in-the-past',
        reason.trim() === '' && 'reason-missing',
      );
      return refused === null
        ? done(record({ type: 'measure.extended', by, measure, due, reason }))
        : fail(refused);
    },

    done: (by, measure, text, files) => {
      const row = open(by, measure, 'measure.done');
      if (!row.ok) return row;
      if (text.trim() === '' && files.length === 0) return fail('evidence-missing');
      return done(record({ type: 'measure.done', by, measure, text, files: [...files] }));
    },

    withdraw: (by, measure, reason) => {
      const row = open(by, measure, 'measure.withdraw');
      if (!row.ok) return row;
      if (reason.trim() === '') return fail('reason-missing');
      return done(record({ type: 'measure.withdrawn', by, measure, reason }));
    },
  };
}

const aboutDepartment = (finding: FindingRow | null) =>
  finding === null ? {} : { department: finding.department };

/** A measure of an attempt before the problem was opened again is history. */
function endOfMeasure(measure: MeasureRow, finding: FindingRow | null): DeskRefusal | null {
  if (measure.withdrawnSeq !== null) return 'measure-withdrawn';
  return measure.doneSeq !== null || measure.cycle !== finding?.cycle ? 'measure-done' : null;
}

function dueRefusal(
  kind: MeasureKind,
  workingDays: number | null,
  due: string | null,
  today: string,
): DeskRefusal | null {
  const isGiven = workingDays !== null || due !== null;
  if (kind === 'on-site') return isGiven ? 'due-not-for-on-site' : null;
  if (workingDays !== null && (due !== null || workingDays < 1)) return 'invalid-input';
  if (kind === 'deadline' && !isGiven) return 'due-missing';
  return due !== null && due < today ? 'due-in-the-past' : null;
}
