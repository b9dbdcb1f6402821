import type { WalkPage, WalkProof } from '../../../shared/contract/desk/index.ts';
import type { RoundReport } from '../../../shared/evaluation/index.ts';
import type { RoundReportPaper, Verification, WalkthroughReport } from '../../../shared/report/index.ts';
import { measureWalk, peers } from '../../../shared/trace/metrics/index.ts';
import { timelineOf } from '../../../shared/trace/timeline/index.ts';
import { stages } from '../../../shared/trace/index.ts';
import { readWalk } from '../../../shared/trace/walk/index.ts';
import { slipCode, type TraceLog } from '../../trace/index.ts';
import type { Services } from '../services.ts';

/** What the desk shows of a walk as its report on paper; null while there is nothing of it to measure, or no checkpoint. */
export function walkPaper(page: WalkPage, kiosk: Services, log: TraceLog): WalkthroughReport | null {
  const walk = readWalk(page.entries);
  if (walk === null) return null;
  const { evaluation, form, matter } = page;
  const others = peers(page.peers);
  return {
    ...maker(kiosk),
    matter: matter?.name ?? { 'zh-CN': '—', en: '—' },
    round: evaluation.walk.round,
    director: evaluation.walk.director,
    mode: evaluation.walk.mode,
    beganMs: evaluation.walk.armedMs,
    form,
    metrics: measureWalk(walk, form),
    others,
    timeline: timelineOf(walk, form, others),
    stages: stages.flatMap((stage) => evaluation.stages[stage] ?? []),
    answers: evaluation.answers,
    judgements: evaluation.judgements,
    findings: page.findings.map(({ department, measures, ...finding }) => ({
      ...finding,
      department: kiosk.catalogue.department(department)?.name ?? { 'zh-CN': department, en: department },
      measures: measures.map((measure) => ({
        kind: measure.kind,
        text: measure.text,
        due: measure.due,
        extensions: measure.extensions.length,
        isDone: measure.done !== null,
        isWithdrawn: measure.isWithdrawn,
        overdueDays: measure.overdue?.isStill === true ? measure.overdue.days : null,
      })),
    })),
    verification: verificationOf(
      {
        first: page.proof.lastSeq - page.proof.entries + 1,
        last: page.proof.lastSeq,
        count: page.proof.entries,
      },
      page.proof.anchors,
      log,
    ),
  };
}

/** A round's report on paper, beside the round before it. */
export function roundPaper(
  report: RoundReport,
  before: RoundReport | null,
  kiosk: Services,
  log: TraceLog,
): RoundReportPaper {
  const { catalogue, store } = kiosk;
  const names = (codes: readonly { readonly id: string }[], nameOf: (id: string) => object | null) =>
    Object.fromEntries(codes.flatMap(({ id }) => (nameOf(id) === null ? [] : [[id, nameOf(id)!]])));
  const size = log.size();
  return {
    ...maker(kiosk),
    report,
    before: before && { name: before.round.name, report: before },
    departments: names(
      report.byDepartment,
      (id) => catalogue.department(id)?.name ?? null,
    ) as RoundReportPaper['departments'],
    matters: names(
      report.byMatter,
      (id) => catalogue.matter(id)?.name ?? null,
    ) as RoundReportPaper['matters'],
    verification: verificationOf(
      { first: 1, last: size, count: size },
      store.trace.anchors().map((anchor) => ({ ...anchor, reference: anchor.evidence })),
      log,
    ),
  };
}

const maker = ({ catalogue, config, clock }: Services) => ({
  hall: { name: catalogue.hall.name, seal: catalogue.hall.seal },
  kioskName: config().kioskName,
  madeMs: clock.wallMs(),
});

function verificationOf(
  entries: Verification['entries'],
  anchors: WalkProof['anchors'],
  log: TraceLog,
): Verification {
  const note = log.checkpoint('export');
  const [origin, size, root] = note.split('\n');
  return {
    origin: origin!,
    size: Number(size),
    rootHex: Buffer.from(root!, 'base64').toString('hex'),
    code: slipCode('report', note),
    entries,
    anchors: anchors.map(({ kind, size: upTo, atMs, reference }) => ({
      kind,
      size: upTo,
      atMs,
      name: kind === 'slip' ? (reference ?? '') : '',
    })),
    command: 'npm run trace -- verify',
  };
}
