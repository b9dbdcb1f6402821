import { useTranslation } from 'react-i18next';
import type { Tally } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';

/** A count as it is shown; one that is not told is said to be so. */
export function useTally(): (tally: Tally) => string {
  const { t } = useTranslation('statistics');
  const { number } = useWords();
  return (tally) => (tally === null ? t('few') : number(tally));
}
