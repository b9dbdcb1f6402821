import { useTranslation } from 'react-i18next';
import type { DeskRefusal } from '../../../shared/evaluation/index.ts';

/** Why something was not done, as a sentence that says what to do. */
export function useRefusalSentence(): (reason: DeskRefusal) => string {
  const { t } = useTranslation('evaluation');
  return (reason) => t(`refused.${reason}`);
}
