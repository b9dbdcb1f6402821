/** A line of text being written: what stands in it, where the caret is, and what is being composed there. */
export interface EditState {
  readonly text: string;
  /** Place of the caret in UTF-16 units; always between two graphemes. */
  readonly caret: number;
  /** The other end of the selection; equal to `caret` when nothing is selected. */
  readonly anchor: number;
  readonly composition: Composition | null;
}

/** Pinyin letters not yet turned into characters, and what they will become if nothing else is picked. */
export interface Composition {
  readonly letters: string;
  readonly preview: string;
}

export type Edit =
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'deleteBack' }
  | { readonly type: 'deleteForward' }
  | { readonly type: 'move'; readonly to: 'back' | 'forward' | 'start' | 'end' }
  /** Puts the caret before the grapheme at this place. */
  | { readonly type: 'place'; readonly at: number }
  | { readonly type: 'selectAll' }
  | { readonly type: 'clear' }
  /** The letters as they are now; empty ends the composition without writing anything. */
  | { readonly type: 'compose'; readonly letters: string }
  /** What the letters would become; left aside when they have changed since. */
  | { readonly type: 'preview'; readonly letters: string; readonly preview: string }
  /** Writes a candidate and keeps the letters that it does not use. */
  | { readonly type: 'pick'; readonly text: string; readonly used: number }
  /** Writes what is previewed. */
  | { readonly type: 'commit' }
  | { readonly type: 'replace'; readonly text: string };

export interface EditRules {
  /** What of an inserted text may stand here: drops or changes characters. */
  readonly accept?: (text: string) => string;
  /** In code points. */
  readonly maxLength?: number;
}

/** Longest run of letters that is composed at once. */
const longestComposition = 60;

export const emptyEdit: EditState = { text: '', caret: 0, anchor: 0, composition: null };

export const editOf = (text: string): EditState => ({
  text,
  caret: text.length,
  anchor: text.length,
  composition: null,
});

/** The text with what is being composed in it: what the citizen sees, and what is handed in. */
export function visibleText(state: EditState): string {
  if (state.composition === null) return state.text;
  return state.text.slice(0, state.caret) + state.composition.preview + state.text.slice(state.caret);
}

/** What is handed in while it is written: with what is being composed as it will be, or as it is spelt. */
export const handedIn = (state: EditState, whileComposing: 'preview' | 'letters' = 'preview'): string => {
  if (state.composition === null || whileComposing === 'preview') return visibleText(state);
  return state.text.slice(0, state.caret) + state.composition.letters + state.text.slice(state.caret);
};

/**
 * The only way a text changes: keys on the screen, keys of a keyboard and the burst of a scanner all come here.
 * Deletes whole graphemes, so that no half of a character stays behind.
 */
export function applyEdit(state: EditState, edit: Edit, rules: EditRules = {}): EditState {
  switch (edit.type) {
    case 'insert':
      return insert(committed(state, rules), edit.text, rules);
    case 'deleteBack':
      return deleteBack(state);
    case 'deleteForward':
      return deleteForward(committed(state, rules));
    case 'move':
      return move(committed(state, rules), edit.to);
    case 'place': {
      const settled = committed(state, rules);
      return at(settled, borders(settled.text).findLast((border) => border <= edit.at) ?? 0);
    }
    case 'selectAll':
      return { ...committed(state, rules), anchor: 0, caret: committed(state, rules).text.length };
    case 'clear':
      return emptyEdit;
    case 'compose':
      return compose(state, edit.letters);
    case 'preview':
      if (state.composition?.letters !== edit.letters) return state;
      return { ...state, composition: { letters: edit.letters, preview: edit.preview } };
    case 'pick': {
      const rest = state.composition?.letters.slice(edit.used) ?? '';
      return compose(insert({ ...state, composition: null }, edit.text, rules), rest);
    }
    case 'commit':
      return committed(state, rules);
    case 'replace':
      return insert(emptyEdit, edit.text, rules);
  }
}

const at = (state: EditState, caret: number): EditState => ({ ...state, caret, anchor: caret });

function compose(state: EditState, letters: string): EditState {
  const base = withoutSelection(state);
  const kept = letters.slice(0, longestComposition);
  return { ...base, composition: kept === '' ? null : { letters: kept, preview: kept } };
}

function committed(state: EditState, rules: EditRules): EditState {
  if (state.composition === null) return state;
  return insert({ ...state, composition: null }, state.composition.preview, rules);
}

function insert(state: EditState, text: string, rules: EditRules): EditState {
  const base = withoutSelection(state);
  const accepted = rules.accept === undefined ? text : rules.accept(text);
  const room = (rules.maxLength ?? Infinity) - [...base.text].length;
  const fitting = room === Infinity ? accepted : [...accepted].slice(0, Math.max(0, room)).join('');
  const written = base.text.slice(0, base.caret) + fitting + base.text.slice(base.caret);
  return at({ ...base, text: written }, base.caret + fitting.length);
}

function withoutSelection(state: EditState): EditState {
  if (state.caret === state.anchor) return state;
  const [from, to] = [Math.min(state.caret, state.anchor), Math.max(state.caret, state.anchor)];
  return at({ ...state, text: state.text.slice(0, from) + state.text.slice(to) }, from);
}

function deleteBack(state: EditState): EditState {
  if (state.composition !== null) return compose(state, state.composition.letters.slice(0, -1));
  if (state.caret !== state.anchor) return withoutSelection(state);
  const before = borders(state.text).findLast((border) => border < state.caret);
  return before === undefined ? state : cut(state, before, state.caret);
}

function deleteForward(state: EditState): EditState {
  if (state.caret !== state.anchor) return withoutSelection(state);
  const after = borders(state.text).find((border) => border > state.caret);
  return after === undefined ? state : cut(state, state.caret, after);
}

const cut = (state: EditState, from: number, to: number): EditState =>
  at({ ...state, text: state.text.slice(0, from) + state.text.slice(to) }, from);

function move(state: EditState, to: 'back' | 'forward' | 'start' | 'end'): EditState {
  const all = borders(state.text);
  switch (to) {
    case 'start':
      return at(state, 0);
    case 'end':
      return at(state, state.text.length);
    case 'back':
      return at(state, all.findLast((border) => border < state.caret) ?? 0);
    case 'forward':
      return at(state, all.find((border) => border > state.caret) ?? state.text.length);
  }
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Places where a caret can stand. */
const borders = (text: string): readonly number[] => [
  ...[...graphemes.segment(text)].map(({ index }) => index),
  text.length,
];
