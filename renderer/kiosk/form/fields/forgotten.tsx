import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Beside the pad: this number does not stay in the machine. */
export function Forgotten(): ReactNode {
  const { t } = useTranslation('form');
  return <p>{t('idForgotten')}</p>;
}
