import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../form/index.ts';
import { record } from '../recording.fixture.ts';
import { readWalk } from '../walk/index.ts';
import { measureWalk } from './index.ts';

/** A walk written by hand, and every figure worked out by hand beside it. */

const text = (words: string) => ({ 'zh-CN': words, en: words });
const form: FormDefinition = {
  schemaVersion: 1,
  id: 'sample',
  version: 1,
  edition: '2026.1',
  title: text('表'),
  print: { sides: 'one-sided', copies: 1 },
  template: 'sample',
  declaration: text('声明'),
  pages: [
    {
      id: 'person',
      title: text('姓名？'),
      fields: [{ id: 'name', kind: 'personName', label: text('姓名'), optional: false, script: 'han' }],
    },
    {
      id: 'identity',
      title: text('证件？'),
      fields: [{ id: 'idNumber', kind: 'residentId', label: text('身份证号码'), optional: false }],
    },
    {
      id: 'mail',
      title: text('寄到哪里？'),
      showWhen: { field: 'idNumber', op: 'answered' },
      fields: [{ id: 'street', kind: 'postcode', label: text('邮编'), optional: false }],
    },
  ],
};

const counted = {
  item: null,
  firstInputMs: null,
  idleMs: 0,
  taps: 0,
  deadTaps: 0,
  scrollReversals: 0,
  interactions: 0,
  slowestMs: 0,
  over200: 0,
  over500: 0,
} as const;
const noStrokes = { keystrokes: 0, deletions: 0, picks: 0, choices: 0, reads: 0, longestPauseMs: 0 } as const;

function handWritten() {
  const { pass, note, write, deliver, entries } = record();
  const enter = (
    screen: 'home' | 'matter' | 'form' | 'check' | 'print' | 'next',
    page: string | null,
    via: 'forward' | 'back' = 'forward',
  ) => note({ type: 'screen.enter', screen, page, item: null, via });
  write({
    type: 'session.armed',
    director: 'D07',
    by: 'one-time-code',
    assignment: null,
    round: null,
    mode: 'personal',
    nonce: '0'.repeat(64),
    language: 'zh-CN',
    textSize: 'M',
    care: false,
    contrast: false,
  });
  pass(1); // 1.0
  note({ type: 'tap', control: 'back', live: true });
  note({ type: 'screen.leave', screen: 'ticket', page: null, ...counted, shownMs: 21_000, taps: 9 });
  pass(0.1); // 1.1: a tenth between the screens
  enter('home', null, 'back');
  pass(4.9); // 6.0
  note({ type: 'tap', control: 'matter', live: true });
  pass(0.5); // 6.5
  note({ type: 'wait', cause: 'matter', waitedMs: 500 });
  note({
    type: 'screen.leave',
    screen: 'home',
    page: null,
    ...counted,
    shownMs: 5400,
    firstInputMs: 4900,
    taps: 1,
    interactions: 1,
    slowestMs: 24,
  });
  enter('matter', null);
  write({ type: 'session.matter', matter: 'sample', version: 1 });
  pass(40); // 46.5: of which 32 s without a touch
  note({ type: 'hesitation', screen: 'matter', pauseMs: 32_000 });
  note({
    type: 'screen.leave',
    screen: 'matter',
    page: null,
    ...counted,
    shownMs: 40_000,
    firstInputMs: 32_000,
    idleMs: 32_000,
    taps: 2,
    deadTaps: 1,
    scrollReversals: 3,
    interactions: 2,
    slowestMs: 320,
    over200: 1,
  });
  note({ type: 'tap', control: 'other', live: false });
  enter('form', 'person');
  note({ type: 'field.focus', field: 'name', kind: 'personName', item: null, visits: 0, wasFilled: false });
  pass(20); // 66.5
  note({
    type: 'field.blur',
    field: 'name',
    kind: 'personName',
    item: null,
    ...noStrokes,
    inHandMs: 20_000,
    keystrokes: 12,
    deletions: 2,
    picks: 1,
    firstKeyMs: 3000,
    longestPauseMs: 2500,
    length: '1-4',
  });
  note({
    type: 'screen.leave',
    screen: 'form',
    page: 'person',
    ...counted,
    shownMs: 20_000,
    firstInputMs: 3000,
  });
  enter('form', 'identity');
  note({
    type: 'field.focus',
    field: 'idNumber',
    kind: 'residentId',
    item: null,
    visits: 0,
    wasFilled: false,
  });
  pass(10); // 76.5
  note({ type: 'validation.shown', field: 'idNumber', item: null, rule: 'resident-id-length', times: 1 });
  pass(5); // 81.5
  note({ type: 'validation.shown', field: 'idNumber', item: null, rule: 'resident-id-length', times: 2 });
  note({ type: 'help.open', screen: 'form' });
  pass(6); // 87.5
  note({ type: 'help.close', screen: 'form', openMs: 6000 });
  deliver();
  pass(4); // 91.5
  note({
    type: 'validation.cleared',
    field: 'idNumber',
    item: null,
    rule: 'resident-id-length',
    shownMs: 15_000,
  });
  note({
    type: 'field.blur',
    field: 'idNumber',
    kind: 'residentId',
    item: null,
    ...noStrokes,
    inHandMs: 25_000,
    keystrokes: 20,
    deletions: 2,
    firstKeyMs: 1000,
    length: '11-20',
  });
  note({ type: 'screen.leave', screen: 'form', page: 'identity', ...counted, shownMs: 25_000 });
  enter('check', null);
  pass(3); // 94.5
  note({ type: 'tap', control: 'answer-edit', live: true });
  note({ type: 'screen.leave', screen: 'check', page: null, ...counted, shownMs: 3000 });
  enter('form', 'person');
  note({ type: 'field.focus', field: 'name', kind: 'personName', item: null, visits: 1, wasFilled: true });
  pass(4); // 98.5
  note({ type: 'tap', control: 'back', live: true });
  note({
    type: 'field.blur',
    field: 'name',
    kind: 'personName',
    item: null,
    ...noStrokes,
    inHandMs: 4000,
    firstKeyMs: null,
    length: '1-4',
  });
  note({ type: 'screen.leave', screen: 'form', page: 'person', ...counted, shownMs: 4000 });
  enter('check', null, 'back');
  pass(6); // 104.5
  note({ type: 'screen.leave', screen: 'check', page: null, ...counted, shownMs: 6000 });
  deliver();
  enter('print', null);
  write({
    type: 'session.submit',
    matter: 'sample',
    documents: ['slip', 'form'],
    outcome: 'taken',
    reference: null,
  });
  write({ type: 'session.job', job: 'j1', kind: 'slip', state: 'queued', reason: null, sheets: 1 });
  write({ type: 'session.job', job: 'j2', kind: 'form', state: 'queued', reason: null, sheets: 2 });
  pass(3); // 107.5
  write({ type: 'session.job', job: 'j1', kind: 'slip', state: 'printed', reason: null, sheets: 1 });
  pass(5); // 112.5
  write({ type: 'session.job', job: 'j2', kind: 'form', state: 'printed', reason: null, sheets: 2 });
  pass(2); // 114.5
  note({ type: 'screen.leave', screen: 'print', page: null, ...counted, shownMs: 10_000 });
  enter('next', null);
  pass(5.5); // 120.0
  note({ type: 'screen.leave', screen: 'next', page: null, ...counted, shownMs: 5500 });
  deliver();
  write({ type: 'session.rated', score: 4 });
  write({ type: 'session.closed', why: 'finished', screen: 'next' });
  return entries();
}

describe('a walk written by hand', () => {
  const metrics = measureWalk(readWalk(handWritten())!, form);
  const { totals } = metrics;

  it('was completed, with help, when the last paper was out', () => {
    expect(metrics.outcome).toMatchObject({
      result: 'completed',
      withHelp: true,
      reason: null,
      step: 'print',
    });
  });

  it('took 112.5 s to the form in the tray, of 120 s at the kiosk, 32 of them idle', () => {
    expect(totals).toMatchObject({
      timeOnTask: 112_500,
      kioskTime: 120_000,
      idleTime: 32_000,
      activeTime: 88_000,
      betweenTime: 100,
    });
  });

  it('spent so long on each step', () => {
    const times = Object.fromEntries(
      metrics.steps.map(({ step, visits, timeMs }) => [step, [visits, timeMs]]),
    );
    expect(times).toEqual({
      ticket: [1, 1000],
      home: [1, 5400],
      matter: [1, 40_000],
      'form/person': [2, 24_000],
      'form/identity': [1, 25_000],
      check: [2, 9000],
      print: [1, 10_000],
      next: [1, 5500],
    });
    expect(metrics.steps.find(({ step }) => step === 'matter')?.readingMs).toBe(32_000);
  });

  it('filled in two fields: the name twice in hand, the number with two corrections', () => {
    expect(metrics.fields).toMatchObject([
      {
        field: 'name',
        page: 'person',
        visits: 2,
        timeMs: 24_000,
        hesitationMs: 3000,
        returns: 1,
        corrections: 2,
      },
      { field: 'idNumber', page: 'identity', visits: 1, timeMs: 25_000, returns: 0, corrections: 2 },
    ]);
    expect(totals).toMatchObject({ corrections: 4, fieldReturns: 1, hesitations: 1, hesitationTime: 32_000 });
  });

  it('was told twice of one mistake, and needed 15 s to put it right', () => {
    expect(metrics.problems).toMatchObject([
      { field: 'idNumber', rule: 'resident-id-length', shown: 2, repeats: 1, timeToFixMs: 15_000 },
    ]);
    expect(totals).toMatchObject({ errors: 2, repeatedErrors: 1, timeToFix: 15_000 });
  });

  it('asked for help once, and it helped', () => {
    expect(metrics.helps).toMatchObject([{ step: 'form/identity', openMs: 6000, solved: true }]);
  });

  it('pressed Back twice and went back once to a page seen before, not quickly', () => {
    // "Change" leads from the check screen to the name, 28 s after it was left; Back from there leads down again.
    expect(totals).toMatchObject({ backPresses: 2, backtracks: 1, quickBacks: 0 });
    expect(metrics.backtracks).toMatchObject([{ from: 'check', to: 'form/person' }]);
  });

  it('was a little lost: 8 visits of the 6 different steps that were needed; the page not asked is none of them', () => {
    // home matter person identity check person check print: S = 8, N = 6, R = 6.
    expect(totals.lostness).toBeCloseTo(Math.abs(6 / 8 - 1), 10);
  });

  it('touched dead glass once of five touches', () => {
    expect(totals).toMatchObject({ taps: 5, deadTaps: 1, rageTaps: 0, scrollReversals: 3 });
  });

  it('was answered too slowly once in three interactions', () => {
    expect(totals).toMatchObject({ slowestResponse: 320, slowResponses: 1 });
    expect(metrics.responsiveness).toBe('needs-work');
  });

  it('got two papers of three sheets within 8 s', () => {
    expect(totals).toMatchObject({
      printTime: 8000,
      reprints: 0,
      printReliability: 1,
      sheets: 3,
      waitTime: 500,
    });
  });

  it('took so many times the prediction for somebody who knows the way', () => {
    // name: M 1350 + H 400 + (12−2) K 280 + pick (M 1350 + P 1100) = 7000; number: 1350 + 400 + 18 × 280 = 6790.
    // home, matter, person, identity, check and the declaration: 6 × (1350 + 1100) = 14 700; R = 8000 + 500.
    expect(metrics.fields.map(({ predictedMs }) => predictedMs)).toEqual([7000, 6790]);
    expect(totals.predictedTime).toBe(7000 + 6790 + 14_700 + 8500);
    expect(totals.efficiency).toBeCloseTo(112_500 / 36_990, 10);
  });

  it('was rated 4 and not interrupted', () => {
    expect(totals).toMatchObject({ rating: 4, interruptions: 0 });
  });
});
