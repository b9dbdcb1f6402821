import type { PrinterReason } from '../../../shared/print/index.ts';
import { Icon } from '../../kit/index.ts';
import { useElapsedSeconds } from '../app/time.ts';
import { useWords } from '../i18n/index.ts';
import { latestJobs, type SessionContext } from '../session/index.ts';
import styles from './attention-view.module.css';
import type { Situation } from './situation.ts';

interface AttentionViewProps {
  readonly situation: Extract<Situation, { kind: 'held-up' | 'failed' }>;
  readonly context: SessionContext;
}

/** A paper that does not come: why, what happens next, what is in the hand already. Attention is a band, never a red page. */
export function AttentionView({ situation, context }: AttentionViewProps) {
  const { t, say } = useWords();
  const seconds = useElapsedSeconds();
  const { job } = situation;
  const reason = job.reason ?? 'unknown';
  const slip = latestJobs(context.jobs).find(({ kind, state }) => kind === 'slip' && state === 'printed');
  const slipPlace = context.printers.find(({ id }) => id === slip?.printerId)?.place;
  const window = context.matter?.window.number ?? '';
  const waited = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const steps = [
    { name: t(`print.step1.${firstStep(reason)}`), note: t('print.step1Note'), isNow: true },
    { name: t('print.step2'), note: t('print.step2Note'), isNow: false },
    {
      name: t('print.step3', { window }),
      note: slipPlace === undefined ? null : t('print.step3Slip', { place: say(slipPlace) }),
      isNow: false,
    },
  ];
  return (
    <>
      <p className={styles['band']} data-testid={`attention-${job.kind}`}>
        <Icon name="attention" size="large" />
        {t('print.notYet', { document: t(`common:document.${job.kind}`) })}
      </p>
      <h1 className={styles['reason']} role="alert" data-reason={reason}>
        {job.state === 'cancelled' ? t('print.cancelled') : t(`print:reason.${reason}.citizen`)}
      </h1>
      {situation.kind === 'failed' ? (
        <p className={styles['lead']}>
          {slip === undefined ? t('print.failedHintSlip', { window }) : t('print.failedHint')}
        </p>
      ) : (
        <>
          <section className={styles['now']}>
            <div className={styles['nowHead']}>
              <h2>{t('print.now')}</h2>
              <span>{t('print.waited', { time: waited })}</span>
            </div>
            <ol>
              {steps.map(({ name, note, isNow }) => (
                <li key={name}>
                  <div>
                    <p className={styles['name']}>{name}</p>
                    {note !== null && <p className={styles['note']}>{note}</p>}
                  </div>
                  {isNow && <span className={styles['progress']}>{t('print.inProgress')}</span>}
                </li>
              ))}
            </ol>
          </section>
          <p className={styles['keep']}>{t('print.keep')}</p>
        </>
      )}
    </>
  );
}

type FirstStep = 'paper-out' | 'cover-open' | 'jam' | 'toner-empty' | 'output-full' | 'other';

function firstStep(reason: PrinterReason): FirstStep {
  switch (reason) {
    case 'paper-out':
    case 'cover-open':
    case 'jam':
    case 'toner-empty':
    case 'output-full':
      return reason;
    default:
      return 'other';
  }
}
