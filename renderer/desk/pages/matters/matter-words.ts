import type { TFunction } from 'i18next';
import type { MatterProblem, MatterRefusal, MatterRow } from '../../../../shared/contract/desk/page.ts';

export type MatterT = TFunction<['matters', 'desk']>;

export const refusalSentence = (reason: MatterRefusal, t: MatterT): string => t(`matters:refusal.${reason}`);

/** What is wrong, for whoever writes the guide. A rule without words of its own is said in the words of the files. */
export const problemSentence = ({ rule, values, expected }: MatterProblem, t: MatterT): string =>
  t([`problem.${rule}`, 'problem.other'] as never, { ...values, expected }) as string;

/** Where a matter stands, such as: live, version 3; a draft. */
export function stateWords({ state, version, starts, draft }: MatterRow, t: MatterT): string {
  const stands =
    state === 'live'
      ? t('matters:state.liveVersion', { version })
      : state === 'waiting'
        ? t('matters:state.waitingUntil', { starts })
        : t(`matters:state.${state}`);
  return [
    stands,
    ...(state === 'live' && starts !== null ? [t('matters:state.waitingUntil', { starts })] : []),
    ...(draft === null ? [] : [t(`matters:state.${draft}`)]),
  ].join(t('desk:listComma'));
}
