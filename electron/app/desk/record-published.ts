import { hash } from 'node:crypto';
import type { Published } from '../../catalogue/index.ts';
import type { TraceLog } from '../../trace/index.ts';
import type { Log } from '../log.ts';
import { recordDone } from '../record-done.ts';

/** Puts each published version into the tamper-evident log, as the hashes of its content before and after. */
export const recordPublished =
  (log: TraceLog | null, say: Log) =>
  ({ kind, code, version, content, before, starts, by }: Published): void =>
    recordDone(
      log,
      {
        type: 'catalogue.set',
        by,
        kind,
        code,
        version,
        content: content === null ? null : hash('sha256', content),
        before: before === null ? null : hash('sha256', before),
        starts,
      },
      `the publication of ${kind} ${code}`,
      say,
    );
