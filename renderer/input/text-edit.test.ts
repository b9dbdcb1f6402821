import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  editOf,
  emptyEdit,
  visibleText,
  type Edit,
  type EditRules,
  type EditState,
} from './text-edit.ts';

const run = (state: EditState, edits: readonly Edit[], rules?: EditRules): EditState =>
  edits.reduce((now, edit) => applyEdit(now, edit, rules), state);

describe('writing', () => {
  it('inserts at the caret', () => {
    const state = run(editOf('ac'), [
      { type: 'move', to: 'back' },
      { type: 'insert', text: 'b' },
    ]);
    expect(state).toEqual({ text: 'abc', caret: 2, anchor: 2, composition: null });
  });
  it('keeps to the rules of the field', () => {
    const rules = { accept: (text: string) => text.replace(/\D/g, ''), maxLength: 4 };
    expect(run(emptyEdit, [{ type: 'insert', text: '1a2b345' }], rules).text).toBe('1234');
  });
  it('counts a character outside the basic plane as one', () => {
    expect(run(editOf('𠮷'), [{ type: 'insert', text: '野家' }], { maxLength: 2 }).text).toBe('𠮷野');
  });
  it('replaces what is selected', () => {
    expect(run(editOf('abc'), [{ type: 'selectAll' }, { type: 'insert', text: 'x' }]).text).toBe('x');
  });
});

describe('deleting', () => {
  it.each(['𠮷', '葛\u{E0100}', 'é', '👨‍👩‍👧'])('takes %s away as a whole', (character) => {
    expect(run(editOf(`王${character}`), [{ type: 'deleteBack' }]).text).toBe('王');
  });
  it('does nothing at the beginning', () => {
    expect(run(emptyEdit, [{ type: 'deleteBack' }])).toEqual(emptyEdit);
  });
  it('deletes forward from where the caret was put, never inside a character', () => {
    expect(run(editOf('𠮷野家'), [{ type: 'place', at: 1 }, { type: 'deleteForward' }]).text).toBe('野家');
  });
});

describe('composing', () => {
  const composing = run(editOf('罗'), [
    { type: 'compose', letters: 'yutong' },
    { type: 'preview', letters: 'yutong', preview: '雨桐' },
  ]);
  it('shows what it will become and writes it on commit', () => {
    expect(visibleText(composing)).toBe('罗雨桐');
    expect(composing.text).toBe('罗');
    expect(run(composing, [{ type: 'commit' }])).toEqual(editOf('罗雨桐'));
  });
  it('leaves a late preview aside', () => {
    const later = run(composing, [
      { type: 'compose', letters: 'yuton' },
      { type: 'preview', letters: 'yutong', preview: '雨桐' },
    ]);
    expect(visibleText(later)).toBe('罗yuton');
  });
  it('keeps the letters that a pick does not use', () => {
    const picked = run(composing, [{ type: 'pick', text: '雨', used: 2 }]);
    expect(picked).toMatchObject({ text: '罗雨', composition: { letters: 'tong' } });
  });
  it('deletes letters before characters', () => {
    const rest = run(
      composing,
      [...'yutong'].map(() => ({ type: 'deleteBack' }) as const),
    );
    expect(rest).toEqual(editOf('罗'));
    expect(run(rest, [{ type: 'deleteBack' }]).text).toBe('');
  });
  it('is written before anything else happens', () => {
    expect(run(composing, [{ type: 'insert', text: '·' }]).text).toBe('罗雨桐·');
    expect(run(composing, [{ type: 'move', to: 'start' }]).text).toBe('罗雨桐');
  });
});
