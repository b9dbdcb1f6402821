import type { AttendantOverview } from '../../../shared/contract/page.ts';
import { useWords } from '../i18n/index.ts';
import styles from './queue.module.css';
import { testJobOf, type Acts } from './use-acts.ts';
import { useAttendantWords } from './words.ts';

interface ActSaidProps {
  readonly acts: Acts;
  readonly at: string;
  readonly overview: AttendantOverview;
}

/** What became of the last act here. */
export function ActSaid({ acts: { result }, at, overview }: ActSaidProps) {
  const t = useAttendantWords();
  const { say } = useWords();
  const said = (): string | null => {
    if (result?.at !== at) return null;
    if (result.what === 'failed') return t(`attendant:failed.${result.reason}`);
    if (result.what !== 'testing') return t(`attendant:did.${result.what}`);
    const job = testJobOf(overview, result);
    const printer = overview.printers.find(({ id }) => id === at);
    switch (job?.state) {
      case 'printed':
        return t('attendant:test.printed', { place: printer === undefined ? '' : say(printer.place) });
      case 'failed':
      case 'cancelled':
        return t('attendant:test.failed', { why: t(`attendant:reason.${job.reason ?? 'unknown'}`) });
      case 'uncertain':
        return t('attendant:test.uncertain');
      default:
        return job === undefined || job.reason === null
          ? t('attendant:test.printing')
          : t('attendant:test.waits', { why: t(`attendant:reason.${job.reason}`) });
    }
  };
  const text = said();
  return (
    <p className={styles['said']} role="status" data-testid={`said-${at}`}>
      {text}
    </p>
  );
}
