import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActiveEntry } from './active-entry.ts';
import { keepFocus } from './keyboard-tray.tsx';
import styles from './keyboard.module.css';

const onePage = 32;

/** All candidates, or all rare characters of a syllable, page by page in the place of the keys. */
export function CandidateGrid({
  entry,
  close,
}: {
  readonly entry: ActiveEntry;
  readonly close: () => void;
}): ReactNode {
  const { t } = useTranslation('keyboard');
  const [page, setPage] = useState(0);
  const { rare } = entry;
  const offered =
    rare === null
      ? (entry.candidates?.list ?? []).map((candidate) => ({
          text: candidate.text,
          take: () => {
            close();
            entry.pick(candidate);
          },
        }))
      : rare.map((candidate) => ({ text: candidate.text, take: () => entry.pickRare(candidate) }));
  const pages = Math.max(1, Math.ceil(offered.length / onePage));
  const turn = (to: number, word: 'pageBefore' | 'pageAfter'): ReactNode => (
    <button
      type="button"
      className={`${styles.key} ${styles.function}`}
      aria-disabled={to < 0 || to >= pages}
      onMouseDown={keepFocus}
      onClick={() => setPage(Math.min(pages - 1, Math.max(0, to)))}
    >
      {t(word)}
    </button>
  );
  return (
    <div className={styles.keys}>
      <div
        className={styles.grid}
        role="group"
        aria-label={t(rare === null ? 'candidates' : 'rareCharacters')}
        data-control="candidate"
        lang="zh-CN"
      >
        {rare !== null && rare.length === 0 && <p className={styles.empty}>{t('rarePinyinFirst')}</p>}
        {offered.slice(page * onePage, (page + 1) * onePage).map(({ text, take }) => (
          <button
            key={text}
            type="button"
            className={styles.candidate}
            onMouseDown={keepFocus}
            onClick={take}
          >
            {text}
          </button>
        ))}
      </div>
      <div className={styles.side}>
        {turn(page - 1, 'pageBefore')}
        <p className={styles.pages}>{t('pageOf', { page: page + 1, pages })}</p>
        {turn(page + 1, 'pageAfter')}
        <button
          type="button"
          className={`${styles.key} ${styles.function}`}
          onMouseDown={keepFocus}
          onClick={close}
        >
          {t('backToKeys')}
        </button>
      </div>
    </div>
  );
}
