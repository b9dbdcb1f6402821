import type { JobView } from '../../shared/contract/index.ts';
import type { Store } from '../store/index.ts';
import { parseSlipCode, type Trace, type WalkRecorder } from '../trace/index.ts';

/**
 * Every slip that left the hall anchors the log: nobody can rewrite what stands before its checkpoint. Which ones did is
 * written down when the printer said so and not before.
 */
export interface SlipAnchors {
  /** A slip goes to a printer with this in its QR code. */
  readonly sent: (job: string, qrText: string) => void;
  /** A job has come to its end, also one whose session is over. */
  readonly ended: (job: JobView) => void;
}

/** More slips than can be on their way at once; an uncertain one may still be printed again. */
const kept = 50;

export interface SlipAnchorsOptions {
  readonly store: Pick<Store, 'jobs'>;
  readonly trace: Pick<Trace, 'log'>;
  readonly recorder: Pick<WalkRecorder, 'write'>;
}

export function createSlipAnchors({ store, trace: { log }, recorder }: SlipAnchorsOptions): SlipAnchors {
  const slips = new Map<string, { readonly reference: string; readonly size: number }>();
  return {
    sent: (job, qrText) => {
      const read = parseSlipCode(qrText);
      if (read === null) return;
      slips.set(job, read);
      if (slips.size > kept) slips.delete(slips.keys().next().value!);
    },
    ended: ({ id, state }) => {
      if (state !== 'printed' || log === null) return;
      const slip = slips.get(id) ?? slips.get(store.jobs.get(id)?.againOf ?? '');
      if (slip === undefined) return;
      recorder.write(() => log.addAnchor({ size: slip.size, kind: 'slip', evidence: slip.reference }));
    },
  };
}
