import type { Field, FormDefinition, Page } from '../form/index.ts';
import type { ProblemReason } from '../form/index.ts';
import type { Note } from './notes.ts';
import { record, type Recording, type RecordingOptions } from './recording.fixture.ts';
import type { Screen } from './values.ts';
import type { TraceEntry } from './vocabulary.ts';

/** An invented walk over a whole form, with whatever goes wrong on it as wished. */
export interface SampleWalk extends RecordingOptions {
  readonly form: FormDefinition;
  readonly matter: string;
  /** How slowly: all times are multiplied by it. */
  readonly pace?: number;
  /** A mistake in this field, by its rule. */
  readonly mistakes?: Readonly<Record<string, ProblemReason>>;
  /** Pages on which the help is opened. */
  readonly helpOn?: readonly string[];
  /** From this page back to the notification, and on again. */
  readonly backFrom?: string;
  /** Corrected from the check screen. */
  readonly changeOn?: string;
  /** Nobody touches the screen on this page until the kiosk asks. */
  readonly idleOn?: string;
  /** Left on this page. */
  readonly leaveOn?: string;
  readonly language?: 'zh-CN' | 'en';
  /** The form does not come out at first. */
  readonly paperOut?: boolean;
  /** Pages asked although they stand under a condition. */
  readonly asked?: readonly string[];
}

/** Some letters a field of a kind takes, roughly. */
const strokes: Readonly<Partial<Record<Field['kind'], number>>> = {
  personName: 9,
  residentId: 18,
  mobile: 11,
  text: 8,
  address: 6,
  date: 8,
  longText: 40,
  socialCreditCode: 18,
};
const buckets: Readonly<Partial<Record<Field['kind'], '1-4' | '5-10' | '11-20' | '21-50'>>> = {
  personName: '1-4',
  residentId: '11-20',
  mobile: '11-20',
  address: '11-20',
  date: '5-10',
  longText: '21-50',
  socialCreditCode: '11-20',
};

export function sampleWalk(wish: SampleWalk): readonly TraceEntry[] {
  const recording = record(wish);
  const { note, write, deliver } = recording;
  const pace = wish.pace ?? 1;
  const pass = (seconds: number): void => recording.pass(seconds * pace);
  const stay = staysOn(recording, pass);

  write({
    type: 'session.armed',
    director: 'D07',
    by: 'one-time-code',
    assignment: null,
    round: 'R2',
    mode: 'personal',
    nonce: '1'.repeat(64),
    language: wish.language ?? 'zh-CN',
    textSize: 'M',
    care: false,
    contrast: false,
  });
  pass(1.5);
  stay.leave('ticket', null, null, 'back');
  stay.enter('home', null, null, 'back');
  pass(8);
  note({ type: 'tap', control: 'matter', live: true });
  pass(0.2);
  note({ type: 'wait', cause: 'matter', waitedMs: 180 });
  write({ type: 'session.matter', matter: wish.matter, version: 1 });
  stay.leave('home', null, null);
  readGuide();

  function readGuide(via: 'forward' | 'back' = 'forward'): void {
    stay.enter('matter', null, null, via);
    pass(via === 'back' ? 12 : 55);
    note({ type: 'tap', control: 'continue', live: true });
    stay.leave('matter', null, null);
    deliver();
  }

  let wentBack = false;
  for (const page of wish.form.pages) {
    if (page.showWhen !== undefined && !(wish.asked ?? []).includes(page.id)) continue;
    fillIn(page);
    if (page.id === wish.leaveOn) return end('ended', 'form');
    if (page.id === wish.backFrom && !wentBack) {
      wentBack = true;
      stay.enter('form', page.id, null);
      pass(2);
      note({ type: 'tap', control: 'back', live: true });
      stay.leave('form', page.id, null);
      readGuide('back');
    }
  }
  checkAnswers();
  print();
  stay.enter('next', null, null);
  pass(9);
  note({ type: 'tap', control: 'continue', live: true });
  stay.leave('next', null, null);
  stay.enter('rating', null, null);
  pass(4);
  note({ type: 'tap', control: 'rating', live: true });
  write({ type: 'session.rated', score: 4 });
  stay.leave('rating', null, null);
  return end('finished', 'rating');

  function end(why: 'finished' | 'ended', screen: Screen): readonly TraceEntry[] {
    deliver();
    write({ type: 'session.closed', why, screen });
    return recording.entries();
  }

  function fillIn(page: Page, via: 'forward' | 'back' = 'forward', isAgain = false): void {
    const item = page.repeat === undefined ? null : 0;
    stay.enter('form', page.id, item, via);
    if (page.id === wish.idleOn) {
      pass(165 / pace);
      note({ type: 'idle.warning', screen: 'form', answer: 'stayed', shownMs: 20_000 });
      note({ type: 'tap', control: 'idle-answer', live: true });
    }
    for (const field of page.fields) {
      if (field.showWhen === undefined) fillInField(field, item, page, isAgain);
    }
    note({ type: 'tap', control: 'continue', live: true });
    pass(0.3);
    stay.leave('form', page.id, item);
    deliver();
    if (page.repeat === undefined) return;
    stay.enter('form', page.id, null);
    pass(4);
    note({ type: 'tap', control: 'continue', live: true });
    stay.leave('form', page.id, null);
  }

  function fillInField(field: Field, item: number | null, page: Page, isAgain: boolean): void {
    const { id, kind } = field;
    const head = { field: id, kind, item } as const;
    const keys = strokes[kind] ?? 0;
    const began = recording.nowMs();
    note({ type: 'field.focus', ...head, visits: isAgain ? 1 : 0, wasFilled: isAgain });
    pass(2.2);
    if (keys === 0) note({ type: 'tap', control: 'choice', live: true });
    pass(keys * 0.45 + 1);
    if ((wish.helpOn ?? []).includes(page.id)) {
      note({ type: 'tap', control: 'help', live: true });
      note({ type: 'help.open', screen: 'form' });
      pass(11);
      note({ type: 'tap', control: 'dialog-close', live: true });
      note({ type: 'help.close', screen: 'form', openMs: Math.round(11_000 * pace) });
    }
    const rule = wish.mistakes?.[id];
    if (rule !== undefined && !isAgain) makeMistake(head, rule);
    note({
      type: 'field.blur',
      ...head,
      inHandMs: Math.round(recording.nowMs() - began),
      keystrokes: keys + (rule === undefined ? 0 : 4),
      deletions: rule === undefined ? 0 : 2,
      picks: kind === 'personName' || kind === 'text' || kind === 'address' ? 1 : 0,
      choices: keys === 0 ? 1 : kind === 'address' ? 3 : 0,
      reads: 0,
      firstKeyMs: Math.round(2200 * pace),
      longestPauseMs: Math.round(900 * pace),
      length: field.optional && keys === 0 ? '0' : (buckets[kind] ?? '1-4'),
    });
  }

  function makeMistake(
    head: Pick<Extract<Note, { type: 'field.focus' }>, 'field' | 'kind' | 'item'>,
    rule: ProblemReason,
  ): void {
    const { field, item } = head;
    const shownAt = recording.nowMs();
    note({ type: 'tap', control: 'continue', live: true });
    note({ type: 'validation.shown', field, item, rule, times: 1 });
    pass(6);
    note({ type: 'tap', control: 'continue', live: true });
    note({ type: 'validation.shown', field, item, rule, times: 2 });
    note({ type: 'hesitation', screen: 'form', pauseMs: Math.round(7000 * pace) });
    pass(9);
    const shownMs = Math.round(recording.nowMs() - shownAt);
    note({ type: 'validation.cleared', field, item, rule, shownMs });
  }

  function checkAnswers(): void {
    stay.enter('check', null, null);
    pass(14);
    const page = wish.form.pages.find(({ id }) => id === wish.changeOn);
    if (page !== undefined) {
      note({ type: 'tap', control: 'answer-edit', live: true });
      stay.leave('check', null, null);
      fillIn(page, 'forward', true);
      stay.enter('check', null, null);
      pass(6);
    }
    note({ type: 'tap', control: 'choice', live: true });
    pass(1);
    note({ type: 'tap', control: 'continue', live: true });
    stay.leave('check', null, null);
    deliver();
  }

  function print(): void {
    stay.enter('print', null, null);
    write({
      type: 'session.submit',
      matter: wish.matter,
      documents: ['slip', 'form'],
      outcome: 'taken',
      reference: '2'.repeat(64),
    });
    const job = (
      id: string,
      kind: 'slip' | 'form',
      state: 'queued' | 'printing' | 'printed',
      reason: 'paper-out' | null = null,
    ): void => write({ type: 'session.job', job: id, kind, state, reason, sheets: kind === 'slip' ? 1 : 2 });
    job('j1', 'slip', 'queued');
    job('j2', 'form', 'queued');
    pass(0.4);
    job('j1', 'slip', 'printing');
    job('j2', 'form', 'printing');
    pass(2.1);
    job('j1', 'slip', 'printed');
    if (wish.paperOut === true) {
      job('j2', 'form', 'printing', 'paper-out');
      pass(40);
      job('j2', 'form', 'printing');
    }
    pass(6);
    job('j2', 'form', 'printed');
    pass(2);
    note({ type: 'tap', control: 'continue', live: true });
    stay.leave('print', null, null);
  }
}

/** Notes the coming and going of screens, and what is counted on them. */
function staysOn({ note, nowMs }: Recording, pass: (seconds: number) => void) {
  let enteredMs = nowMs();
  return {
    enter: (
      screen: Screen,
      page: string | null,
      item: number | null,
      via: 'forward' | 'back' = 'forward',
    ) => {
      pass(0.05);
      enteredMs = nowMs();
      note({ type: 'screen.enter', screen, page, item, via });
    },
    leave: (screen: Screen, page: string | null, item: number | null, control: 'back' | null = null) => {
      if (control !== null) note({ type: 'tap', control, live: true });
      const shownMs = Math.round(nowMs() - enteredMs);
      const counted = {
        taps: 2,
        deadTaps: 0,
        scrollReversals: 0,
        interactions: 4,
        slowestMs: 40,
        over200: 0,
        over500: 0,
      };
      note({
        type: 'screen.leave',
        screen,
        page,
        item,
        shownMs,
        firstInputMs: Math.min(shownMs, 2000),
        idleMs: shownMs > 120_000 ? 60_000 : 0,
        ...counted,
      });
    },
  };
}
