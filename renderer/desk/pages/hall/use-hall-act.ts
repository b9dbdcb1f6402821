import { useTranslation } from 'react-i18next';
import type { HallRefusal } from '../../../../shared/contract/desk/page.ts';
import { useToldAct, type ToldAct } from '../../app/index.ts';
import { refusalSentence, type HallMethod } from './hall-words.ts';

export type HallAct<M extends HallMethod> = ToldAct<M>;

/** A change of the hall that the kiosk may refuse. */
export function useHallAct<M extends HallMethod>(method: M): HallAct<M> {
  const { t } = useTranslation(['hall', 'desk']);
  return useToldAct(method, (reason: HallRefusal) => refusalSentence(method, reason, t));
}
