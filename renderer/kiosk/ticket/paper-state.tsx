import { useState, type ReactNode } from 'react';
import type { JobView, PrinterView } from '../../../shared/contract/page.ts';
import { Button, Icon } from '../../kit/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import { isHeldUp } from '../print/situation.ts';
import { isOver, type TakenTicket } from '../session/index.ts';
import styles from './paper-state.module.css';

interface PaperStateProps extends Pick<ScreenProps, 'send' | 'kiosk'> {
  readonly taken: TakenTicket;
  readonly printer: PrinterView | undefined;
  readonly printAgain: () => void;
}

/** What became of the ticket's paper, and what can be done. The number holds whatever it says. */
export function PaperState({ taken, printer, printAgain, send, kiosk }: PaperStateProps) {
  const { t, say } = useWords();
  const { job } = taken;
  const state = job?.state ?? 'none';
  if (job === null) return <Attention state={state}>{t('ticket.paper.none')}</Attention>;
  if (job.state === 'uncertain') return <Uncertain job={job} taken={taken} send={send} kiosk={kiosk} />;
  if (job.state === 'failed' || job.state === 'cancelled') {
    return (
      <Attention state={state}>
        {t('ticket.paper.failed')}
        <Button kind="sheet" onPress={printAgain} control="print-again" testId="ticket-again">
          <Icon name="printer" />
          {t('ticket.paper.again')}
        </Button>
      </Attention>
    );
  }
  if (!isOver(job) && isHeldUp(job)) {
    return (
      <Attention state={state}>
        <span>{t(`print:reason.${job.reason ?? 'unknown'}.citizen`)}</span>
        <span>{t('ticket.paper.held')}</span>
      </Attention>
    );
  }
  return (
    <p className={styles['state']} role="status" data-testid="ticket-paper" data-state={state}>
      {job.state === 'printed' && <Icon name="check" weight="bold" />}
      {job.state !== 'printed'
        ? t('ticket.paper.printing')
        : printer === undefined || printer.builtIn
          ? t('ticket.paper.tray')
          : t('ticket.paper.printed', { place: say(printer.place) })}
    </p>
  );
}

function Attention({ state, children }: { readonly state: string; readonly children: ReactNode }) {
  return (
    <div className={styles['band']} role="alert" data-testid="ticket-paper" data-state={state}>
      {children}
    </div>
  );
}

interface UncertainProps extends Pick<ScreenProps, 'send' | 'kiosk'> {
  readonly taken: TakenTicket;
  readonly job: JobView;
}

/** Nobody but the person in front of the printer knows whether the ticket came out. */
function Uncertain({ taken, job, send, kiosk }: UncertainProps) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const resolve = (answer: 'came-out' | 'print-again'): void => {
    if (isAsking) return;
    setAsking(true);
    kiosk
      .call('print.resolve', { job: job.id, answer })
      .then(
        (said) => {
          if (said.job !== null) send({ type: 'TICKET', taken: { ...taken, job: said.job } });
        },
        () => undefined,
      )
      .finally(() => setAsking(false));
  };
  return (
    <Attention state={job.state}>
      <b>{t('print:uncertain.question')}</b>
      {(['came-out', 'print-again'] as const).map((answer) => (
        <Button
          key={answer}
          kind="sheet"
          onPress={() => resolve(answer)}
          control="print-answer"
          testId={`uncertain-${answer}`}
        >
          {t(`print:uncertain.${answer}`)}
        </Button>
      ))}
    </Attention>
  );
}
