import { useState } from 'react';
import { Button, DoubleRule, Frame, Icon, Stamp } from '../../kit/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import { hindranceOf } from '../print/hindrance.ts';
import { CannotPrint, CannotPrintScreen } from './cannot-print.tsx';
import { Contacts } from './contacts.tsx';
import { Facts } from './facts.tsx';
import { TakeTicket } from '../ticket/take-ticket.tsx';
import { GuideScreen } from './guide-screen.tsx';
import { Materials } from './materials.tsx';
import styles from './matter-screen.module.css';
import { usePrintPaper } from './print-paper.ts';

/** The one-time notification: where, how long, how much, what to bring. All of it at once. */
export function MatterScreen(props: ScreenProps) {
  const { context, send } = props;
  const { t, say } = useWords();
  const [isGuideOpen, setGuideOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const notification = usePrintPaper(props, 'notification');
  const hindrance = hindranceOf(context.printers, 'form');
  // The question goes with its reason, and does not come back with the next one.
  if (isAsked && hindrance === null) setAsked(false);
  if (context.matter === null) return null;
  const { matter, department, form } = context.matter;
  const fillIn = {
    label: t('matter.fillIn'),
    icon: 'forward',
    onPress: () => (hindrance === null ? send({ type: 'START_FORM' }) : setAsked(true)),
  } as const;
  const footer = form === null ? { wait: t('matter.noForm') } : { action: fillIn };
  if (isAsked && hindrance !== null)
    return (
      <CannotPrintScreen
        {...props}
        hindrance={hindrance}
        back={() => setAsked(false)}
        onFillIn={() => send({ type: 'START_FORM' })}
      />
    );
  if (isGuideOpen)
    return (
      <GuideScreen
        detail={context.matter}
        back={() => setGuideOpen(false)}
        footer={footer}
        hall={context.kiosk.hall}
      />
    );
  return (
    <Frame
      screen="matter"
      place="notification"
      back={() => send({ type: 'BACK' })}
      {...footer}
      pinned={
        <div className={styles['actions']}>
          <TakeTicket {...props} className={styles['queue']} />
          <Button kind="sheet" onPress={() => setGuideOpen(true)} control="guide" testId="guide">
            {t('matter.more')}
          </Button>
          {notification.print === null ? (
            <p className={styles['state']} role="status" data-testid="notification-state">
              {notification.said}
            </p>
          ) : (
            <Button
              kind="sheet"
              onPress={notification.print}
              control="print-notification"
              testId="print-notification"
            >
              <Icon name="printer" />
              <span>{notification.said}</span>
            </Button>
          )}
        </div>
      }
    >
      <div className={styles['kicker']}>
        <p>
          {[
            say(department.shortName),
            t(`matter.type.${matter.type}`),
            t(`matter.audience.${matter.audience}`),
          ].map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
        <Stamp>{t('matter.stamp')}</Stamp>
      </div>
      <h1 className={styles['title']}>{say(matter.name)}</h1>
      <DoubleRule />
      {form !== null && hindrance !== null && <CannotPrint hindrance={hindrance} />}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Facts detail={context.matter} />
          <div className={styles['wideOnly']}>
            <Contacts detail={context.matter} />
          </div>
        </div>
        <div className={styles['column']}>
          <Materials matter={matter} />
          <div className={styles['narrowOnly']}>
            <Contacts detail={context.matter} />
          </div>
          <p className={styles['sample']}>{t('matter.sample')}</p>
        </div>
      </div>
    </Frame>
  );
}
