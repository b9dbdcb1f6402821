import { useState } from 'react';
import type { JobView } from '../../../shared/contract/page.ts';
import { Button, Icon } from '../../kit/index.ts';
import type { ScreenProps } from '../app/screen-props.ts';
import { useWords } from '../i18n/index.ts';
import styles from './attention-view.module.css';

const answers = ['came-out', 'print-again', 'give-up'] as const;

/** Nobody but the person in front of the printer knows whether the paper came out. */
export function UncertainView({ job, context, send, kiosk }: ScreenProps & { readonly job: JobView }) {
  const { t, say } = useWords();
  const [isAsking, setAsking] = useState(false);
  const printer = context.printers.find(({ id }) => id === job.printerId);
  const resolve = (answer: (typeof answers)[number]): void => {
    if (isAsking) return;
    setAsking(true);
    kiosk
      .call('print.resolve', { job: job.id, answer })
      .then(
        (said) => {
          if (said.job !== null && said.job.id === job.id) send({ type: 'JOB', job: said.job });
          else if (said.job !== null && context.reference !== null)
            send({ type: 'SUBMITTED', reference: context.reference, jobs: [said.job] });
        },
        () => undefined,
      )
      .finally(() => setAsking(false));
  };
  return (
    <div role="alert">
      <h1 className={styles['title']}>{t('print.uncertain')}</h1>
      <p className={styles['lead']}>
        {t(`common:document.${job.kind}`)}
        {printer !== undefined && `${t('common:comma')}${say(printer.place)}`}
      </p>
      <h2 className={styles['question']}>{t('print:uncertain.question')}</h2>
      <p className={styles['hint']}>{t('print:uncertain.hint')}</p>
      <div className={styles['answers']}>
        {answers.map((answer) => (
          <Button
            key={answer}
            kind="sheet"
            onPress={() => resolve(answer)}
            control="print-answer"
            testId={`uncertain-${answer}`}
          >
            <span>{t(`print:uncertain.${answer}`)}</span>
            <Icon name="chevron" />
          </Button>
        ))}
      </div>
    </div>
  );
}
