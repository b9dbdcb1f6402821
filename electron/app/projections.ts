import type { Store } from '../store/index.ts';
import type { TraceProjection } from '../trace/index.ts';

/** The tables of the desk's screens that follow from the trace log: written along with each entry, and made anew by `npm run trace -- rebuild`. */
export const projectionsOf = (_store: Store): readonly TraceProjection[] => [];
