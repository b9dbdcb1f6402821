import type { ReplayCatalogue } from '../../shared/trace/replay/index.ts';
import type { TraceEntry } from '../../shared/trace/vocabulary.ts';

/** What the desk says to the frame in which a walk is shown again. */
export type ToReplay =
  | {
      readonly kind: 'walk';
      /** Entries of one session. */
      readonly entries: readonly TraceEntry[];
      readonly catalogue: ReplayCatalogue;
    }
  /** Shows the picture after so many steps of the walk. */
  | { readonly kind: 'show'; readonly count: number };

/** What the frame says: it can take a walk; the picture after so many steps is there. */
export type FromReplay = { readonly kind: 'ready' } | { readonly kind: 'shown'; readonly count: number };

/** Where the built server has the page. */
export const replayPath = '/replay';

const toReplay: readonly string[] = ['walk', 'show'] satisfies readonly ToReplay['kind'][];
const fromReplay: readonly string[] = ['ready', 'shown'] satisfies readonly FromReplay['kind'][];

const isOfKind = (data: unknown, kinds: readonly string[]): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && kinds.includes(data.kind as string);

/** The message, if it comes from that window of our own site; null for anything else. */
export const messageToReplay = (event: MessageEvent, from: Window | null): ToReplay | null =>
  isOurs(event, from) && isOfKind(event.data, toReplay) ? (event.data as ToReplay) : null;

export const messageFromReplay = (event: MessageEvent, from: Window | null): FromReplay | null =>
  isOurs(event, from) && isOfKind(event.data, fromReplay) ? (event.data as FromReplay) : null;

const isOurs = ({ origin, source }: MessageEvent, from: Window | null): boolean =>
  origin === location.origin && from !== null && source === from;
