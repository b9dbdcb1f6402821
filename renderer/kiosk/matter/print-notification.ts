import { useState } from 'react';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import { latestJobs } from '../session/index.ts';

interface NotificationPrint {
  /** What the button, or the line in its place, says. */
  readonly said: string;
  /** Null while a notification is on its way and when none can be printed. */
  readonly print: (() => void) | null;
}

/** Prints the one-time notification and follows it to the paper. */
export function usePrintNotification({ context, send, kiosk }: ScreenProps): NotificationPrint {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const { matter } = context;
  const job = latestJobs(context.jobs).find(({ kind }) => kind === 'notification');
  const hasPrinter = context.printers.some(
    ({ serves, state }) => serves.includes('notification') && state !== 'unavailable',
  );

  const print = (): void => {
    if (matter === null || isAsking) return;
    setAsking(true);
    setRefused(false);
    kiosk
      .call('print.submit', {
        matter: matter.matter.code,
        version: matter.matter.version,
        language: context.language,
        documents: ['notification'],
        ...(context.reference === null ? {} : { reference: context.reference }),
      })
      .then(
        (answer) => {
          if (answer.ok) send({ type: 'SUBMITTED', reference: answer.reference, jobs: answer.jobs });
          else setRefused(true);
        },
        () => setRefused(true),
      )
      .finally(() => setAsking(false));
  };

  if (isAsking) return { said: t('matter.notification.sending'), print: null };
  if (isRefused) return { said: t('matter.notification.failed'), print };
  if (job === undefined) {
    return hasPrinter
      ? { said: t('matter.printNotification'), print }
      : { said: t('matter.notification.unavailable'), print: null };
  }
  switch (job.state) {
    case 'queued':
    case 'rendering':
      return { said: t('matter.notification.sending'), print: null };
    case 'sending':
    case 'printing':
      return {
        said:
          job.reason === null ? t('matter.notification.printing') : t(`print:reason.${job.reason}.citizen`),
        print: null,
      };
    case 'printed':
      return { said: t('matter.notification.printed'), print: null };
    case 'failed':
    case 'uncertain':
    case 'cancelled':
      return { said: t('matter.notification.again'), print };
  }
}
