import { createActor } from 'xstate';
import { expect } from 'vitest';
import { noteSchema, type Note } from '../../../shared/trace/index.ts';
import { createSessionMachine, eachEvent, type SessionEvent } from '../session/index.ts';
import { description, detail, job } from '../session/session.fixture.ts';
import { createLatencyNotes } from './latency.ts';
import { createOutbox } from './outbox.ts';
import { createNotes } from './session-notes.ts';

/** Milliseconds that stand still until they are passed, with what is to happen in them. */
export function standingClock() {
  let nowMs = 1_000;
  let timers: { readonly dueMs: number; readonly act: () => void }[] = [];
  const pass = (ms: number): void => {
    const until = nowMs + ms;
    for (;;) {
      const next = timers.filter(({ dueMs }) => dueMs <= until).sort((a, b) => a.dueMs - b.dueMs)[0];
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      nowMs = next.dueMs;
      next.act();
    }
    nowMs = until;
  };
  return {
    nowMs: () => nowMs,
    pass,
    after: (delayMs: number, act: () => void) => {
      const timer = { dueMs: nowMs + delayMs, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    waiting: () => timers.length,
  };
}

/** A kiosk that hears notes, and can be made not to. */
export function hearingKiosk() {
  const calls: Note[][] = [];
  const answers: ((error?: Error) => void)[] = [];
  return {
    calls,
    heard: () => calls.flat(),
    send: (notes: readonly Note[]) =>
      new Promise<void>((resolve, reject) => {
        for (const note of notes) expect(noteSchema.parse(note)).toEqual(note);
        calls.push(structuredClone([...notes]));
        answers.push((error) => (error ? reject(error) : resolve()));
      }),
    /** Answers the oldest open call, or fails it. */
    answer: async (error?: Error): Promise<void> => {
      answers.shift()?.(error);
      // What follows an answer follows in the same turn.
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

export const unheard = new Error('unheard');
/** From a change to its picture. */
export const pictureMs = 16;

/** The notes of a real session. */
export function notesOfASession() {
  const clock = standingClock();
  const kiosk = hearingKiosk();
  const latency = createLatencyNotes(clock.nowMs);
  const outbox = createOutbox({
    send: kiosk.send,
    wasUnheard: (error) => error === unheard,
    nowMs: clock.nowMs,
    soon: (act) => void clock.after(250, act),
    beforeSending: latency.settle,
  });
  const notes = createNotes({
    outbox,
    latency,
    nowMs: clock.nowMs,
    after: clock.after,
    afterPicture: (act) => void clock.after(pictureMs, act),
  });
  const machine = createSessionMachine({
    today: () => '2026-11-24',
    submit: async () => ({ ok: true, reference: 'REF', jobs: [job()] }),
    end: notes.end,
  });
  const actor = createActor(machine, {
    input: description,
    inspect: eachEvent(notes.observe),
    clock: {
      setTimeout: (act, delayMs) => clock.after(delayMs, act),
      clearTimeout: (stop: () => void) => stop(),
    },
  });
  actor.start();
  return {
    clock,
    kiosk,
    notes,
    outbox,
    send: (...events: SessionEvent[]): void => {
      for (const event of events) {
        actor.send(event);
        clock.pass(pictureMs);
      }
    },
    /** Everything noted so far, as it was sent. */
    told: async (): Promise<readonly Note[]> => {
      clock.pass(2_000);
      for (let call = 0; call < 50; call += 1) await kiosk.answer();
      return kiosk.heard();
    },
    touch: (touch: Parameters<typeof notes.page.touched>[0]): void => {
      notes.page.input('touch');
      notes.page.interacted();
      notes.page.touched(touch);
    },
    key: (): void => {
      notes.page.input('key');
      notes.page.interacted();
    },
  };
}

export const toTheForm: readonly SessionEvent[] = [
  { type: 'START' },
  { type: 'NEXT' },
  { type: 'OPEN_MATTER', matter: detail() },
  { type: 'START_FORM' },
];

export const types = (notes: readonly Note[]): readonly string[] => notes.map(({ type }) => type);
/** Without the time of each. */
export const timeless = (notes: readonly Note[]): readonly object[] =>
  notes.map(({ at: _, ...rest }) => rest);
