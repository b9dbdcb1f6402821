import { isTwoSided, type PaperCount } from '../../../shared/print/index.ts';
import { useWords } from './words.ts';

/** How much paper it is: "A4，2 页，双面，一式 2 份，共 2 张纸", "1 张" for what comes off a roll. */
export function usePaperWords(): (count: PaperCount, paper: 'a4' | 'thermal') => string {
  const { t } = useWords();
  return (count, paper) => {
    if (paper === 'thermal') return t('print:paper.thermal', { count: count.sheets });
    const isPlain = count.copies === 1 && !isTwoSided(count);
    return [
      t('print:paper.a4', { count: count.pages }),
      ...(isTwoSided(count) ? [t('print:paper.bothSides')] : []),
      ...(count.copies > 1 ? [t('print:paper.copies', { count: count.copies })] : []),
      ...(isPlain ? [] : [t('print:paper.sheets', { count: count.sheets })]),
    ].join(t('common:comma'));
  };
}
