import { useTranslation } from 'react-i18next';
import type { HallLists } from '../../../../shared/contract/desk/page.ts';
import { addressOf } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import type { RuledColumn } from '../../kit/index.ts';
import { CountLink } from './count-link.tsx';

type WindowColumn = RuledColumn<HallLists['windows'][number]>;

/** What every list of windows shows of one. */
export function useWindowColumns(): Readonly<Record<'number' | 'name' | 'place' | 'matters', WindowColumn>> {
  const { t } = useTranslation('hall');
  const { say } = useWords();
  return {
    number: {
      key: 'number',
      title: t('window.number'),
      isRowHeader: true,
      cell: ({ number }) => <a href={addressOf('windows', number)}>{number}</a>,
    },
    name: { key: 'name', title: t('window.name'), cell: ({ name }) => say(name) },
    place: {
      key: 'place',
      title: t('window.place'),
      cell: ({ floor, zone }) => t('place', { floor, zone }),
    },
    matters: {
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
  };
}
