import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/trace/index.ts';
import { notesOfASession, pictureMs, toTheForm, types } from './notes.fixture.ts';

const shown = (notes: readonly Note[]) =>
  notes.flatMap((note) =>
    note.type === 'validation.shown' ? [[note.field, note.item, note.rule, note.times]] : [],
  );
const cleared = (notes: readonly Note[]) =>
  notes.flatMap((note) =>
    note.type === 'validation.cleared' ? [[note.field, note.item, note.rule, note.shownMs]] : [],
  );

describe('what was found wrong', () => {
  it('is told each time it is shown, and when it is right, with how long that took', async () => {
    const { send, clock, told } = notesOfASession();
    send(...toTheForm);
    send({ type: 'CONTINUE', answers: {} });
    clock.pass(2_000);
    send({ type: 'CONTINUE', answers: {} });
    clock.pass(3_000);
    send({ type: 'CONTINUE', answers: { travels: false } });
    const all = await told();
    expect(shown(all)).toEqual([
      ['travels', null, 'missing-choice', 1],
      ['travels', null, 'missing-choice', 2],
    ]);
    expect(cleared(all)).toEqual([['travels', null, 'missing-choice', 5_000 + 2 * pictureMs]]);
    expect(types(all).slice(-3)).toEqual(['validation.cleared', 'screen.leave', 'screen.enter']);
  });

  it('is not right because its page was left', async () => {
    const { send, told } = notesOfASession();
    send(...toTheForm);
    send({ type: 'CONTINUE', answers: {} }, { type: 'BACK', answers: {} }, { type: 'START_FORM' });
    expect(cleared(await told())).toEqual([]);
    send({ type: 'CONTINUE', answers: { travels: true } });
    expect(cleared(await told())).toMatchObject([['travels', null, 'missing-choice', expect.any(Number)]]);
  });

  it('belongs to its item, and to none where the list of the items names it', async () => {
    const { send, told } = notesOfASession();
    const people = { travels: false, people: [{ name: '罗' }, {}] };
    send(...toTheForm, { type: 'CONTINUE', answers: { travels: false } });
    send({ type: 'CONTINUE', answers: { ...people, people: [{ name: '罗' }] } });
    send({ type: 'ADD_ITEM', page: 'people' }, { type: 'CONTINUE', answers: people });
    send({ type: 'BACK', answers: people }, { type: 'CONTINUE', answers: people });
    const all = await told();
    expect(shown(all)).toEqual([
      ['name', 1, 'missing', 1],
      ['people', null, 'item-incomplete', 1],
    ]);
  });
});
