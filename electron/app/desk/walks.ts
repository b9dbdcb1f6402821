import { hash } from 'node:crypto';
import type { WalkPage, walksContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { WalkRow } from '../../store/index.ts';
import type { TraceLog } from '../../trace/index.ts';
import { loadEvaluationWords } from '../evaluation/index.ts';
import { formOf } from '../form-of.ts';
import { loadReportWords, walkthroughDocument } from '../report/index.ts';
import { replayCatalogue } from '../replay/replay-catalogue.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { done, evaluationOf, refusedWith } from './refused.ts';
import { walkPaper } from './report-papers.ts';
import { takeOut } from './take-out.ts';
import { proofOf } from './walk-proof.ts';

/** What the trace shows of walks. Whether a person may see one is decided by the evaluation's own rules. */
export function walksHandlers(services: DeskServices, caller: Caller): Handlers<typeof walksContract> {
  const { kiosk } = services;
  const { store, trace, catalogue } = kiosk;
  const by = (): string => caller.person().id;
  const words = loadEvaluationWords(kiosk.resourcesFolder);
  const reportWords = loadReportWords(kiosk.resourcesFolder);

  /** The walk with its entries, if this person may see it. */
  const seen = (walk: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
    const evaluation = evaluationOf(services);
    if (evaluation === null || trace.log === null) return refusedWith('storage');
    const read = evaluation.evaluations.read(by(), walk, words(language));
    if (!read.ok) return refusedWith(read.error);
    const row = store.projected.walks.get({ sid: walk })!;
    return {
      ok: true,
      evaluation,
      view: read.value,
      row,
      log: trace.log,
      entries: entriesOf(row, trace.log),
    } as const;
  };

  const pageOf = (found: Extract<ReturnType<typeof seen>, { ok: true }>): WalkPage => {
    const { matter, version } = found.row;
    const guide = matter === null || version === null ? null : catalogue.matter(matter, version);
    return {
      evaluation: found.view,
      matter: guide,
      form: guide === null ? null : (formOf(catalogue, guide.code, guide.version)?.form ?? null),
      entries: found.entries,
      peers: services.peers.of(found.row, found.log),
      findings: found.evaluation.findings.list(by(), { walk: found.row.sid }),
      proof: proofOf(found.row, store.trace, found.log),
    };
  };

  return {
    'walks.list': () => ({
      walks: (evaluationOf(services)?.evaluations.walks(by()) ?? []).map((walk) => ({
        ...walk,
        matterName: walk.matter === null ? null : (catalogue.matter(walk.matter)?.name ?? null),
      })),
    }),
    'walks.read': ({ walk, language }) => {
      const found = seen(walk, language);
      if (!found.ok) return found;
      return {
        ok: true,
        page: pageOf(found),
      };
    },
    'walks.replay': async ({ walk }) => {
      const found = seen(walk);
      if (!found.ok) return found;
      return { ok: true, catalogue: await replayCatalogue(kiosk, found.entries) };
    },
    'walks.opened': ({ walk, what }) => {
      const found = seen(walk);
      return found.ok ? done(found.evaluation.reports.recordView(by(), what, walk)) : found;
    },
    'walks.report': async ({ walk, language }) => {
      const found = seen(walk, language);
      if (!found.ok) return found;
      const paper = walkPaper(pageOf(found), kiosk, found.log);
      if (paper === null) return refusedWith('walk-still-open');
      const pdf = await kiosk.documents.reportPdf(walkthroughDocument(paper, reportWords(language)));
      if (!pdf.ok) return refusedWith('storage');
      const bytes = Buffer.from(pdf.value.pdf);
      const recorded = found.evaluation.reports.recordExport(by(), {
        what: 'walk',
        subject: walk,
        format: 'pdf',
        sha256: hash('sha256', bytes),
      });
      return recorded.ok
        ? { ok: true, name: `walk-${walk}.pdf`, base64: bytes.toString('base64') }
        : refusedWith(recorded.error);
    },
    'walks.export': async ({ walk, format }) => {
      const found = seen(walk);
      if (!found.ok) return found;
      const taken = await takeOut(kiosk, found.log, format, walk);
      if (!taken.ok) return refusedWith('unknown-walk');
      const { name, bytes } = taken.value;
      const recorded = found.evaluation.reports.recordExport(by(), {
        what: 'walk',
        subject: walk,
        format,
        sha256: hash('sha256', bytes),
      });
      return recorded.ok ? { ok: true, name, base64: bytes.toString('base64') } : refusedWith(recorded.error);
    },
  };
}

const entriesOf = ({ sid, firstSeq, lastSeq }: WalkRow, log: TraceLog): readonly TraceEntry[] =>
  [...log.entries(firstSeq, lastSeq)].filter((entry) => 'sid' in entry && entry.sid === sid);
