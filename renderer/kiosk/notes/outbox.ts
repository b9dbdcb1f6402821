import type { Note } from '../../../shared/trace/index.ts';

type WithoutTime<N> = N extends Note ? Omit<N, 'at'> : never;
/** A note before it gets its time. */
export type Observation = WithoutTime<Note>;

type ObservationOf<T extends Observation['type']> = Extract<Observation, { type: T }>;

/** A note of which something is still to be learned; nothing behind it goes out before it is let go. */
export interface Held<T extends Observation['type']> {
  readonly note: ObservationOf<T>;
  readonly letGo: () => void;
}

/** Notes on their way to the kiosk: in order, a few calls at a time, one under way. */
export interface Outbox {
  readonly put: (observation: Observation) => void;
  readonly hold: <T extends Observation['type']>(observation: ObservationOf<T>) => Held<T>;
  /** Sends everything at once, what is held and what the last call has not answered yet included: the session ends. */
  readonly flush: () => void;
  /** The kiosk answers again. */
  readonly resume: () => void;
}

export interface OutboxSurroundings {
  readonly send: (notes: readonly Note[]) => Promise<unknown>;
  /** Whether a call failed because the kiosk did not hear it, so that it can be made again. */
  readonly wasUnheard: (error: unknown) => boolean;
  /** Monotonic. */
  readonly nowMs: () => number;
  /** Calls once, a short while later, when nothing more urgent is to be done. */
  readonly soon: (act: () => void) => void;
  /** The last moment to complete what is about to go out. */
  readonly beforeSending: () => void;
}

/** As the contract of `session.note` allows. */
const mostInOneCall = 100;
/** While the kiosk is away touches are dropped beyond this many notes, the oldest first; screens still count them. */
export const mostWaiting = 1_000;

export function createOutbox(surroundings: OutboxSurroundings): Outbox {
  const { send, wasUnheard, nowMs, soon, beforeSending } = surroundings;
  const waiting: { readonly note: Note; isHeld: boolean }[] = [];
  let lastAt = -1;
  let isSoon = false;
  let isUnderWay = false;
  let isAway = false;

  const add = (observation: Observation, isHeld: boolean): (typeof waiting)[number] => {
    lastAt = Math.max(lastAt + 1, Math.round(nowMs() * 1000));
    const entry = { note: { ...observation, at: lastAt } as Note, isHeld };
    waiting.push(entry);
    if (waiting.length > mostWaiting) drop();
    return entry;
  };

  const drop = (): void => {
    const at = waiting.findIndex(({ note: { type } }) => isTouch(type));
    const next = at >= 0 ? at : waiting.findIndex(({ note: { type } }) => !isScreen(type));
    if (next >= 0) waiting.splice(next, 1);
  };

  const later = (): void => {
    if (isSoon) return;
    isSoon = true;
    soon(() => {
      isSoon = false;
      goOn();
    });
  };

  const take = (): readonly Note[] => {
    const held = waiting.findIndex(({ isHeld }) => isHeld);
    const free = held < 0 ? waiting.length : held;
    return waiting.splice(0, Math.min(free, mostInOneCall)).map(({ note }) => note);
  };

  const goOn = (): void => {
    if (isUnderWay || isAway || waiting.length === 0) return;
    beforeSending();
    const batch = take();
    if (batch.length === 0) return;
    isUnderWay = true;
    hand(batch).then(() => {
      isUnderWay = false;
      goOn();
    });
  };

  const hand = (batch: readonly Note[]): Promise<unknown> =>
    send(batch).catch((error: unknown) => {
      // What the kiosk refused it would refuse again.
      if (!wasUnheard(error)) return;
      isAway = true;
      waiting.push(...batch.map((note) => ({ note, isHeld: false })));
      waiting.sort((a, b) => a.note.at - b.note.at);
    });

  return {
    put: (observation) => {
      add(observation, false);
      later();
    },
    hold: (observation) => {
      const entry = add(observation, true);
      return {
        note: entry.note as typeof observation & Note,
        letGo: () => {
          entry.isHeld = false;
          later();
        },
      };
    },
    flush: () => {
      beforeSending();
      for (const entry of waiting) entry.isHeld = false;
      if (isAway) return;
      for (let batch = take(); batch.length > 0; batch = take()) void hand(batch);
    },
    resume: () => {
      isAway = false;
      goOn();
    },
  };
}

const isTouch = (type: Note['type']): boolean => type === 'tap' || type === 'rage';
const isScreen = (type: Note['type']): boolean => type === 'screen.enter' || type === 'screen.leave';
