import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallLists } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useAnswer, useDesk } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ButtonLink, ErrorSentence, PageHeader } from '../../kit/index.ts';
import styles from './hall.module.css';
import { placeKey } from './place-key.ts';
import { WindowTable } from './window-table.tsx';

/** All windows, found by number, name or department. */
export function WindowList() {
  const { t } = useTranslation(['hall', 'desk']);
  const { person } = useDesk();
  const answer = useAnswer('hall', 'hall.read', {});
  return (
    <>
      <PageHeader
        trail={[{ label: t('desk:nav.hall') }]}
        title={t('window.title')}
        actions={
          person.roles.includes('administrator') && (
            <ButtonLink href={addressOf('windows', '.new')} isPrimary>
              {t('window.add')}
            </ButtonLink>
          )
        }
      />
      {answer.state === 'failed' && <ErrorSentence>{t('desk:unanswered')}</ErrorSentence>}
      {answer.state === 'ready' && <FilteredWindows lists={answer.value} />}
    </>
  );
}

function FilteredWindows({ lists: { departments, windows, zones } }: { readonly lists: HallLists }) {
  const { t } = useTranslation(['hall', 'desk']);
  const { say } = useWords();
  const [query, setQuery] = useState('');
  const [department, setDepartment] = useState('all');
  const [place, setPlace] = useState('all');
  const words = query.trim().toLowerCase();
  const namesOf = new Map(
    departments.map(({ id, name, shortName }) => [
      id,
      [...Object.values(name), ...Object.values(shortName)] as readonly string[],
    ]),
  );
  const found = windows.filter(
    (window) =>
      (department === 'all' || window.department === department) &&
      (place === 'all' || placeKey(window) === place) &&
      [window.number, ...Object.values(window.name), ...(namesOf.get(window.department) ?? [])].some((text) =>
        text.toLowerCase().includes(words),
      ),
  );
  const all = { value: 'all', label: t('all') };
  return (
    <>
      <div className={styles['filters']}>
        <label>
          <span>{t('window.search')}</span>
          <Input value={query} maxLength={60} allowClear onChange={({ target }) => setQuery(target.value)} />
        </label>
        <label>
          <span>{t('window.department')}</span>
          <Select
            value={department}
            aria-label={t('window.department')}
            showSearch={{ optionFilterProp: 'label' }}
            options={[all, ...departments.map(({ id, shortName }) => ({ value: id, label: say(shortName) }))]}
            onChange={setDepartment}
          />
        </label>
        <label>
          <span>{t('window.place')}</span>
          <Select
            value={place}
            aria-label={t('window.place')}
            popupMatchSelectWidth={false}
            options={[
              all,
              ...zones.map((each) => ({
                value: placeKey(each),
                label: t('placeNamed', { floor: each.floor, zone: say(each.name) }),
              })),
            ]}
            onChange={setPlace}
          />
        </label>
      </div>
      <WindowTable windows={found} departments={departments} />
    </>
  );
}
