import type { AttendantOverview } from '../../../shared/contract/page.ts';
import styles from './job-list.module.css';
import { useJobWords } from './job-words.tsx';
import { useAttendantWords } from './words.ts';

/** The last papers: number, kind, pages, printer, outcome. */
export function JobList({ overview }: { readonly overview: AttendantOverview }) {
  const t = useAttendantWords();
  const words = useJobWords(overview.printers);
  if (overview.latest.length === 0) return <p className={styles['none']}>{t('attendant:noJobs')}</p>;
  return (
    <ol className={styles['jobs']} data-testid="latest-jobs">
      {overview.latest.map((job) => (
        <li key={job.id} data-testid="latest-job" data-state={job.state}>
          <b className={styles['reference']}>{job.reference}</b>
          <span className={styles['outcome']}>{words.outcome(job)}</span>
          <span className={styles['what']}>
            {[words.time(job), words.kind(job), words.sheets(job), words.printer(job), words.moved(job)]
              .filter((part) => part !== null)
              .map((part) => (
                <span key={part}>{part}</span>
              ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
