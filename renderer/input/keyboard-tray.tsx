import { useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../kit/icon/icon.tsx';
import { useActiveEntry, type ActiveEntry } from './active-entry.ts';
import { CandidateGrid } from './candidate-grid.tsx';
import { keyboardModes } from './keyboard-mode.ts';
import styles from './keyboard.module.css';
import { layouts, type KeyAction, type KeySpec } from './layouts.ts';

const candidatesShown = 8;
const nextField: KeySpec = { action: { type: 'next' }, word: 'nextField' };

/** The keyboard of the field in hand, for the tray of the frame; nothing when no field is being written to. */
export function KeyboardTray(): ReactNode {
  const entry = useActiveEntry();
  return entry === null ? null : <Keyboard key={entry.label} entry={entry} />;
}

function Keyboard({ entry }: { readonly entry: ActiveEntry }): ReactNode {
  const { t } = useTranslation('keyboard');
  const [open, setOpen] = useState(false);
  const layout = layouts[entry.layout];
  const list = entry.candidates?.list ?? [];
  const grid = entry.rare !== null || (open && list.length > candidatesShown);
  const composes = keyboardModes[entry.mode].composes;
  return (
    <div
      className={styles.tray}
      role="group"
      aria-label={t('keyboardFor', { label: entry.label })}
      data-control="keyboard"
    >
      {composes && <Composition entry={entry} open={open} setOpen={setOpen} />}
      {grid ? (
        <CandidateGrid
          entry={entry}
          close={() => {
            setOpen(false);
            entry.closeRare();
          }}
        />
      ) : (
        <div className={layout.pad === true ? styles.padKeys : styles.keys}>
          {layout.pad === true && (
            <div className={styles.note}>
              {entry.note}
              {entry.hasNext && <Key spec={nextField} entry={entry} />}
            </div>
          )}
          <div className={styles.rows} style={{ '--columns': layout.columns } as React.CSSProperties}>
            {layout.rows.map((row, at) => (
              <div className={styles.row} key={at}>
                {row.map((spec) => (
                  <Key key={spec.label ?? spec.word} spec={spec} entry={entry} />
                ))}
              </div>
            ))}
          </div>
          {layout.pad === true ? null : <SideKeys entry={entry} />}
        </div>
      )}
    </div>
  );
}

function Composition({
  entry,
  open,
  setOpen,
}: {
  readonly entry: ActiveEntry;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('keyboard');
  const composing = entry.state.composition !== null;
  const list = composing ? (entry.candidates?.list ?? []) : [];
  const syllables = composing ? (entry.candidates?.syllables ?? [entry.state.composition.letters]) : [];
  return (
    <>
      <div className={styles.composition} lang="zh-Latn">
        {syllables.map((syllable, at) => (
          <span key={at}>
            {at > 0 && <span className={styles.apostrophe}>'</span>}
            {syllable}
          </span>
        ))}
        {!composing && entry.layout === 'pinyin' && <span className={styles.prompt}>{t('typePinyin')}</span>}
      </div>
      <div
        className={styles.candidates}
        role="group"
        aria-label={t('candidates')}
        aria-busy={composing && entry.candidates?.letters !== entry.state.composition?.letters}
        data-control="candidate"
        lang="zh-CN"
      >
        <div className={styles.offered}>
          {list.slice(0, candidatesShown).map((candidate, at) => (
            <button
              key={candidate.text}
              type="button"
              tabIndex={-1}
              className={at === 0 ? styles.firstCandidate : styles.candidate}
              data-selected={at === 0}
              onMouseDown={keepFocus}
              onClick={() => entry.pick(candidate)}
            >
              {candidate.text}
            </button>
          ))}
        </div>
        {list.length > candidatesShown && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.more}
            aria-expanded={open}
            onMouseDown={keepFocus}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'less' : 'more')}
          </button>
        )}
      </div>
    </>
  );
}

function SideKeys({ entry }: { readonly entry: ActiveEntry }): ReactNode {
  const { layouts: allowed } = keyboardModes[entry.mode];
  const keys: readonly (KeySpec | null)[] = [
    { action: { type: 'backspace' }, word: 'backspace' },
    entry.layout === 'pinyin' ? { action: { type: 'rare' }, word: 'rare' } : null,
    allowed.includes('symbols') && entry.layout !== 'symbols'
      ? { action: { type: 'layout', layout: 'symbols' }, word: 'symbols' }
      : null,
    entry.multiline ? { action: { type: 'newline' }, word: 'newline' } : null,
    entry.hasNext ? nextField : null,
  ];
  return (
    <div className={styles.side}>
      {keys.map((spec) => spec !== null && <Key key={spec.word} spec={spec} entry={entry} />)}
    </div>
  );
}

/** The field keeps the focus while keys are pressed: its caret stays, and a keyboard under the hand goes on writing. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault();

function Key({ spec, entry }: { readonly spec: KeySpec; readonly entry: ActiveEntry }): ReactNode {
  const { t } = useTranslation('keyboard');
  if (!isOffered(spec.action, entry)) return null;
  const word = spec.word === undefined ? null : t(spec.word);
  const plain = spec.action.type === 'letter' || spec.action.type === 'character';
  const classes = [
    styles.key,
    plain ? '' : styles.function,
    spec.size === undefined ? '' : styles[spec.size],
  ];
  return (
    <button
      type="button"
      className={classes.join(' ')}
      data-key={spec.label ?? spec.word}
      aria-label={word ?? spec.label}
      onMouseDown={keepFocus}
      onClick={() => entry.press(spec.action)}
    >
      {spec.action.type === 'backspace' ? <Icon name="backspace" size="large" /> : (spec.label ?? word)}
    </button>
  );
}

/** Keys for another keyboard are there only where the field allows that keyboard. */
const isOffered = (action: KeyAction, entry: ActiveEntry): boolean =>
  action.type !== 'layout' || keyboardModes[entry.mode].layouts.includes(action.layout);
