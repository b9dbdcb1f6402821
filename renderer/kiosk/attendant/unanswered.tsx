import type { AttendantOverview } from '../../../shared/contract/page.ts';
import { Button, Section } from '../../kit/index.ts';
import { ActSaid } from './act-said.tsx';
import { useJobWords } from './job-words.tsx';
import styles from './queue.module.css';
import { unansweredPart, type Acts } from './use-acts.ts';
import { useAttendantWords } from './words.ts';

/** Papers of which neither the printer nor the citizen said whether they came out. */
export function Unanswered({
  overview,
  acts,
}: {
  readonly overview: AttendantOverview;
  readonly acts: Acts;
}) {
  const t = useAttendantWords();
  const words = useJobWords(overview.printers);
  const isSaid = acts.result?.at === unansweredPart;
  if (overview.unanswered.length === 0 && !isSaid) return null;
  return (
    <Section title={t('attendant:unanswered.title')} className={styles['doubtful']}>
      <p className={styles['note']}>{t('attendant:unanswered.note')}</p>
      <ol>
        {overview.unanswered.map((job) => (
          <li key={job.id} className={styles['job']} data-testid="unanswered-job">
            <p className={styles['name']}>
              <b>{job.reference}</b> <span>{words.kind(job)}</span> <span>{words.printer(job)}</span>{' '}
              <span>{words.time(job)}</span>
            </p>
            <div className={styles['acts']}>
              <Button
                kind="sheet"
                onPress={() => acts.answer(job.id, 'came-out')}
                testId={`came-out-${job.reference}`}
              >
                {t('attendant:unanswered.cameOut')}
              </Button>
              <Button
                kind="sheet"
                onPress={() => acts.answer(job.id, 'give-up')}
                testId={`did-not-${job.reference}`}
              >
                {t('attendant:unanswered.didNot')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <ActSaid acts={acts} at={unansweredPart} overview={overview} />
    </Section>
  );
}
