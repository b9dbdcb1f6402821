import { useLayoutEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { keyOf } from '../../shared/trace/metrics/index.ts';
import type { ReplayState } from '../../shared/trace/replay/index.ts';
import { applyReading, FrameContext, type FrameServices } from '../kit/index.ts';
import { ConnectionLost } from '../kiosk/app/connection-lost.tsx';
import { ScreenOf } from '../kiosk/app/screen-of.tsx';
import { Tools } from '../kiosk/app/tools.tsx';
import { HelpDialog } from '../kiosk/help/help-dialog.tsx';
import { useWords } from '../kiosk/i18n/index.ts';
import { EndDialog } from '../kiosk/idle/end-dialog.tsx';
import { IdleDialog } from '../kiosk/idle/idle-dialog.tsx';
import { isPaperComing, type SessionContext } from '../kiosk/session/index.ts';
import styles from './ring.module.css';
import { useLocalState } from './use-local-state.ts';
import { useSession } from './use-session.ts';
import type { Walked } from './walked.ts';

const nothing = (): void => {};

/** Screens that show something of the matter, and nothing without it. */
const ofMatter: readonly SessionContext['screen'][] = ['matter', 'form', 'check', 'print', 'next', 'rating'];

/** The kiosk's own screen as it was after so many steps of a walk. Nothing on it leads anywhere. */
export function ReplayScreen({ walked, count }: { readonly walked: Walked; readonly count: number }) {
  const { replay, handAt } = walked;
  const hand = handAt(count);
  const [handField, handItem] = [hand?.field ?? null, hand?.item ?? null];
  const played = replay.stateAfter(count);
  const state = useMemo(
    () => ({ ...played, inHand: handField === null ? null : { field: handField, item: handItem } }),
    [played, handField, handItem],
  );
  const context = useSession(walked, state, count);
  const atMs = replay.steps[count - 1]?.atMs ?? 0;
  const services = useFrameServices(context, new Date(walked.walk.beganMs + atMs));
  useReading(context);
  useLocalState(state);
  const isUnknown = ofMatter.includes(state.screen) && context.matter === null;
  return (
    <I18nProvider locale={context.language}>
      <FrameContext value={services}>
        {isUnknown ? (
          <Unknown />
        ) : (
          <ScreenOf
            key={keyOfScreen(context, state)}
            context={context}
            send={nothing}
            kiosk={walked.kiosk}
            openHelp={nothing}
          />
        )}
        {state.help && <HelpDialog context={context} onClose={nothing} />}
        {state.endAsked && <EndDialog isPrinting={isPaperComing(context)} onStay={nothing} onEnd={nothing} />}
        {context.warning !== null && <IdleDialog warning={context.warning} send={nothing} />}
        {!context.connected && <ConnectionLost />}
      </FrameContext>
    </I18nProvider>
  );
}

/** An address decides when it comes up whether its area is being picked or its street written; so it comes up anew. */
function keyOfScreen({ matter }: SessionContext, { inHand, filled }: ReplayState): string {
  const field = matter?.form?.pages.flatMap(({ fields }) => fields).find(({ id }) => id === inHand?.field);
  return field?.kind === 'address' && inHand !== null && keyOf(inHand.field, inHand.item) in filled
    ? 'street'
    : '';
}

/** The version of the matter that was walked is no longer on this kiosk. */
function Unknown() {
  const { t } = useTranslation('walk');
  return <p className={styles['unknown']}>{t('replay.noForm')}</p>;
}

function useFrameServices(context: SessionContext, now: Date): FrameServices {
  const { t, say, dayAndDate, time } = useWords();
  const [date, clock] = [dayAndDate(now), time(now)];
  return useMemo(
    () => ({
      hallName: say(context.kiosk.hall.name),
      seal: context.kiosk.hall.seal,
      date,
      time: clock,
      tools: <Tools context={context} send={nothing} openHelp={nothing} />,
      words: {
        back: t('common:back'),
        end: t('common:end'),
        keyboard: t('common:keyboard'),
        pageUp: t('common:pageUp'),
        pageDown: t('common:pageDown'),
      },
      direction: context.direction,
      onEnd: nothing,
      onHoldSeal: undefined,
    }),
    [t, say, context, date, clock],
  );
}

function useReading({ language, textSize, care, contrast }: SessionContext): void {
  const { i18n } = useTranslation();
  useLayoutEffect(() => {
    applyReading({ textSize, care, contrast }, document.documentElement);
  }, [textSize, care, contrast]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n, language]);
}
