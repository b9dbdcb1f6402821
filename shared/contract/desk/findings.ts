import { z } from 'zod';
import type { DeskAct, FindingView, HistoryEntry } from '../../evaluation/index.ts';
import type { LocalizedText } from '../../text/index.ts';
import { measureKinds } from '../../trace/values.ts';
import { procedure } from '../procedure.ts';
import { doneOrRefused, type OrRefused } from './refused.ts';
import { view } from './view.ts';

/** Problems and what is done about them. Who may see and do what is decided for each problem. */

const recordId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
const text = z.string().trim().max(2000);
const day = z.iso.date();
const aFinding = { id: recordId };
const aMeasure = { measure: recordId };

export interface FindingRowView extends FindingView {
  /** Null for a walk of no matter, or of one the catalogue no longer has. */
  readonly matterName: LocalizedText | null;
  /** Null without a round. */
  readonly roundName: string | null;
}

/** One thing that was ever said of a problem, with what was said. */
export interface HistoryView extends HistoryEntry {
  readonly byName: string | null;
  readonly text: string | null;
  readonly due: string | null;
}

export interface FindingPage {
  readonly finding: FindingRowView;
  readonly foundByName: string | null;
  readonly history: readonly HistoryView[];
  /** What the person at the page may do with it; each act is decided again when it is done. */
  readonly may: readonly DeskAct[];
  /** The person's own walks of the same matter in other rounds, which may serve to look again. */
  readonly ownWalks: readonly { readonly walk: string; readonly atMs: number }[];
}

export const findingsContract = {
  'findings.list': procedure(
    z.strictObject({}),
    view<OrRefused<{ readonly findings: readonly FindingRowView[] }>>(),
  ),
  'findings.read': procedure(z.strictObject(aFinding), view<OrRefused<FindingPage>>()),
  'findings.assign': procedure(
    z.strictObject({ ...aFinding, department: z.string().max(80) }),
    doneOrRefused,
  ),
  'findings.withdraw': procedure(z.strictObject({ ...aFinding, reason: text }), doneOrRefused),
  'findings.reinspect': procedure(
    z.strictObject({
      ...aFinding,
      walk: z.string().regex(/^[0-9a-f]{16}$/),
      fixed: z.boolean(),
      text,
    }),
    doneOrRefused,
  ),
  'findings.close': procedure(z.strictObject({ ...aFinding, text }), doneOrRefused),
  'findings.reopen': procedure(z.strictObject({ ...aFinding, reason: text }), doneOrRefused),

  'findings.setMeasure': procedure(
    z.strictObject({
      ...aFinding,
      kind: z.enum(measureKinds),
      text,
      /** A deadline is so many working days from today, or a day. */
      workingDays: z.int().min(1).max(1000).nullable(),
      due: day.nullable(),
    }),
    doneOrRefused,
  ),
  'findings.extendMeasure': procedure(z.strictObject({ ...aMeasure, due: day, reason: text }), doneOrRefused),
  'findings.measureDone': procedure(
    z.strictObject({
      ...aMeasure,
      text,
      /** SHA-256 of files that stay with the department. */
      files: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(20),
    }),
    doneOrRefused,
  ),
  'findings.withdrawMeasure': procedure(z.strictObject({ ...aMeasure, reason: text }), doneOrRefused),
} as const;
