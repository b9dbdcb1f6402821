import { hash } from 'node:crypto';
import type { LogAnchor, logContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { TraceEntry } from '../../../shared/trace/index.ts';
import { entryOf, parseClaim, tellVerification, verifyLog, loadWords } from '../../trace/index.ts';
import type { AnchorRow } from '../../store/index.ts';
import { anchorSettingsOf } from '../anchor-settings.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { searchLog } from './log-search.ts';
import { qrRows } from './qr-rows.ts';
import { done, refusedWith, withEvaluation } from './refused.ts';
import { takeOut } from './take-out.ts';

/** A longer one does not go through a page; the command line takes it out. */
const longestExport = 50_000;

/** The log as auditors and administrators read it. */
export function logHandlers(services: DeskServices, caller: Caller): Handlers<typeof logContract> {
  const { kiosk } = services;
  const { store, trace, resourcesFolder } = kiosk;
  const by = (): string => caller.person().id;
  // Read past the log itself, which is not there any more when it was found broken.
  const size = (): number => store.trace.last()?.seq ?? 0;
  const entries = (from: number, to: number): readonly TraceEntry[] =>
    [...store.trace.range(from, to)].flatMap((row) => entryOf(row) ?? []);

  return {
    'log.trouble': () => ({ trouble: trace.problem() }),
    'log.state': () => ({
      size: size(),
      signedSize: store.trace.lastCheckpoint()?.size ?? 0,
      anchors: newestOfEach(store.trace.anchors()),
      vkey: trace.vkey,
      vkeyCode: qrRows(trace.vkey),
    }),
    'log.read': async ({ before, ...filter }) => {
      // What directors did on a walk is for auditors, as the walks themselves are.
      const hidden = caller.person().roles.includes('auditor') ? [] : (['walk', 'evaluation'] as const);
      return searchLog({ size, entries }, filter, before, hidden);
    },
    'log.opened': () =>
      withEvaluation(services, ({ reports }) => done(reports.recordView(by(), 'log', null))),
    'log.verify': async ({ slip, language }) => {
      const claim = slip === null ? null : parseClaim(slip);
      if (claim !== null && !claim.ok) return refusedWith('slip-unreadable');
      const { witness } = anchorSettingsOf(kiosk.config());
      const verification = await services.oneAtATime(() =>
        verifyLog(store.trace, {
          vkey: null,
          claims: claim === null ? [] : [claim.value],
          witnesses: witness === null ? [] : [witness.verifier],
        }),
      );
      // What the log itself names of anchors stands beside it on the page, in the page's own words.
      const told = { ...verification, report: { ...verification.report, kept: [] } };
      const sentences = tellVerification(told, loadWords(resourcesFolder, 'verify', language));
      return { ok: true, isIntact: verification.flaw === null, sentences };
    },
    'log.export': async ({ format }) => {
      const { log } = trace;
      if (log === null || kiosk.evaluation === null) return refusedWith('log-broken');
      if (log.size() > longestExport) return refusedWith('log-too-long');
      const taken = await takeOut(kiosk, log, format, null);
      if (!taken.ok) return refusedWith('storage');
      const { name, bytes } = taken.value;
      const recorded = kiosk.evaluation.reports.recordExport(by(), {
        what: 'log',
        subject: null,
        format,
        sha256: hash('sha256', bytes),
      });
      return recorded.ok ? { ok: true, name, base64: bytes.toString('base64') } : refusedWith(recorded.error);
    },
  };
}

const newestOfEach = (anchors: readonly AnchorRow[]): readonly LogAnchor[] =>
  (['slip', 'witness', 'timestamp', 'export'] as const).flatMap((kind) => {
    const some = anchors.filter((anchor) => anchor.kind === kind);
    const newest = some.reduce<AnchorRow | null>(
      (best, anchor) => (best === null || anchor.size >= best.size ? anchor : best),
      null,
    );
    if (newest === null) return [];
    const { size, atMs, evidence } = newest;
    return [{ kind, count: some.length, size, atMs, reference: kind === 'slip' ? evidence : null }];
  });
