import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import {
  hasKeyboard,
  nothingHasFocus,
  refreshKeyboard,
  releaseKeyboard,
  takeKeyboard,
  type ActiveEntry,
} from './active-entry.ts';
import { keyboardModes, pinyinModeOf, type KeyboardMode, type LayoutName } from './keyboard-mode.ts';
import { useEntryWitness, whatActionDoes, whatKeyDoes } from './entry-witness.ts';
import { actOnKey, editsOf, picksCandidate } from './key-edits.ts';
import { createKeyQueue } from './key-queue.ts';
import type { KeyAction } from './layouts.ts';
import type { Candidate, Candidates } from './pinyin/candidate.ts';
import { pinyin } from './pinyin/pinyin.ts';
import { createScanBurst } from './scan-burst.ts';
import { applyEdit, editOf, handedIn, type Edit, type EditRules, type EditState } from './text-edit.ts';

export interface TextEntryOptions {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly mode: KeyboardMode;
  readonly label: string;
  /** In code points. */
  readonly maxLength?: number;
  readonly multiline?: boolean;
  /** Enter, or the key 下一项: to the next field, or to search. */
  readonly onSubmit?: () => void;
  /** There is another field to go to, so the keyboard shows 下一项. */
  readonly hasNext?: boolean;
  /** Takes the keyboard when it appears; without it, when it is touched. */
  readonly inHand?: boolean;
  /** Takes the focus too: not while something else, such as an error summary, must have it. */
  readonly autoFocus?: boolean;
  /** A search wants the letters while they are composed; a form wants what they will become. */
  readonly whileComposing?: 'preview' | 'letters';
  readonly note?: ReactNode;
}

export interface TextEntry {
  readonly state: EditState;
  readonly edit: (edit: Edit) => void;
  readonly clear: () => void;
  readonly focusProps: {
    readonly ref: (element: HTMLElement | null) => void;
    readonly tabIndex: 0;
    readonly onFocus: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * One line of text and the keyboard that writes it. Every key, on the screen or under the hand, and every scan becomes
 * an `Edit`; nothing is kept when the field goes away.
 */
export function useTextEntry(options: TextEntryOptions): TextEntry {
  const { value, mode, multiline = false } = options;
  const modeRules = keyboardModes[mode];
  const witness = useEntryWitness();
  const [id] = useState(() => Symbol('text entry'));
  const [state, setState] = useState<EditState>(() => editOf(value));
  const [layout, setLayout] = useState<LayoutName>(modeRules.layouts[0]);
  const [candidates, setCandidates] = useState<Candidates | null>(null);
  const [rare, setRare] = useState<readonly Candidate[] | null>(null);
  const [burst] = useState(() => createScanBurst(() => performance.now()));
  const now = useRef(state);
  const found = useRef<Candidates | null>(null);
  const element = useRef<HTMLElement | null>(null);
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const rules = useMemo<EditRules>(
    () => ({
      ...(modeRules.accept === undefined ? {} : { accept: modeRules.accept }),
      ...(options.maxLength === undefined ? {} : { maxLength: options.maxLength }),
    }),
    [modeRules, options.maxLength],
  );

  const settle = useCallback((next: EditState): void => {
    const before = handedIn(now.current, latest.current.whileComposing);
    now.current = next;
    setState(next);
    const after = handedIn(next, latest.current.whileComposing);
    if (after !== before) latest.current.onChange(after);
  }, []);
  const edit = useCallback((change: Edit) => settle(applyEdit(now.current, change, rules)), [rules, settle]);

  // The answer may be changed from outside: cleared, or written in its accepted shape.
  useEffect(() => {
    if (handedIn(now.current, latest.current.whileComposing) === value) return;
    now.current = editOf(value);
    setState(now.current);
  }, [value]);

  const lookUp = useCallback(async (): Promise<void> => {
    const { text, caret, composition } = now.current;
    if (composition === null) {
      found.current = null;
      setCandidates(null);
      return;
    }
    const { letters } = composition;
    const surnameGiven = /\p{Script=Han}$/u.test(text.slice(0, caret));
    const answer = await pinyin().query({
      letters,
      mode: pinyinModeOf(mode),
      surnameGiven,
    });
    if (now.current.composition?.letters !== letters) return;
    found.current = answer;
    setCandidates(answer);
    const first = answer.list[0];
    if (first !== undefined)
      edit({ type: 'preview', letters, preview: first.text + letters.slice(first.used) });
  }, [edit, mode]);
  const letters = state.composition?.letters ?? '';
  useEffect(() => void lookUp(), [lookUp, letters, state.text]);

  const [queue] = useState(createKeyQueue);
  /** A key that picks waits until the candidates are those of the letters. */
  const inTurn = useCallback(
    (picks: boolean, act: () => void): void =>
      queue.take({
        ready: () => !picks || found.current?.letters === now.current.composition?.letters,
        prepare: lookUp,
        act,
      }),
    [lookUp, queue],
  );

  // The engine needs a moment to load; it may as well do so before the first key.
  useEffect(() => {
    if (modeRules.composes) pinyin();
  }, [modeRules]);

  const pick = useCallback(
    (candidate: Candidate) => {
      witness.did('pick');
      edit({ type: 'pick', text: candidate.text, used: candidate.used });
    },
    [edit, witness],
  );
  const showRare = useCallback(() => {
    const letters = now.current.composition?.letters ?? '';
    if (letters === '') setRare([]);
    else void pinyin().rare(letters).then(setRare);
  }, []);
  const pickRare = useCallback(
    (candidate: Candidate) => {
      setRare(null);
      pick(candidate);
    },
    [pick],
  );
  const press = useCallback(
    (action: KeyAction): void => {
      const done = whatActionDoes(action, now.current);
      if (done !== null) witness.did(done);
      if (action.type === 'layout') setLayout(action.layout);
      else if (action.type === 'rare') showRare();
      else if (action.type === 'next') {
        edit({ type: 'commit' });
        latest.current.onSubmit?.();
      } else {
        inTurn(action.type === 'space' && now.current.composition !== null, () => {
          editsOf(action, now.current, found.current).forEach(edit);
          if (mode === 'plate') setLayout(now.current.text === '' ? 'provinces' : 'code');
        });
      }
    },
    [edit, inTurn, mode, showRare, witness],
  );

  const entry = useMemo<ActiveEntry>(
    () => ({
      id,
      label: options.label,
      mode,
      layout,
      state,
      candidates,
      rare,
      multiline,
      hasNext: options.hasNext ?? false,
      note: options.note ?? null,
      press,
      pick,
      pickRare,
      closeRare: () => setRare(null),
    }),
    [
      id,
      options.label,
      options.hasNext,
      options.note,
      mode,
      layout,
      state,
      candidates,
      rare,
      multiline,
      press,
      pick,
      pickRare,
    ],
  );
  const firstEntry = useRef(entry);
  useLayoutEffect(() => {
    firstEntry.current = entry;
    refreshKeyboard(entry);
  }, [entry]);
  useEffect(() => () => releaseKeyboard(id), [id]);
  const { inHand = false, autoFocus = false } = options;
  useLayoutEffect(() => {
    if (inHand) takeKeyboard(firstEntry.current);
    if (autoFocus) element.current?.focus({ preventScroll: true });
  }, [inHand, autoFocus]);

  const onEnter = useCallback((): void => {
    const scan = burst.end();
    if (scan !== null) {
      witness.wasRead();
      settle(applyEdit(scan.before, { type: 'insert', text: scan.text }, rules));
    } else if (now.current.composition !== null) edit({ type: 'commit' });
    else if (multiline) edit({ type: 'insert', text: '\n' });
    else latest.current.onSubmit?.();
  }, [burst, edit, multiline, rules, settle, witness]);
  const onKey = useCallback(
    (event: globalThis.KeyboardEvent) => {
      const composes = layout === 'pinyin';
      const act = actOnKey(event, { state: now.current, composes, candidates: found.current });
      if (act === null) return;
      event.preventDefault();
      const { key } = event;
      // Enter writes what is previewed, so it too waits for the preview.
      const picks = key === 'Enter' ? now.current.composition !== null : picksCandidate(key, now.current);
      if (act.type === 'edits') {
        if ([...key].length !== 1) burst.forget();
        else if (burst.key(key, now.current)) witness.runBegins();
        const done = whatKeyDoes(key, picks);
        if (done !== null) witness.did(done);
      }
      inTurn(picks, () => {
        if (act.type === 'enter') onEnter();
        else {
          const again = actOnKey(event, { state: now.current, composes, candidates: found.current });
          if (again?.type === 'edits') again.edits.forEach(edit);
        }
      });
    },
    [burst, edit, inTurn, layout, onEnter, witness],
  );

  // A scanner speaks to the page, whatever was touched last.
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (hasKeyboard(id) && nothingHasFocus()) onKey(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [id, onKey]);

  return {
    state,
    edit,
    clear: () => {
      witness.did('deletion');
      edit({ type: 'clear' });
    },
    focusProps: {
      ref: (found) => {
        element.current = found;
      },
      tabIndex: 0,
      onFocus: () => takeKeyboard(entry),
      onKeyDown: (event) => onKey(event.nativeEvent),
    },
  };
}
