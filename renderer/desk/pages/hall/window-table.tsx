import { useTranslation } from 'react-i18next';
import type { HallLists } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptySentence, RuledTable } from '../../kit/index.ts';
import { useWindowColumns } from './use-window-columns.tsx';

/** Windows with their department, place and hours. */
export function WindowTable({ windows, departments }: Pick<HallLists, 'windows' | 'departments'>) {
  const { t } = useTranslation('hall');
  const { say } = useWords();
  const { number, name, place, matters } = useWindowColumns();
  const departmentName = (id: string): string => {
    const found = departments.find((each) => each.id === id);
    return found === undefined ? id : say(found.shortName);
  };
  return (
    <RuledTable<HallLists['windows'][number]>
      label={t('window.title')}
      rows={windows}
      rowKey={(window) => window.number}
      empty={<EmptySentence>{t('window.none')}</EmptySentence>}
      columns={[
        number,
        name,
        {
          key: 'department',
          title: t('window.department'),
          cell: ({ department }) => departmentName(department),
        },
        place,
        { key: 'hours', title: t('window.openingHours'), cell: ({ openingHours }) => say(openingHours) },
        matters,
      ]}
    />
  );
}
