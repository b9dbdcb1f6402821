import type { FormDefinition } from '../../shared/form/index.ts';
import type { Matter } from '../../shared/matter/index.ts';
import { fieldKinds } from '../../shared/trace/field-kinds.ts';
import type { Note, Screen, TraceEvent, TraceEventOf } from '../../shared/trace/index.ts';

/** An event, and how long after the one before. */
export interface Step {
  readonly afterMs: number;
  readonly event: TraceEvent;
}

export interface WalkScript {
  readonly armed: Omit<TraceEventOf<'session.armed'>, 'type'>;
  readonly matter: Matter;
  /** Null when the kiosk cannot fill it in. */
  readonly form: FormDefinition | null;
  readonly outcome: 'completed' | 'blocked' | 'abandoned';
  /** Prints the one-time notification and opens the whole guide. */
  readonly isThorough: boolean;
  readonly random: () => number;
}

/** What a walk of a matter leaves in the log: the journey of a citizen with plausible times, and nothing typed. */
export function* walkScript(script: WalkScript): Generator<Step> {
  const { armed, matter, form, random, outcome } = script;
  const { sid } = armed;
  let atMs = 0;
  const between = (least: number, most: number): number => Math.round(least + random() * (most - least));
  const step = (afterMs: number, event: TraceEvent): Step => {
    atMs += afterMs;
    return { afterMs, event };
  };
  const note = (
    afterMs: number,
    observed: Note extends infer N ? (N extends Note ? Omit<N, 'at'> : never) : never,
  ): Step => {
    atMs += afterMs;
    return { afterMs, event: { ...observed, at: atMs * 1000, sid } as TraceEvent };
  };
  const enter = (screen: Screen, page: string | null = null): Step =>
    note(between(40, 120), { type: 'screen.enter', screen, page, item: null, via: 'forward' });
  const leave = (screen: Screen, shownMs: number, page: string | null = null): Step =>
    note(0, {
      type: 'screen.leave',
      screen,
      page,
      item: null,
      shownMs,
      firstInputMs: between(300, Math.max(400, shownMs / 2)),
      idleMs: 0,
      taps: between(1, 6),
      deadTaps: random() < 0.1 ? 1 : 0,
      scrollReversals: random() < 0.2 ? between(1, 3) : 0,
      interactions: between(1, 8),
      slowestMs: 8 * between(2, 9),
      over200: 0,
      over500: 0,
    });
  const tap = (afterMs: number, control: TraceEventOf<'tap'>['control']): Step =>
    note(afterMs, { type: 'tap', control, live: true });

  yield step(0, { type: 'session.armed', ...armed });
  yield enter('ticket');
  yield tap(between(1500, 4000), 'back');
  yield leave('ticket', 3000);
  yield enter('home');
  yield tap(between(2000, 9000), 'search');
  yield leave('home', 6000);
  yield enter('search');
  yield tap(between(4000, 20_000), 'matter');
  yield note(between(30, 90), { type: 'wait', cause: 'matter', waitedMs: between(10, 60) });
  yield leave('search', 12_000);
  yield step(10, { type: 'session.matter', sid, matter: matter.code, version: matter.version });
  yield enter('matter');
  const readMs = between(15_000, 90_000);
  if (script.isThorough) {
    yield tap(between(4000, 12_000), 'guide');
    yield tap(between(10_000, 40_000), 'print-notification');
    yield* print('notification', 'printed');
  } else if (random() < 0.4) {
    yield tap(between(4000, 12_000), 'guide');
  }
  if (random() < 0.25) {
    yield note(between(1000, 4000), { type: 'help.open', screen: 'matter' });
    yield note(between(4000, 9000), { type: 'help.close', screen: 'matter', openMs: 6000 });
  }
  yield tap(readMs, 'continue');
  yield leave('matter', readMs);
  if (outcome !== 'abandoned' && form !== null) yield* fill(form);
  if (outcome !== 'abandoned') yield* order();
  yield step(between(1500, 5000), {
    type: 'session.closed',
    sid,
    why: outcome === 'completed' ? 'finished' : outcome === 'blocked' ? 'ended' : 'timeout',
    screen: outcome === 'abandoned' ? 'matter' : 'next',
  });

  function* fill(definition: FormDefinition): Generator<Step> {
    for (const page of definition.pages) {
      yield enter('form', page.id);
      let pageMs = 0;
      for (const field of page.fields) {
        const kind = fieldKinds.find((known) => known === field.kind);
        if (kind === undefined) continue;
        const isChosen = ['choice', 'multiChoice', 'yesNo', 'date', 'address'].includes(kind);
        const inHandMs = isChosen ? between(1500, 6000) : between(4000, 22_000);
        pageMs += inHandMs;
        const at = { field: field.id, kind, item: null } as const;
        yield note(between(150, 700), { type: 'field.focus', ...at, visits: 0, wasFilled: false });
        if (random() < 0.06) {
          const rule = { field: field.id, item: null, rule: 'missing' } as const;
          yield note(Math.round(inHandMs / 2), { type: 'validation.shown', ...rule, times: 1 });
          yield note(between(2000, 6000), { type: 'validation.cleared', ...rule, shownMs: 4000 });
        }
        yield note(inHandMs, {
          type: 'field.blur',
          ...at,
          inHandMs,
          keystrokes: isChosen ? 0 : between(4, 30),
          deletions: random() < 0.2 ? between(1, 4) : 0,
          picks: isChosen ? 0 : between(0, 4),
          choices: isChosen ? between(1, 3) : 0,
          reads: 0,
          firstKeyMs: isChosen ? null : between(400, 3000),
          longestPauseMs: between(300, 4000),
          length: isChosen ? '0' : '5-10',
        });
      }
      yield tap(between(600, 2500), 'continue');
      yield leave('form', pageMs + 2000, page.id);
    }
    yield enter('check');
    yield tap(between(8000, 40_000), 'continue');
    yield leave('check', 20_000);
  }

  function* order(): Generator<Step> {
    const documents: TraceEventOf<'session.submit'>['documents'] =
      form === null ? ['slip'] : ['form', 'slip'];
    const isTaken = outcome === 'completed';
    yield enter('print');
    yield step(between(20, 60), {
      type: 'session.submit',
      sid,
      matter: matter.code,
      documents,
      outcome: isTaken ? 'taken' : 'no-printer',
      reference: isTaken ? hex(random, 64) : null,
    });
    if (isTaken) for (const kind of documents) yield* print(kind, 'printed');
    yield tap(between(2000, 8000), 'continue');
    yield leave('print', 9000);
    if (!isTaken) return;
    yield enter('next');
    yield tap(between(5000, 25_000), 'continue');
    yield leave('next', 15_000);
    if (random() < 0.7) yield step(between(1500, 5000), { type: 'session.rated', sid, score: between(2, 5) });
  }

  function* print(
    kind: TraceEventOf<'session.job'>['kind'],
    end: TraceEventOf<'session.job'>['state'],
  ): Generator<Step> {
    const job = `j-${hex(random, 12)}`;
    const said = (state: typeof end, sheets: number): TraceEvent => ({
      type: 'session.job',
      sid,
      job,
      kind,
      state,
      reason: null,
      sheets,
    });
    yield step(5, said('queued', 0));
    yield step(between(80, 300), said('sending', 0));
    yield step(between(100, 400), said('printing', 0));
    yield step(between(1500, 6000), said(end, 1));
  }
}

export const hex = (random: () => number, digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
