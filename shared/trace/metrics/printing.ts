import type { DocumentKind } from '../../print/index.ts';
import type { Walk } from '../walk/index.ts';
import { sum, toMs, type MetricDefinition } from './definition.ts';

/** One print job of the walk. */
export interface PrintedPaper {
  readonly job: string;
  readonly kind: DocumentKind;
  readonly seq: number;
  readonly state: 'printed' | 'came-out' | 'failed' | 'cancelled' | 'uncertain' | 'given-up' | 'under-way';
  /** What last held it up. */
  readonly reason: string | null;
  readonly orderedUs: number;
  /** When the printer, or a person, said that it is out. */
  readonly outUs: number | null;
  readonly sheets: number;
}

/**
 * Papers. `printTime`: from the order to the last paper out, longest of the papers (ms). `reprints`: jobs of a kind of document
 * beyond its first. `printReliability`: share of the jobs, cancelled ones apart, that came out. `sheets`: sheets that came
 * out, to be held against the guide. Source: our own; the printer's own word is what counts as out.
 */
export const printingDefinitions = [
  { id: 'printTime', unit: 'ms', source: 'kiosk', of: 'walk' },
  { id: 'reprints', unit: 'count', source: 'kiosk', of: 'walk' },
  { id: 'printReliability', unit: 'share', source: 'kiosk', of: 'walk' },
  { id: 'sheets', unit: 'sheets', source: 'kiosk', of: 'walk' },
] as const satisfies readonly MetricDefinition[];

export function papersOf(walk: Walk): readonly PrintedPaper[] {
  const orders = walk.of('session.submit').filter(({ entry }) => entry.outcome === 'taken');
  const answers = walk.of('session.resolved');
  const jobs = Map.groupBy(walk.of('session.job'), ({ entry }) => entry.job);
  return [...jobs.entries()].map(([job, events]) => {
    const [first, last] = [events[0]!, events.at(-1)!];
    const order = orders.findLast(
      ({ entry, atUs }) => atUs <= first.atUs && entry.documents.includes(first.entry.kind),
    );
    const printed = events.find(({ entry }) => entry.state === 'printed');
    const cameOut = answers.find(({ entry }) => entry.job === job && entry.answer === 'came-out');
    const wasGivenUp = answers.some(({ entry }) => entry.job === job && entry.answer === 'give-up');
    return {
      job,
      kind: first.entry.kind,
      seq: (printed ?? last).entry.seq,
      state: printed ? 'printed' : cameOut ? 'came-out' : wasGivenUp ? 'given-up' : endOf(last.entry.state),
      reason: events.findLast(({ entry }) => entry.reason !== null)?.entry.reason ?? null,
      orderedUs: order?.atUs ?? first.atUs,
      outUs: (printed ?? cameOut)?.atUs ?? null,
      sheets: last.entry.sheets,
    };
  });
}

export function printingOf(papers: readonly PrintedPaper[]): {
  readonly printTime: number | null;
  readonly reprints: number;
  readonly printReliability: number | null;
  readonly sheets: number;
} {
  const out = papers.filter(({ outUs }) => outUs !== null);
  const counted = papers.filter(({ state }) => state !== 'cancelled');
  return {
    printTime:
      out.length === 0 ? null : Math.max(...out.map((paper) => toMs(paper.outUs! - paper.orderedUs))),
    reprints: papers.length - new Set(papers.map(({ kind }) => kind)).size,
    printReliability: counted.length === 0 ? null : out.length / counted.length,
    sheets: sum(out.map(({ sheets }) => sheets)),
  };
}

function endOf(
  state: 'queued' | 'rendering' | 'sending' | 'printing' | 'printed' | 'failed' | 'uncertain' | 'cancelled',
) {
  return state === 'failed' || state === 'uncertain' || state === 'cancelled' ? state : 'under-way';
}
