import type { AnchorSettings, Say } from '../../trace/index.ts';
import type { TraceFlags } from './flags.ts';
import type { Terminal } from './run-trace.ts';

export interface Words {
  readonly verify: Say<'verify'>;
  readonly export: Say<'export'>;
}

/** What a command of the trace works with. */
export interface Asked {
  readonly flags: TraceFlags;
  readonly dataFolder: string;
  readonly anchors: AnchorSettings;
  readonly resourcesFolder: string;
  readonly say: Words;
  readonly terminal: Terminal;
}
