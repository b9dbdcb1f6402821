import { useEffect, useRef } from 'react';
import { useAddress } from '../app/address.ts';
import { useDesk } from '../app/desk-context.ts';
import { useWords } from '../i18n/index.ts';
import { pagesOf } from '../pages/index.ts';
import { SideBar } from './side-bar.tsx';
import styles from './frame.module.css';

/** Side bar and the page in sight. An address that is not this person's leads to the first page that is. */
export function Frame({ isConnected }: { readonly isConnected: boolean }) {
  const { t } = useWords();
  const { person } = useDesk();
  const [asked, ...path] = useAddress();
  const pages = pagesOf(person);
  const current = pages.find(({ id }) => id === asked) ?? pages[0]!;
  const main = useRef<HTMLElement>(null);
  const place = [current.id, ...path].join('/');

  useEffect(() => {
    document.title = `${current.title(t)} · ${t('title')}`;
  }, [current, t]);

  // After a page turn one reads on from its heading, whatever was pressed before.
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    window.scrollTo(0, 0);
    main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [place]);

  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#main" onClick={(event) => skipTo(event, main.current)}>
        {t('nav.skip')}
      </a>
      <SideBar pages={pages} current={current.id} />
      <main ref={main} id="main" tabIndex={-1} data-page={current.id} className={styles['main']}>
        {!isConnected && (
          <p role="alert" className={styles['away']}>
            {t('away')}
          </p>
        )}
        <current.Page key={current.id} path={current.id === asked ? path : []} />
      </main>
    </div>
  );
}

/** The address names pages, so a link within the page must not change it. */
function skipTo(event: React.MouseEvent, target: HTMLElement | null): void {
  event.preventDefault();
  target?.focus();
}
