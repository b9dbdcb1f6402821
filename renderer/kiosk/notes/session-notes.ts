import type { Note } from '../../../shared/trace/index.ts';
import type { EntryWitness } from '../../input/index.ts';
import type { EndReason, SessionContext } from '../session/index.ts';
import { createFieldNotes, type HandledField } from './field-notes.ts';
import type { LatencyNotes, Timing } from './latency.ts';
import type { Outbox } from './outbox.ts';
import { keyOf, placeOf } from './place.ts';
import { createProblemNotes } from './problem-notes.ts';
import { createScreenNotes, type InputKind, type Place } from './screen-notes.ts';
import { changedSettings, firstSettings } from './settings.ts';
import { createTouchNotes, type Touch } from './touch-notes.ts';

type NoteOf<T extends Note['type']> = Extract<Note, { type: T }>;
export type WaitCause = NoteOf<'wait'>['cause'];
export type Failure = NoteOf<'page.error'>['what'];

/** Notes how the page is used, the same in every session. Does not know whether anybody keeps what it notes. */
export interface Notes {
  /** The session took an event. */
  readonly observe: (event: { readonly type: string }, context: SessionContext) => void;
  /** The session ends with this call; what was noted of it is sent before it returns. */
  readonly end: (why: EndReason) => void;
  /** While staff are at the screen nothing is noted: it is not the citizen's use. */
  readonly standAside: (isAside: boolean) => void;
  readonly helpIsOpen: (isOpen: boolean) => void;
  /** A field is in hand; call what this returns when it is put down. */
  readonly takeField: (field: HandledField) => () => void;
  readonly witness: EntryWitness;
  /** The person waits; call what this returns when that is over. */
  readonly waits: (cause: WaitCause) => () => void;
  readonly failed: (what: Failure) => void;
  readonly page: PageNotes;
}

/** What the page itself tells, touch by touch. */
export interface PageNotes {
  readonly input: (kind: InputKind) => void;
  /** A touch or key was completed, whatever it was on. */
  readonly interacted: () => void;
  readonly touched: (touch: Touch) => void;
  readonly answered: () => void;
  readonly awaitsAnswer: () => boolean;
  readonly scrollTurned: () => void;
  readonly timed: (timings: readonly Timing[]) => void;
}

export interface NotesSurroundings {
  readonly outbox: Outbox;
  readonly latency: LatencyNotes;
  readonly nowMs: () => number;
  /** Returns the function that cancels. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Calls when the next picture of the page is on the glass. */
  readonly afterPicture: (act: () => void) => void;
}

/** What takes less is felt as at once (Nielsen 1993). */
const feltWaitMs = 100;

export function createNotes(surroundings: NotesSurroundings): Notes {
  const { outbox, latency, nowMs, after, afterPicture } = surroundings;
  const screens = createScreenNotes(outbox, latency, nowMs);
  const fields = createFieldNotes(outbox, nowMs);
  const problems = createProblemNotes(outbox, nowMs);
  const touches = createTouchNotes({
    outbox,
    nowMs,
    after,
    onTap: screens.tapped,
    onDead: screens.wasDead,
  });
  /** The session as it was after the last event; null outside of one. */
  let session: SessionContext | null = null;
  let isAside = false;
  let isOver = false;
  /** A screen that has no picture yet, and what will be noted behind it. */
  let arriving: { readonly place: Place; readonly via: 'forward' | 'back'; then: (() => void)[] } | null =
    null;
  let warnedSinceMs = 0;
  let helpSinceMs: number | null = null;

  const isNoting = (): boolean => session !== null && !isAside;

  const arrive = (place: Place, via: 'forward' | 'back'): void => {
    const coming: typeof arriving = { place, via, then: [] };
    arriving = coming;
    afterPicture(() => {
      if (arriving === coming) settle();
    });
  };
  const settle = (): void => {
    if (arriving === null) return;
    const { place, via, then } = arriving;
    arriving = null;
    screens.enter(place, via);
    then.forEach((act) => act());
  };
  const onceThere = (act: () => void): void => {
    if (arriving === null) act();
    else arriving.then.push(act);
  };
  const leave = (): void => {
    settle();
    fields.putDown();
    touches.settle();
    screens.leave();
  };

  const begin = (context: SessionContext): void => {
    session = context;
    const place = placeOf(context);
    for (const note of changedSettings(firstSettings(context), context)) outbox.put(note);
    if (place !== null && !isAside) arrive(place, context.direction);
  };

  const forget = (): void => {
    session = null;
    fields.forget();
    problems.forget();
  };

  const answerWarning = (answer: NoteOf<'idle.warning'>['answer']): void => {
    const screen = session && placeOf(session)?.screen;
    if (!screen || session?.warning === null) return;
    outbox.put({ type: 'idle.warning', screen, answer, shownMs: Math.round(nowMs() - warnedSinceMs) });
  };

  const helpIsOpen = (isOpen: boolean): void => {
    const screen = session && placeOf(session)?.screen;
    if (!screen || isAside || isOpen === (helpSinceMs !== null)) return;
    settle();
    if (helpSinceMs === null) outbox.put({ type: 'help.open', screen });
    else outbox.put({ type: 'help.close', screen, openMs: Math.round(nowMs() - helpSinceMs) });
    helpSinceMs = isOpen ? nowMs() : null;
  };

  const goOn = (before: SessionContext, event: string, context: SessionContext): void => {
    for (const note of changedSettings(before, context)) outbox.put(note);
    if (before.warning === null && context.warning !== null) warnedSinceMs = nowMs();
    if (before.warning !== null && context.warning === null)
      answerWarning(event === 'STAY' ? 'stayed' : 'timeout');
    session = context;

    const place = placeOf(context);
    const isSamePlace = keyOf(context) === keyOf(before);
    if (before.screen === 'form' && before.step !== null && event === 'CONTINUE')
      problems.checked(before.step, isSamePlace ? context.problems : []);
    if (!isSamePlace && !isAside) {
      leave();
      if (place !== null) arrive(place, context.direction);
    }
    const { step, problems: found } = context;
    if (found !== before.problems && step !== null && found.length > 0)
      onceThere(() => problems.shown(step, found));
  };

  return {
    observe: (event, context) => {
      if (isOver) return;
      const isSession = placeOf(context) !== null;
      if (session === null) {
        if (isSession) begin(context);
      } else if (isSession) goOn(session, event.type, context);
      else {
        leave();
        forget();
      }
    },
    end: (why) => {
      if (isOver) return;
      helpIsOpen(false);
      answerWarning(why === 'timeout' ? 'timeout' : 'ended');
      leave();
      forget();
      isOver = true;
      outbox.flush();
    },
    standAside: (isAsideNow) => {
      if (isAsideNow === isAside) return;
      if (isAsideNow) leave();
      isAside = isAsideNow;
      const place = session && placeOf(session);
      if (place && !isAside) arrive(place, 'forward');
    },
    helpIsOpen,
    takeField: (field) => {
      let isInHand = true;
      onceThere(() => {
        if (isInHand && isNoting()) fields.take(field);
      });
      return () => {
        isInHand = false;
        fields.putDown(field);
      };
    },
    witness: fields.witness,
    waits: (cause) => {
      const sinceMs = nowMs();
      const ofSession = session !== null;
      return () => {
        const waitedMs = Math.round(nowMs() - sinceMs);
        if (ofSession && isNoting() && waitedMs >= feltWaitMs) outbox.put({ type: 'wait', cause, waitedMs });
      };
    },
    failed: (what) => {
      if (isNoting()) outbox.put({ type: 'page.error', what });
    },
    page: {
      input: (kind) => {
        if (isNoting()) screens.input(kind);
      },
      interacted: () => {
        if (isNoting()) screens.interacted();
      },
      touched: (touch) => {
        if (!isNoting()) return;
        settle();
        touches.touched(touch);
      },
      answered: touches.answered,
      awaitsAnswer: touches.isWaiting,
      scrollTurned: screens.scrollTurned,
      timed: latency.timed,
    },
  };
}
