import { addressOf } from '../app/address.ts';
import { useDesk } from '../app/desk-context.ts';
import { useWords, type DeskT } from '../i18n/index.ts';
import { Seal } from '../kit/index.ts';
import { navigationGroups, type DeskPage } from '../pages/index.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './side-bar.module.css';

export interface SideBarProps {
  readonly pages: readonly DeskPage[];
  /** The page in sight. */
  readonly current: string;
}

/** Hall, pages, person. Shows a page only to whom it is for. */
export function SideBar({ pages, current }: SideBarProps) {
  const { t, say } = useWords();
  const { description, person, signOut } = useDesk();
  const department = description.departments.find(({ id }) => id === person.department);
  const groups = navigationGroups
    .map((group) => ({ group, pages: pages.filter((page) => page.group === group) }))
    .filter((group) => group.pages.length > 0);
  return (
    <header className={styles['bar']}>
      <Seal characters={description.hall.seal} />
      <p className={styles['hall']}>{say(description.hall.name)}</p>
      <nav aria-label={t('nav.label')}>
        {groups.map(({ group, pages: shown }) => (
          <div key={group}>
            {group !== 'walking' && <p className={styles['group']}>{groupName(group, t)}</p>}
            <ul>
              {shown.map(({ id, title }) => (
                <li key={id}>
                  <a
                    className={styles['page']}
                    href={addressOf(id)}
                    aria-current={id === current ? 'page' : undefined}
                  >
                    {title(t)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles['foot']}>
        <LanguageSwitch />
        <div className={styles['me']}>
          <a href={addressOf('account')} aria-current={current === 'account' ? 'page' : undefined}>
            {person.name}
          </a>
          <p>{department && say(department.shortName)}</p>
          <p>{person.position}</p>
          <button type="button" className={styles['out']} onClick={signOut}>
            {t('nav.signOut')}
          </button>
        </div>
      </div>
    </header>
  );
}

function groupName(group: 'hall' | 'system', t: DeskT): string {
  return group === 'hall' ? t('nav.hall') : t('nav.system');
}
