import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import type { PrinterView } from '../../../shared/contract/page.ts';
import { createSessionMachine, type SessionEvent, type SessionSurroundings } from './index.ts';
import { description, detail, job, text } from './session.fixture.ts';

const surroundings = () => ({
  today: () => '2026-11-24',
  submit: vi.fn<SessionSurroundings['submit']>(async () => ({ ok: true, reference: 'REF', jobs: [job()] })),
  end: vi.fn<SessionSurroundings['end']>(),
});

function start(around = surroundings()) {
  const actor = createActor(createSessionMachine(around), { input: description });
  actor.start();
  return {
    ...around,
    send: (...events: SessionEvent[]) => events.forEach((event) => actor.send(event)),
    now: () => actor.getSnapshot().context,
    screen: () => {
      const { value, context } = actor.getSnapshot();
      expect((value as { journey: string }).journey).toBe(context.screen);
      return context.screen;
    },
  };
}

const answers = { travels: true, goal: '香港', people: [{ name: '罗' }] };
const toMatter: SessionEvent[] = [
  { type: 'START' },
  { type: 'NEXT' },
  { type: 'OPEN_MATTER', matter: detail() },
];
const toPeople: SessionEvent[] = [
  ...toMatter,
  { type: 'START_FORM' },
  { type: 'CONTINUE', answers: { travels: true } },
  { type: 'CONTINUE', answers: { travels: true, goal: '香港' } },
];
const toCheck: SessionEvent[] = [...toPeople, { type: 'CONTINUE', answers }, { type: 'CONTINUE', answers }];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the journey', () => {
  it('goes from the first touch to the clearing', async () => {
    const session = start();
    expect(session.screen()).toBe('attract');
    session.send({ type: 'START' });
    expect(session.screen()).toBe('language');
    session.send({ type: 'NEXT' });
    expect(session.screen()).toBe('home');
    session.send({ type: 'OPEN_MATTER', matter: detail() });
    expect(session.screen()).toBe('matter');
    session.send({ type: 'START_FORM' });
    expect(session.screen()).toBe('form');
    session.send(...toCheck.slice(toMatter.length + 1));
    expect(session.screen()).toBe('check');
    session.send({ type: 'CONFIRM' });
    expect(session.screen()).toBe('print');
    await vi.advanceTimersByTimeAsync(0);
    expect(session.submit).toHaveBeenCalledWith({
      matter: 'sample',
      version: 3,
      language: 'zh-CN',
      documents: ['slip', 'form'],
      answers,
    });
    expect(session.now().reference).toBe('REF');
    session.send({ type: 'JOB', job: job({ state: 'printed' }) }, { type: 'NEXT' });
    expect(session.screen()).toBe('next');
    session.send({ type: 'NEXT' });
    expect(session.screen()).toBe('rating');
    session.send({ type: 'END', why: 'finished' });
    expect(session.screen()).toBe('cleared');
    expect(session.end).toHaveBeenCalledExactlyOnceWith('finished');
  });

  it('leads back to where a matter was found', () => {
    const session = start();
    session.send({ type: 'START' }, { type: 'NEXT' });
    session.send({ type: 'OPEN_LIST', listing: { of: 'departments' } });
    session.send({ type: 'OPEN_LIST', listing: { of: 'department', department: 'd' } });
    session.send({ type: 'OPEN_MATTER', matter: detail() }, { type: 'BACK' });
    expect(session.screen()).toBe('list');
    expect(session.now().listing).toEqual({ of: 'department', department: 'd' });
    session.send({ type: 'BACK' });
    expect(session.now().listing).toEqual({ of: 'departments' });
    session.send({ type: 'BACK' });
    expect(session.screen()).toBe('home');
    session.send({ type: 'SEARCH', query: '' }, { type: 'SEARCH', query: 'ga' });
    session.send({ type: 'OPEN_MATTER', matter: detail() }, { type: 'BACK' });
    expect([session.screen(), session.now().query]).toEqual(['search', 'ga']);
  });

  it('forgets the answers when another matter is opened, and keeps them for the same one', () => {
    const session = start();
    session.send(...toMatter, { type: 'START_FORM' }, { type: 'CONTINUE', answers: { travels: false } });
    session.send({ type: 'BACK' }, { type: 'BACK' });
    expect(session.screen()).toBe('matter');
    session.send({ type: 'BACK' }, { type: 'OPEN_MATTER', matter: detail() });
    expect(session.now().answers).toEqual({ travels: false });
    session.send({ type: 'BACK' }, { type: 'OPEN_MATTER', matter: detail('other') });
    expect(session.now().answers).toEqual({});
  });

  it('never returns to the first screen with what somebody looked at', () => {
    const session = start();
    session.send({ type: 'START' }, { type: 'SET_CARE', care: true }, { type: 'BACK' });
    expect(session.screen()).toBe('attract');
    expect(session.now().care).toBe(false);
    session.send(...toMatter, { type: 'BACK' }, { type: 'BACK' }, { type: 'BACK' });
    expect(session.screen()).toBe('cleared');
    expect(session.end).toHaveBeenCalledWith('ended');
  });

  it('changes language, text size and contrast anywhere, keeping answers and place', () => {
    const session = start();
    session.send(...toPeople);
    const { step, answers: before } = session.now();
    session.send(
      { type: 'CHOOSE_LANGUAGE', language: 'en' },
      { type: 'SET_TEXT_SIZE', textSize: 'XL' },
      { type: 'SET_CONTRAST', contrast: true },
    );
    expect(session.now()).toMatchObject({
      language: 'en',
      textSize: 'XL',
      contrast: true,
      step,
      answers: before,
    });
    expect(session.screen()).toBe('form');
  });

  it('holds nothing of the person once it is cleared', () => {
    const session = start();
    session.send(...toCheck, { type: 'END', why: 'ended' });
    expect(session.now()).toMatchObject({
      answers: {},
      matter: null,
      step: null,
      query: '',
      reference: null,
    });
  });
});

describe('the form', () => {
  it('shows what has to be corrected and stays', () => {
    const session = start();
    session.send(...toMatter, { type: 'START_FORM' }, { type: 'CONTINUE', answers: {} });
    expect(session.now().problems).toEqual([expect.objectContaining({ field: 'travels' })]);
    expect(session.now().step).toEqual({ kind: 'page', page: 'purpose' });
  });

  it('leaves out pages that the answers hide, with what was answered there', () => {
    const session = start();
    session.send(...toPeople, { type: 'BACK' }, { type: 'BACK' });
    session.send({ type: 'CONTINUE', answers: { travels: false, goal: '香港' } });
    expect(session.now().step).toEqual({ kind: 'item', page: 'people', item: 0 });
    expect(session.now().answers).toEqual({ travels: false });
  });

  it('keeps what stands half-filled on a page that is left with Back', () => {
    const session = start();
    session.send(...toMatter, { type: 'START_FORM' }, { type: 'CONTINUE', answers: { travels: true } });
    session.send({ type: 'BACK', answers: { travels: true, goal: '香' } });
    expect(session.now().answers).toEqual({ travels: true, goal: '香' });
  });

  it('adds, edits and removes items of a repeated page', () => {
    const session = start();
    session.send(...toPeople, { type: 'CONTINUE', answers });
    expect(session.now().step).toEqual({ kind: 'list', page: 'people' });
    session.send({ type: 'ADD_ITEM', page: 'people' });
    expect(session.now().step).toEqual({ kind: 'item', page: 'people', item: 1 });
    session.send({ type: 'CONTINUE', answers: { ...answers, people: [{ name: '罗' }, { name: '张' }] } });
    session.send({ type: 'REMOVE_ITEM', page: 'people', item: 0 });
    expect(session.now().answers['people']).toEqual([{ name: '张' }]);
    expect(session.now().step).toEqual({ kind: 'list', page: 'people' });
  });

  it('returns to the check screen after one answer was corrected', () => {
    const session = start();
    session.send(...toCheck, { type: 'EDIT_STEP', step: { kind: 'page', page: 'journey' } });
    session.send({ type: 'CONTINUE', answers: { ...answers, goal: '澳门' } });
    expect(session.screen()).toBe('check');
    expect(session.now().answers['goal']).toBe('澳门');
  });

  it('asks what a corrected answer newly calls for before it returns', () => {
    const session = start();
    session.send(...toMatter, { type: 'START_FORM' }, { type: 'CONTINUE', answers: { travels: false } });
    const stays = { travels: false, people: [{ name: '罗' }] };
    session.send({ type: 'CONTINUE', answers: stays }, { type: 'CONTINUE', answers: stays });
    expect(session.screen()).toBe('check');
    session.send({ type: 'EDIT_STEP', step: { kind: 'page', page: 'purpose' } });
    session.send({ type: 'CONTINUE', answers: { ...stays, travels: true } });
    expect(session.screen()).toBe('form');
    expect(session.now()).toMatchObject({ step: { kind: 'page', page: 'journey' }, returnToCheck: true });
  });

  it('leaves an opened answer as it was when Back is pressed', () => {
    const session = start();
    session.send(...toCheck, { type: 'EDIT_STEP', step: { kind: 'page', page: 'journey' } });
    session.send({ type: 'BACK', answers: { ...answers, goal: '' } });
    expect(session.screen()).toBe('check');
    expect(session.now().answers).toEqual(answers);
  });
});

describe('printing', () => {
  it('says why nothing was taken on, and tries again with the same reference', async () => {
    const around = surroundings();
    around.submit.mockResolvedValueOnce({ ok: false, failure: { reason: 'document-failed' } });
    const session = start(around);
    session.send(...toCheck, { type: 'CONFIRM' });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.now().submission).toEqual({ state: 'refused', failure: { reason: 'document-failed' } });
    session.send({ type: 'PRINT_AGAIN', documents: ['slip', 'form'] });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.now().submission).toEqual({ state: 'sent' });
    session.send({ type: 'JOB', job: job({ state: 'failed', reason: 'jam' }) });
    session.send({ type: 'PRINT_AGAIN', documents: ['form'] });
    expect(session.submit).toHaveBeenLastCalledWith(
      expect.objectContaining({ documents: ['form'], reference: 'REF' }),
    );
  });

  it.each([
    ['a kiosk with printers for both', [['form'], ['slip', 'notification']], ['slip', 'form']],
    ['a kiosk without a slip printer', [['form', 'notification']], ['form']],
    ['a kiosk without a printer for forms, which says so', [['slip']], ['slip', 'form']],
  ] as const)('of %s asks for the papers it can give', (_, served, documents) => {
    const session = start();
    const printers = served.map((serves, at): PrinterView => ({
      id: `p${at}`,
      name: text('机'),
      place: text('旁'),
      paper: 'a4',
      builtIn: false,
      bothSides: true,
      serves: [...serves],
      state: 'ready',
      reasons: [],
    }));
    session.send({ type: 'PRINTERS', printers }, ...toCheck, { type: 'CONFIRM' });
    expect(session.submit).toHaveBeenLastCalledWith(expect.objectContaining({ documents }));
  });

  it('knows nothing when the kiosk does not answer', async () => {
    const around = surroundings();
    around.submit.mockRejectedValueOnce(new Error('gone'));
    const session = start(around);
    session.send(...toCheck, { type: 'CONFIRM' });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.now().submission).toEqual({ state: 'unanswered' });
  });

  it('keeps the newer state when a job is told of before its request is answered', async () => {
    const session = start();
    session.send(...toCheck, { type: 'CONFIRM' }, { type: 'JOB', job: job({ state: 'printing' }) });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.now().jobs.map(({ state }) => state)).toEqual(['printing']);
  });

  it('does not print again when somebody looks back from the next screen', async () => {
    const session = start();
    session.send(...toCheck, { type: 'CONFIRM' });
    await vi.advanceTimersByTimeAsync(0);
    session.send({ type: 'NEXT' }, { type: 'BACK' });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.screen()).toBe('print');
    expect(session.submit).toHaveBeenCalledTimes(1);
    expect(session.now().submission).toEqual({ state: 'sent' });
  });

  it('cannot be left with Back while something is on its way', async () => {
    const session = start();
    session.send(...toCheck, { type: 'CONFIRM' });
    await vi.advanceTimersByTimeAsync(0);
    session.send({ type: 'BACK' });
    expect(session.screen()).toBe('print');
  });
});

describe('the watch', () => {
  const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

  it('never asks before there is a session', () => {
    const session = start();
    wait(3600);
    expect(session.now().warning).toBeNull();
  });

  it('asks after a minute on information screens and clears after half a minute more', () => {
    const session = start();
    session.send({ type: 'START' }, { type: 'NEXT' });
    wait(59);
    expect(session.now().warning).toBeNull();
    wait(2);
    expect(session.now().warning).toEqual({ seconds: 30, idleSeconds: 60 });
    wait(30);
    expect(session.screen()).toBe('cleared');
    expect(session.end).toHaveBeenCalledExactlyOnceWith('timeout');
  });

  it('gives forms twice as long, and care mode twice as long again', () => {
    const session = start();
    session.send(...toPeople);
    wait(119);
    expect(session.now().warning).toBeNull();
    wait(2);
    expect(session.now().warning).toEqual({ seconds: 45, idleSeconds: 120 });
    session.send({ type: 'STAY' }, { type: 'SET_CARE', care: true });
    wait(239);
    expect(session.now().warning).toBeNull();
    wait(2);
    expect(session.now().warning).toEqual({ seconds: 90, idleSeconds: 240 });
  });

  it('begins anew with every touch and with every answer to it', () => {
    const session = start();
    session.send({ type: 'START' }, { type: 'NEXT' });
    wait(50);
    session.send({ type: 'ACTIVITY' });
    wait(50);
    expect(session.now().warning).toBeNull();
    wait(15);
    expect(session.now().warning).not.toBeNull();
    session.send({ type: 'STAY' });
    expect(session.now().warning).toBeNull();
    wait(59);
    expect(session.screen()).toBe('home');
  });

  it('is not put off by what printers and jobs tell', () => {
    const session = start();
    session.send({ type: 'START' }, { type: 'NEXT' });
    wait(50);
    session.send({ type: 'PRINTERS', printers: [] }, { type: 'CONNECTION', connected: true });
    wait(12);
    expect(session.now().warning).not.toBeNull();
  });

  it('lets nothing but the question be answered while it asks', () => {
    const session = start();
    session.send({ type: 'START' }, { type: 'NEXT' });
    wait(61);
    session.send({ type: 'ACTIVITY' });
    expect(session.now().warning).not.toBeNull();
  });

  it('waits for the paper, then asks again', async () => {
    const session = start();
    session.send(...toCheck, { type: 'CONFIRM' });
    await vi.advanceTimersByTimeAsync(0);
    wait(600);
    expect(session.now().warning).toBeNull();
    session.send({ type: 'JOB', job: job({ state: 'printed' }) });
    wait(59);
    expect(session.now().warning).toBeNull();
    wait(2);
    expect(session.now().warning).not.toBeNull();
  });
});

describe('a queue number', () => {
  const ticket = { number: 'A36-002', window: 'A36', before: 1 };
  const paper = job({ id: 't', kind: 'ticket', state: 'queued' });

  it('is kept with its paper, apart from the papers of the matter, and follows what is told of it', () => {
    const session = start();
    // Told before the answer to the request came.
    session.send({ type: 'JOB', job: { ...paper, state: 'printing' } });
    session.send({ type: 'TICKET', taken: { ticket, job: paper } });
    expect(session.now().tickets).toEqual([{ ticket, job: { ...paper, state: 'printing' } }]);
    session.send({ type: 'JOB', job: { ...paper, state: 'printed' } });
    expect(session.now().tickets[0]?.job?.state).toBe('printed');
    expect(session.now().jobs).toEqual([]);
    // Later answers about the same job are newer than what was told first.
    session.send({ type: 'TICKET', taken: { ticket, job: { ...paper, state: 'uncertain' } } });
    expect(session.now().tickets[0]?.job?.state).toBe('uncertain');
  });

  it('is one for each window, also when its paper is printed again', () => {
    const session = start();
    const elsewhere = { ...ticket, number: 'B08-001', window: 'B08' };
    session.send({ type: 'TICKET', taken: { ticket, job: null } });
    session.send({ type: 'TICKET', taken: { ticket: elsewhere, job: null } });
    session.send({ type: 'TICKET', taken: { ticket, job: paper } });
    expect(session.now().tickets).toEqual([
      { ticket: elsewhere, job: null },
      { ticket, job: paper },
    ]);
  });

  it('is gone with the session', () => {
    const session = start();
    session.send({ type: 'TICKET', taken: { ticket, job: null } }, { type: 'END', why: 'ended' });
    expect(session.now().tickets).toEqual([]);
  });
});
