import { describe, expect, it } from 'vitest';
import { notesOfASession, pictureMs, timeless, toTheForm, types } from './notes.fixture.ts';

describe('the notes of a session', () => {
  it('begin with its first screen: nobody stands before the greeting', async () => {
    const { notes, touch, told, send } = notesOfASession();
    touch({ control: 'start', x: 0, y: 0 });
    notes.waits('picture')();
    notes.failed('unread');
    send({ type: 'START' });
    expect(timeless(await told())).toEqual([
      { type: 'screen.enter', screen: 'language', page: null, item: null, via: 'forward' },
    ]);
  });

  it('name each screen and page of the form in turn, when its first picture is there', async () => {
    const { send, told, clock } = notesOfASession();
    send(...toTheForm);
    clock.pass(500);
    send({ type: 'BACK' }, { type: 'BACK' });
    const all = await told();
    expect(
      all.flatMap((note) => (note.type === 'screen.enter' ? [[note.screen, note.page, note.via]] : [])),
    ).toEqual([
      ['language', null, 'forward'],
      ['home', null, 'forward'],
      ['matter', null, 'forward'],
      ['form', 'purpose', 'forward'],
      ['matter', null, 'back'],
      ['home', null, 'back'],
    ]);
    const form = all.findIndex((note) => note.type === 'screen.enter' && note.screen === 'form');
    const left = all[form + 1]!;
    expect(left).toMatchObject({ type: 'screen.leave', screen: 'form', page: 'purpose', shownMs: 500 });
    expect(left.at - all[form]!.at).toBe(500_000);
  });

  it('tell an item of a repeated page from the list of the items', async () => {
    const { send, told } = notesOfASession();
    send(...toTheForm, { type: 'CONTINUE', answers: { travels: false } });
    send({ type: 'CONTINUE', answers: { travels: false, people: [{ name: '罗' }] } });
    send({ type: 'ADD_ITEM', page: 'people' });
    const entered = (await told()).flatMap((note) =>
      note.type === 'screen.enter' && note.screen === 'form' ? [[note.page, note.item]] : [],
    );
    expect(entered).toEqual([
      ['purpose', null],
      ['people', 0],
      ['people', null],
      ['people', 1],
    ]);
  });

  it('end before the session does, with the screen that was in sight', async () => {
    const { send, told, kiosk, notes } = notesOfASession();
    send(...toTheForm);
    notes.takeField({ field: 'travels', kind: 'yesNo', item: null, wasFilled: false, length: () => 1 });
    notes.helpIsOpen(true);
    const before = kiosk.calls.length;
    send({ type: 'END', why: 'ended' });
    // Nothing waits for the end of the batch.
    expect(kiosk.calls.length).toBeGreaterThan(before);
    expect(types(kiosk.heard()).slice(-4)).toEqual(['help.open', 'help.close', 'field.blur', 'screen.leave']);
    const count = (await told()).length;
    notes.failed('fault');
    notes.page.input('touch');
    expect(await told()).toHaveLength(count);
  });

  it('stop where the citizen goes back to the greeting, and count anew for the next one', async () => {
    const { send, told, notes } = notesOfASession();
    const take = () =>
      notes.takeField({ field: 'travels', kind: 'yesNo', item: null, wasFilled: false, length: () => 0 });
    send({ type: 'START' });
    take()();
    send({ type: 'BACK' });
    take()();
    send({ type: 'START' });
    take()();
    const all = await told();
    expect(types(all)).toEqual([
      'screen.enter',
      'field.focus',
      'field.blur',
      'screen.leave',
      'screen.enter',
      'field.focus',
      'field.blur',
    ]);
    expect(
      all.filter(({ type }) => type === 'field.focus').map((note) => 'visits' in note && note.visits),
    ).toEqual([0, 0]);
  });

  it('say what the citizen changed to read better, also what she chose at the greeting', async () => {
    const { send, told } = notesOfASession();
    send({ type: 'SET_CARE', care: true }, { type: 'START' });
    send({ type: 'CHOOSE_LANGUAGE', language: 'en' }, { type: 'CHOOSE_LANGUAGE', language: 'en' });
    send({ type: 'SET_CARE', care: false }, { type: 'SET_TEXT_SIZE', textSize: 'XL' });
    send({ type: 'SET_CONTRAST', contrast: true });
    const settings = (await told()).flatMap((note) =>
      note.type === 'setting' ? [[note.what, note.to]] : [],
    );
    expect(settings).toEqual([
      ['care', 'on'],
      ['language', 'en'],
      ['care', 'off'],
      ['text-size', 'XL'],
      ['contrast', 'on'],
    ]);
  });

  it.each([
    ['stayed', { type: 'STAY' }],
    ['ended', { type: 'END', why: 'ended' }],
    ['timeout', null],
  ] as const)('say how the idle warning was answered: %s', async (answer, event) => {
    const { send, clock, told } = notesOfASession();
    send({ type: 'START' });
    clock.pass(60_000 - pictureMs + 2_000);
    if (event === null) clock.pass(28_000);
    else send(event);
    expect((await told()).filter(({ type }) => type === 'idle.warning')).toMatchObject([
      { screen: 'language', answer, shownMs: event === null ? 30_000 : 2_000 },
    ]);
  });

  it('count nothing of the staff, and begin the screen anew when they go', async () => {
    const { send, told, notes, touch } = notesOfASession();
    send({ type: 'START' });
    notes.standAside(true);
    touch({ control: 'other', x: 0, y: 0 });
    notes.page.input('key');
    notes.failed('unread');
    notes.standAside(false);
    expect(types(await told())).toEqual(['screen.enter', 'screen.leave', 'screen.enter']);
  });

  it('pair a screen that was left before its picture', async () => {
    const { told, notes, send, clock } = notesOfASession();
    send({ type: 'START' });
    notes.standAside(true);
    notes.standAside(false);
    clock.pass(pictureMs - 1);
    send({ type: 'NEXT' });
    expect(types(await told())).toEqual([
      'screen.enter',
      'screen.leave',
      'screen.enter',
      'screen.leave',
      'screen.enter',
    ]);
  });
});
