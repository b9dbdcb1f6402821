import { describe, expect, it } from 'vitest';
import { actOnKey, editsOf } from './key-edits.ts';
import { applyEdit, editOf, emptyEdit, type EditState } from './text-edit.ts';

const plainKey = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
const press = (state: EditState, key: string, composes = false): EditState => {
  const act = actOnKey({ ...plainKey, key }, { state, composes, candidates: null });
  return act?.type === 'edits' ? act.edits.reduce((now, edit) => applyEdit(now, edit), state) : state;
};
const candidates = {
  letters: 'luoyu',
  syllables: ['luo', 'yu'],
  list: [
    { text: '罗宇', used: 5 },
    { text: '罗', used: 3 },
  ],
};
const composing: EditState = { ...emptyEdit, composition: { letters: 'luoyu', preview: '罗宇' } };

describe('keys of a keyboard', () => {
  it('compose letters where Chinese is written and write them elsewhere', () => {
    expect(press(editOf(''), 'l', true).composition?.letters).toBe('l');
    expect(press(editOf(''), 'l', false).text).toBe('l');
  });
  it('leave Tab and unknown keys to the page', () => {
    expect(
      actOnKey({ ...plainKey, key: 'Tab' }, { state: emptyEdit, composes: true, candidates: null }),
    ).toBeNull();
  });
  it('pick a candidate by its number', () => {
    const act = actOnKey({ ...plainKey, key: '2' }, { state: composing, composes: true, candidates });
    expect(act).toEqual({ type: 'edits', edits: [{ type: 'pick', text: '罗', used: 3 }] });
  });
});

describe('keys on the screen', () => {
  it('take the first candidate with the space key', () => {
    expect(editsOf({ type: 'space' }, composing, candidates)).toEqual([
      { type: 'pick', text: '罗宇', used: 5 },
    ]);
  });
  it('write what is previewed when the candidates are late', () => {
    expect(
      editsOf(
        { type: 'space' },
        { ...composing, composition: { letters: 'luoyut', preview: '罗宇t' } },
        candidates,
      ),
    ).toEqual([{ type: 'commit' }]);
  });
  it('put one apostrophe between syllables', () => {
    expect(
      editsOf({ type: 'divide' }, { ...composing, composition: { letters: "xi'", preview: '' } }, null),
    ).toEqual([]);
  });
});
