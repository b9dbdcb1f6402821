import { useTranslation } from 'react-i18next';
import type { PackageView } from '../../../../../shared/contract/desk/page.ts';
import { useWords } from '../../../i18n/index.ts';
import { CautionSentence, Exact, Section } from '../../../kit/index.ts';

/** Who made the file, and what that is worth. */
export function FileOrigin({ from }: Pick<PackageView, 'from'>) {
  const { t } = useTranslation('packages');
  const { moment } = useWords();
  if (from === null) {
    return (
      <Section title={t('from.title')}>
        <CautionSentence>{t('from.workbook')}</CautionSentence>
      </Section>
    );
  }
  const { hall, kiosk, madeMs, vkey, isThisKiosk } = from;
  return (
    <Section title={t('from.title')} note={t('from.maker', { hall, kiosk, when: moment(madeMs) })}>
      <p>{t(isThisKiosk ? 'from.own' : 'from.foreign')}</p>
      {!isThisKiosk && (
        <p>
          {t('from.key')} <Exact>{vkey}</Exact>
        </p>
      )}
    </Section>
  );
}
