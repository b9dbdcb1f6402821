import type { FindingCategory, GuideElement, MeasureKind, Severity } from '../trace/index.ts';
import type { Overdue } from './overdue.ts';
import type { FindingState } from './states.ts';

export interface MeasureView {
  readonly measure: string;
  readonly kind: MeasureKind;
  readonly text: string;
  readonly setBy: string;
  readonly setMs: number;
  /** Opened again since: it belongs to an earlier attempt. */
  readonly isOfEarlierCycle: boolean;
  readonly firstDue: string | null;
  /** The newest, extensions included. */
  readonly due: string | null;
  readonly workingDays: number | null;
  readonly calendar: number;
  readonly extensions: readonly { readonly due: string; readonly reason: string; readonly atMs: number }[];
  readonly done: { readonly text: string; readonly files: readonly string[]; readonly atMs: number } | null;
  readonly isWithdrawn: boolean;
  readonly overdue: Overdue | null;
}

export interface FindingView {
  readonly finding: string;
  readonly walk: string;
  readonly round: string | null;
  readonly matter: string | null;
  readonly foundBy: string;
  /** Responsible. */
  readonly department: string;
  readonly category: FindingCategory;
  readonly severity: Severity;
  readonly element: GuideElement;
  readonly text: string;
  readonly evidence: readonly number[];
  readonly state: FindingState;
  /** How often it was opened again. */
  readonly cycle: number;
  readonly addedMs: number;
  /** The newest re-inspection. */
  readonly inspected: {
    readonly by: string;
    readonly fixed: boolean;
    readonly text: string;
    readonly atMs: number;
  } | null;
  readonly closed: {
    readonly how: 'reinspected' | 'on-site';
    readonly text: string;
    readonly atMs: number;
  } | null;
  /** The oldest first. */
  readonly measures: readonly MeasureView[];
}

/** One thing that was ever said of a record, with its number in the log. */
export interface HistoryEntry {
  readonly seq: number;
  readonly atMs: number;
  readonly by: string | null;
  readonly type: string;
}
