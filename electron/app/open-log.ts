import type { Clock } from '../../shared/clock.ts';
import type { Store } from '../store/index.ts';
import { startAnchors, startTrace, type Anchors, type KeyGuard, type Trace } from '../trace/index.ts';
import { anchorSentence, anchorSettingsOf } from './anchor-settings.ts';
import type { KioskConfig } from './config.ts';
import { openProjections } from './evaluation/index.ts';
import { placeOf, type Log } from './log.ts';

export interface OpenLogOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly dataFolder: string;
  readonly config: KioskConfig;
  readonly guard: KeyGuard | null;
  readonly log: Log;
}

/** The log of the kiosk, and whoever vouches for it outside this machine; null while it is broken. */
export function openLog({ store, clock, dataFolder, config, guard, log }: OpenLogOptions): {
  readonly trace: Trace;
  readonly anchors: Anchors | null;
} {
  const trace = startTrace({
    store,
    clock,
    dataFolder,
    origin: config.trace?.origin ?? null,
    guard,
    project: openProjections(store, log),
    report: ({ why }, error) =>
      log(
        `walks are not traced (${why})${why === 'fault' ? `: ${placeOf(error)}` : ''}; citizens are served`,
      ),
  });
  if (trace.isKeyLost) log('the key that signed the trace log is gone; the log says so and goes on');
  if (trace.isNew) log(`the trace log is signed with a new key; keep its verifier key: ${trace.vkey}`);
  if (trace.broken !== null) {
    log(
      `the trace log is broken at entry ${trace.broken.seq} (${trace.broken.why}); citizens are served, walks are not traced. See what is left of it with: npm run trace -- verify`,
    );
  }
  const anchors =
    trace.log &&
    startAnchors({
      log: trace.log,
      reader: store.trace,
      clock,
      settings: anchorSettingsOf(config),
      onFailure: (kind, failure) => log(anchorSentence(kind, failure, trace.vkey)),
    });
  return { trace, anchors };
}
