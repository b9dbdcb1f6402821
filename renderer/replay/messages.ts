import type { ReplayCatalogue } from '../../shared/trace/replay/index.ts';
import type { Answers } from '../../shared/form/index.ts';
import type { FormPicture } from '../../shared/contract/page.ts';
import type { Language } from '../../shared/text/index.ts';
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
  | { readonly kind: 'show'; readonly count: number }
  /** A matter to be tried out, on the screens of its guide or of its form. */
  | {
      readonly kind: 'stage';
      readonly catalogue: ReplayCatalogue;
      readonly language: Language;
      readonly begins: 'matter' | 'form';
    }
  /** The answer to `picture`. */
  | { readonly kind: 'picture'; readonly id: number; readonly picture: FormPicture | null };

/** What the frame says: it can take a walk; the picture after so many steps is there. */
export type FromReplay =
  | { readonly kind: 'ready' }
  | { readonly kind: 'shown'; readonly count: number }
  /** Of a matter that is tried out: the form as it stands with these answers is asked for. */
  | { readonly kind: 'picture'; readonly id: number; readonly answers: Answers; readonly language: Language }
  /** The form was filled in to its end. */
  | { readonly kind: 'confirmed'; readonly answers: Answers };

/** Where the built server has the page. */
export const replayPath = '/replay';

const toReplay: readonly string[] = [
  'walk',
  'show',
  'stage',
  'picture',
] satisfies readonly ToReplay['kind'][];
const fromReplay: readonly string[] = [
  'ready',
  'shown',
  'picture',
  'confirmed',
] satisfies readonly FromReplay['kind'][];

const isOfKind = (data: unknown, kinds: readonly string[]): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && kinds.includes(data.kind as string);

/** The message, if it comes from that window of our own site; null for anything else. */
export const messageToReplay = (event: MessageEvent, from: Window | null): ToReplay | null =>
  isOurs(event, from) && isOfKind(event.data, toReplay) ? (event.data as ToReplay) : null;

export const messageFromReplay = (event: MessageEvent, from: Window | null): FromReplay | null =>
  isOurs(event, from) && isOfKind(event.data, fromReplay) ? (event.data as FromReplay) : null;

const isOurs = ({ origin, source }: MessageEvent, from: Window | null): boolean =>
  origin === location.origin && from !== null && source === from;
