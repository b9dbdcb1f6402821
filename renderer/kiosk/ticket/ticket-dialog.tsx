import { useState } from 'react';
import type { ServiceWindow } from '../../../shared/matter/index.ts';
import { Button, Dialog } from '../../kit/index.ts';
import { useAsked } from '../app/asked.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import { TrayDialog } from '../print/tray-dialog.tsx';
import type { TakenTicket } from '../session/index.ts';
import { BeforeIt } from './before-it.tsx';
import { PaperState } from './paper-state.tsx';
import styles from './ticket-dialog.module.css';

interface TicketDialogProps extends ScreenProps {
  readonly taken: TakenTicket;
  readonly counter: ServiceWindow;
  readonly printAgain: () => void;
  readonly onClose: () => void;
}

/** The number that was taken, where it is called, and whether its paper came. */
export function TicketDialog(props: TicketDialogProps) {
  const { taken, counter, context, kiosk, onClose } = props;
  const { t, say, place } = useWords();
  const [isTrayOpen, setTrayOpen] = useState(false);
  const { ticket, job } = taken;
  const printer = context.printers.find(({ id }) => id === job?.printerId);
  const isInTray = job?.state === 'printed' && printer?.builtIn === true;
  const tray = useAsked(kiosk, 'print.tray', isInTray ? {} : null, job?.id);
  if (isTrayOpen) return <TrayDialog sheets={tray.value?.sheets ?? []} onClose={() => setTrayOpen(false)} />;
  return (
    <Dialog label={`${t('ticket.yours')} ${ticket.number}`} onClose={onClose} testId="ticket-taken">
      <h2 className={styles['kicker']}>{t('ticket.yours')}</h2>
      <p
        className={styles['number']}
        ref={(number) => number?.style.setProperty('--signs', String(ticket.number.length))}
        data-testid="ticket-number"
      >
        {ticket.number}
      </p>
      <div className={styles['facts']}>
        <BeforeIt ticket={ticket} />
        <p className={styles['window']}>
          <b>{t('ticket.at', { window: counter.number })}</b>
          <span>
            {t('matter.windowPlace', { name: say(counter.name), place: place(counter.floor, counter.zone) })}
          </span>
        </p>
      </div>
      <PaperState {...props} printer={printer} />
      <p className={styles['call']}>{t('ticket.call')}</p>
      <div className={styles['actions']}>
        {isInTray && (
          <Button kind="sheet" onPress={() => setTrayOpen(true)} control="tray" testId="open-tray">
            {t('print.seeTray')}
          </Button>
        )}
        <Button kind="main" autoFocus onPress={onClose} control="dialog-close" testId="close">
          {t('common:close')}
        </Button>
      </div>
    </Dialog>
  );
}
