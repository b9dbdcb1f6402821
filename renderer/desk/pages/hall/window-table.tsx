import { useTranslation } from 'react-i18next';
import type { HallLists } from '../../../../shared/contract/desk/page.ts';
import { addressOf } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable } from '../../kit/index.ts';
import { CountLink } from './count-link.tsx';

/** Windows with their department, place and hours. */
export function WindowTable({ windows, departments }: Pick<HallLists, 'windows' | 'departments'>) {
  const { t } = useTranslation(['hall', 'desk']);
  const { say } = useWords();
  const departmentName = (id: string): string => {
    const found = departments.find((each) => each.id === id);
    return found === undefined ? id : say(found.shortName);
  };
  return (
    <RuledTable<HallLists['windows'][number]>
      label={t('window.title')}
      rows={windows}
      rowKey={({ number }) => number}
      empty={<EmptySentence>{t('window.none')}</EmptySentence>}
      columns={[
        {
          key: 'number',
          title: t('window.number'),
          isRowHeader: true,
          cell: ({ number }) => <a href={addressOf('windows', number)}>{number}</a>,
        },
        { key: 'name', title: t('window.name'), cell: ({ name }) => say(name) },
        {
          key: 'department',
          title: t('window.department'),
          cell: ({ department }) => departmentName(department),
        },
        {
          key: 'place',
          title: t('window.place'),
          cell: ({ floor, zone }) => t('place', { floor, zone }),
        },
        { key: 'hours', title: t('window.openingHours'), cell: ({ openingHours }) => say(openingHours) },
        {
          key: 'matters',
          title: t('window.matters'),
          align: 'end',
          cell: ({ number, matters: count }) => (
            <CountLink
              count={count}
              href={addressOf('windows', number)}
              label={t('window.mattersAt', { count, number })}
            />
          ),
        },
      ]}
    />
  );
}
