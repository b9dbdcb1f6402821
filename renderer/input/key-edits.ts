import { unreachable } from '../../shared/result.ts';
import type { KeyAction } from './layouts.ts';
import type { Candidates } from './pinyin/candidate.ts';
import type { Edit, EditState } from './text-edit.ts';

/** Keys that change text; the others change the keyboard or leave the field. */
type WritingAction = Exclude<KeyAction, { type: 'layout' | 'rare' | 'next' }>;

/** What a key on the screen does to the text. */
export function editsOf(
  action: WritingAction,
  state: EditState,
  candidates: Candidates | null,
): readonly Edit[] {
  const letters = state.composition?.letters ?? '';
  switch (action.type) {
    case 'character':
      return [{ type: 'insert', text: action.character }];
    case 'letter':
      return [{ type: 'compose', letters: letters + action.letter }];
    case 'divide':
      return letters === '' || letters.endsWith("'") ? [] : [{ type: 'compose', letters: `${letters}'` }];
    case 'space':
      return letters === '' ? [{ type: 'insert', text: ' ' }] : [pickAt(0, letters, candidates)];
    case 'backspace':
      return [{ type: 'deleteBack' }];
    case 'clear':
      return [{ type: 'clear' }];
    case 'newline':
      return letters === '' ? [{ type: 'insert', text: '\n' }] : [{ type: 'commit' }];
    default:
      return unreachable(action);
  }
}

/** Whether a key picks a candidate, so that the candidates of these very letters must be there first. */
export function picksCandidate(key: string, state: EditState): boolean {
  return state.composition !== null && (key === ' ' || /^[1-8]$/.test(key));
}

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;
interface Surroundings {
  readonly state: EditState;
  /** Letters become pinyin. */
  readonly composes: boolean;
  readonly candidates: Candidates | null;
}

/** What a key of a keyboard does; null when it is none of the field's business, such as Tab. */
export function actOnKey(
  pressed: PressedKey,
  { state, composes, candidates }: Surroundings,
): { readonly type: 'enter' } | { readonly type: 'edits'; readonly edits: readonly Edit[] } | null {
  if (pressed.isComposing || pressed.altKey) return null;
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.metaKey) {
    return key.toLowerCase() === 'a' ? edits({ type: 'selectAll' }) : null;
  }
  const letters = state.composition?.letters ?? '';
  switch (key) {
    case 'Enter':
      return { type: 'enter' };
    case 'Backspace':
      return edits({ type: 'deleteBack' });
    case 'Delete':
      return edits({ type: 'deleteForward' });
    case 'ArrowLeft':
      return edits({ type: 'move', to: 'back' });
    case 'ArrowRight':
      return edits({ type: 'move', to: 'forward' });
    case 'Home':
      return edits({ type: 'move', to: 'start' });
    case 'End':
      return edits({ type: 'move', to: 'end' });
    case 'Escape':
      return letters === '' ? null : edits({ type: 'compose', letters: '' });
    default:
      break;
  }
  if ([...key].length !== 1) return null;
  if (composes && /^[a-z]$/.test(key)) return edits({ type: 'compose', letters: letters + key });
  if (letters !== '') {
    if (key === "'")
      return edits(...(letters.endsWith("'") ? [] : [{ type: 'compose', letters: `${letters}'` } as const]));
    if (key === ' ') return edits(pickAt(0, letters, candidates));
    if (/^[1-8]$/.test(key)) return edits(pickAt(Number(key) - 1, letters, candidates));
  }
  return edits({ type: 'insert', text: key });
}

const edits = (...list: readonly Edit[]): { readonly type: 'edits'; readonly edits: readonly Edit[] } => ({
  type: 'edits',
  edits: list,
});

/** Candidates that belong to other letters are late; `use-text-entry` waits for them before a key that picks. */
function pickAt(place: number, letters: string, candidates: Candidates | null): Edit {
  const candidate = candidates?.letters === letters ? candidates.list[place] : undefined;
  return candidate === undefined
    ? { type: 'commit' }
    : { type: 'pick', text: candidate.text, used: candidate.used };
}
