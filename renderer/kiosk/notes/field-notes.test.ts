import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/trace/index.ts';
import { answerLength } from './answer-length.ts';
import { notesOfASession, types } from './notes.fixture.ts';

type Blur = Extract<Note, { type: 'field.blur' }>;
const blurs = (notes: readonly Note[]): readonly Blur[] =>
  notes.filter((note): note is Blur => note.type === 'field.blur');

function withAField(length = 3) {
  const session = notesOfASession();
  session.send({ type: 'START' });
  const { notes, clock } = session;
  const take = (field = 'name', item: number | null = null) =>
    notes.takeField({ field, kind: 'personName', item, wasFilled: false, length: () => length });
  return { ...session, take, did: notes.witness.did, pass: clock.pass };
}

describe('a field in hand', () => {
  it('is told by what was done to it, counted', async () => {
    const { take, did, pass, told } = withAField();
    const putDown = take();
    pass(1_200);
    did('key');
    pass(300);
    did('key');
    pass(7_000);
    did('pick');
    pass(100);
    did('deletion');
    pass(400);
    putDown();
    expect(blurs(await told())).toMatchObject([
      {
        field: 'name',
        kind: 'personName',
        item: null,
        inHandMs: 9_000,
        keystrokes: 2,
        deletions: 1,
        picks: 1,
        choices: 0,
        reads: 0,
        firstKeyMs: 1_200,
        longestPauseMs: 7_000,
        length: '1-4',
      },
    ]);
  });

  it('was in hand before as often as it was taken, each item for itself', async () => {
    const { take, told } = withAField();
    for (const item of [0, 0, 1]) take('name', item)();
    take('other')();
    const visits = (await told()).flatMap((note) =>
      note.type === 'field.focus' ? [[note.field, note.item, note.visits]] : [],
    );
    expect(visits).toEqual([
      ['name', 0, 0],
      ['name', 0, 1],
      ['name', 1, 0],
      ['other', null, 0],
    ]);
  });

  it('that a scanner wrote has one reading and none of its keys', async () => {
    const { take, notes, did, pass, told } = withAField(18);
    const putDown = take();
    did('key');
    pass(900);
    notes.witness.runBegins();
    for (let count = 0; count < 18; count += 1) {
      did(count % 5 === 0 ? 'pick' : 'key');
      pass(3);
    }
    notes.witness.wasRead();
    putDown();
    expect(blurs(await told())).toMatchObject([{ keystrokes: 1, picks: 0, reads: 1, length: '11-20' }]);
  });

  it('goes before its screen does', async () => {
    const { take, send, told } = withAField();
    const putDown = take();
    send({ type: 'NEXT' });
    putDown();
    expect(types(await told())).toEqual([
      'screen.enter',
      'field.focus',
      'field.blur',
      'screen.leave',
      'screen.enter',
    ]);
  });

  it('comes after its screen does, and not at all when it went before the picture', async () => {
    const { notes, told, send } = withAField();
    notes.standAside(true);
    notes.standAside(false);
    const held = { kind: 'text', item: null, wasFilled: true, length: () => 0 } as const;
    notes.takeField({ ...held, field: 'gone' })();
    notes.takeField({ ...held, field: 'stays' });
    send({ type: 'ACTIVITY' });
    const all = await told();
    expect(types(all)).toEqual(['screen.enter', 'screen.leave', 'screen.enter', 'field.focus']);
    expect(all.at(-1)).toMatchObject({ field: 'stays' });
  });
});

describe('the length of an answer', () => {
  it.each([
    ['personName', '罗雨桐', 3],
    ['text', '𠮷野家', 3],
    ['text', '  ', 0],
    ['date', '2026-11-24', 10],
    ['choice', 'a-very-long-name-of-an-option', 1],
    ['multiChoice', ['hongKong', 'macao'], 1],
    ['multiChoice', [], 0],
    ['yesNo', false, 1],
    ['address', { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '' }, 1],
    ['address', { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '青禾路' }, 3],
    ['address', { areaCode: '', areaName: '', street: '' }, 0],
    ['text', undefined, 0],
  ] as const)('of kind %s: %j counts %i', (kind, value, length) => {
    expect(answerLength(kind, value)).toBe(length);
  });
});
