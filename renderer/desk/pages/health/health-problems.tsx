import { useTranslation } from 'react-i18next';
import type { HealthProblem } from '../../../../shared/contract/desk/page.ts';
import { addressOf, useDesk } from '../../app/index.ts';
import { DoneSentence } from '../../kit/index.ts';
import { useProblemWords } from './use-problem-words.ts';
import styles from './health.module.css';

/** What a person should see to: what it is, and what to do. */
export function HealthProblems({ problems }: { readonly problems: readonly HealthProblem[] }) {
  const { t } = useTranslation('health');
  const wordsOf = useProblemWords();
  const { person } = useDesk();
  const link = (problem: HealthProblem) => {
    const page = pageOf(problem);
    if (page === null || (page === 'backups' && !person.roles.includes('administrator'))) return null;
    return <a href={addressOf(page)}>{t(`open.${page}`)}</a>;
  };
  if (problems.length === 0) return <DoneSentence>{t('fine')}</DoneSentence>;
  return (
    <ul className={styles['problems']} aria-label={t('problems')}>
      {problems.map((problem) => {
        const { what, todo } = wordsOf(problem);
        return (
          <li key={keyOf(problem)} className={styles['problem']} data-grave={grave.includes(problem.what)}>
            <b>{what}</b>
            {todo} {link(problem)}
          </li>
        );
      })}
    </ul>
  );
}

/** Something is being lost now, or will be soon. */
const grave: readonly HealthProblem['what'][] = ['log', 'disk', 'backup-failed', 'backup-late'];

function keyOf(problem: HealthProblem): string {
  if (problem.what === 'printer') return `printer ${problem.printer.id}`;
  return problem.what === 'anchor' ? `anchor ${problem.kind}` : problem.what;
}

/** Where it is put right. */
function pageOf({ what }: HealthProblem): 'backups' | 'log' | null {
  if (what.startsWith('backup')) return 'backups';
  return what === 'log' || what === 'anchor' ? 'log' : null;
}
