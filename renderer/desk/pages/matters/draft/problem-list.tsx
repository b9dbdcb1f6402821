import { useTranslation } from 'react-i18next';
import type { MatterProblem } from '../../../../../shared/contract/desk/page.ts';
import styles from '../matters.module.css';
import { pathWords } from '../path-words.ts';
import { problemSentence } from '../matter-words.ts';
import { placeId } from './draft.ts';

export const isError = ({ severity }: MatterProblem): boolean => severity === 'error';

interface ProblemListProps {
  readonly problems: readonly MatterProblem[];
  /** Whether the places they are about are on this page. */
  readonly isLinked: boolean;
  /** Before the jump, so that the place is there to be jumped to. */
  readonly onJump?: (problem: MatterProblem) => void;
}

/** What keeps a draft from being published, and what else is not as it should be; each leads to its place. */
export function ProblemList({ problems, isLinked, onJump }: ProblemListProps) {
  const { t } = useTranslation(['matters', 'desk']);
  if (problems.length === 0) return <p className={styles['sound']}>{t('problem.none')}</p>;
  const sorted = [...problems].sort((a, b) => Number(isError(b)) - Number(isError(a)));
  return (
    <ul className={styles['problems']} aria-label={t('problem.title')}>
      {sorted.map((problem) => {
        const where = pathWords(problem.part, problem.path, t);
        return (
          <li
            key={`${problem.part} ${problem.path.join('.')} ${problem.rule}`}
            data-severity={problem.severity}
          >
            {isLinked ? (
              <button
                type="button"
                className={styles['jump']}
                onClick={() => {
                  onJump?.(problem);
                  requestAnimationFrame(() => jumpTo(problem));
                }}
              >
                {where}
              </button>
            ) : (
              <b>{where}</b>
            )}
            <span>{problemSentence(problem, t)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Goes to the field, or to the nearest thing around it that is on the page. */
function jumpTo({ part, path }: MatterProblem): void {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const place = document.getElementById(placeId(part, path.slice(0, depth)));
    if (place === null) continue;
    place.scrollIntoView({ block: 'center' });
    const field = place.matches('input, textarea, button, select')
      ? place
      : place.querySelector<HTMLElement>('input, textarea, button');
    (field as HTMLElement | null)?.focus({ preventScroll: true });
    return;
  }
}
