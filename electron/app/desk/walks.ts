import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { walksContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import type { WalkRow } from '../../store/index.ts';
import { exportTrace, verifyLog, type TraceLog } from '../../trace/index.ts';
import { loadEvaluationWords } from '../evaluation/index.ts';
import { formOf } from '../form-of.ts';
import { replayCatalogue } from '../replay/replay-catalogue.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { done, evaluationOf, refusedWith } from './refused.ts';
import { tarOf } from './tar.ts';
import { proofOf } from './walk-proof.ts';

/** What the trace shows of walks. Whether a person may see one is decided by the evaluation's own rules. */
export function walksHandlers(services: DeskServices, caller: Caller): Handlers<typeof walksContract> {
  const { kiosk } = services;
  const { store, trace, catalogue } = kiosk;
  const by = (): string => caller.person().id;
  const words = loadEvaluationWords(kiosk.resourcesFolder);

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
      const { matter, version } = found.row;
      const guide = matter === null || version === null ? null : catalogue.matter(matter, version);
      return {
        ok: true,
        page: {
          evaluation: found.view,
          matter: guide,
          form: guide === null ? null : (formOf(catalogue, guide.code, guide.version)?.form ?? null),
          entries: found.entries,
          peers: services.peers.of(found.row, found.log),
          findings: found.evaluation.findings.list(by(), { walk }),
          proof: proofOf(found.row, store.trace, found.log),
        },
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
    'walks.export': async ({ walk, format }) => {
      const found = seen(walk);
      if (!found.ok) return found;
      const folder = mkdtempSync(join(tmpdir(), 'kiosk-export-'));
      try {
        found.log.checkpoint('export');
        const verification = await verifyLog(store.trace, { vkey: null, claims: [], witnesses: [] });
        const exported = await exportTrace({
          reader: store.trace,
          format,
          walkthrough: walk,
          folder,
          resourcesFolder: kiosk.resourcesFolder,
          verification,
        });
        if (!exported.ok) return refusedWith('unknown-walk');
        const isFolder = exported.value.file === folder;
        const bytes = isFolder ? tarOf(folder, readdirSync(folder)) : readFileSync(exported.value.file);
        const name = isFolder ? `walk-${walk}.tar` : basename(exported.value.file);
        const recorded = found.evaluation.reports.recordExport(by(), {
          what: 'walk',
          subject: walk,
          format,
          sha256: hash('sha256', bytes),
        });
        return recorded.ok
          ? { ok: true, name, base64: bytes.toString('base64') }
          : refusedWith(recorded.error);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const entriesOf = ({ sid, firstSeq, lastSeq }: WalkRow, log: TraceLog): readonly TraceEntry[] =>
  [...log.entries(firstSeq, lastSeq)].filter((entry) => 'sid' in entry && entry.sid === sid);
