import { useState } from 'react';
import { Frame, Row } from '../../kit/index.ts';
import { KeyboardTray, TextEntry, useHasKeyboard } from '../../input/index.ts';
import { useAsked } from '../app/asked.ts';
import { useOpenMatter } from '../app/open-matter.tsx';
import type { ScreenProps } from '../app/screen-props.ts';
import { Unread } from '../app/unread.tsx';
import { useWords } from '../i18n/index.ts';
import styles from './search-screen.module.css';

const longestQuery = 30;
const resultsShown = 30;

/** A few letters, and the matters they may mean. */
export function SearchScreen({ context, send, kiosk }: ScreenProps) {
  const { t, say, language } = useWords();
  const [query, setQuery] = useState(context.query);
  const hasKeyboard = useHasKeyboard();
  const { open, failure } = useOpenMatter({ kiosk, send });
  const wanted = query.trim();
  const found = useAsked(
    kiosk,
    'catalogue.search',
    wanted === '' ? null : { query: wanted, offset: 0, limit: resultsShown },
  );
  const results = wanted === '' ? null : found.value;
  const choose = (code: string): void => {
    send({ type: 'SEARCH', query: wanted });
    open(code);
  };
  const first = results?.matters[0];
  return (
    <Frame
      screen="search"
      back={() => send({ type: 'BACK' })}
      tray={hasKeyboard ? <KeyboardTray /> : undefined}
    >
      <h1 className={styles['title']}>{t('search.title')}</h1>
      <div className={styles['field']}>
        <TextEntry
          label={t('search.title')}
          value={query}
          onChange={setQuery}
          mode={language === 'en' ? 'latin' : 'pinyin'}
          whileComposing="letters"
          placeholder={t('search.placeholder')}
          maxLength={longestQuery}
          inHand
          autoFocus
          onSubmit={() => {
            if (first !== undefined && results?.total === 1) choose(first.code);
          }}
        />
      </div>
      {found.state === 'failed' && <Unread again={found.again} />}
      {wanted === '' && <Hint title={t('search.empty')} text={t('search.emptyHint')} />}
      {results !== null && results.total === 0 && (
        <Hint title={t('search.none', { query: wanted })} text={t('search.noneHint')} />
      )}
      {results !== null && results.total > 0 && (
        <>
          <p className={styles['count']} role="status">
            {t('search.found', { count: results.total })}
          </p>
          <div className={styles['results']}>
            {results.matters.map((matter) => (
              <Row
                key={matter.code}
                name={say(matter.name)}
                note={say(matter.department)}
                figure={matter.window}
                control="matter"
                onPress={() => choose(matter.code)}
                testId={`matter-${matter.code}`}
              />
            ))}
          </div>
        </>
      )}
      {failure}
    </Frame>
  );
}

function Hint({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={styles['hint']} role="status">
      <p>{title}</p>
      <p>{text}</p>
    </div>
  );
}
