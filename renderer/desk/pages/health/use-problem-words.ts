import { useTranslation } from 'react-i18next';
import type { HealthProblem } from '../../../../shared/contract/desk/page.ts';
import { useWords } from '../../i18n/index.ts';

export interface ProblemWords {
  readonly what: string;
  readonly todo: string;
}

/** What is the matter, and what to do. */
export function useProblemWords(): (problem: HealthProblem) => ProblemWords {
  const { t } = useTranslation(['health', 'backups', 'print', 'desk']);
  const { moment, number, size, say } = useWords();
  return (problem) => {
    switch (problem.what) {
      case 'log':
        return {
          what: t('problem.log.what', { when: moment(problem.sinceMs) }),
          todo: t(`problem.log.${problem.why}`),
        };
      case 'disk':
        return {
          what: t('problem.disk.what', { free: size(problem.freeBytes), total: size(problem.totalBytes) }),
          todo: t('problem.disk.todo'),
        };
      case 'backup-off':
      case 'backup-no-passphrase':
      case 'backup-never':
        return { what: t(`problem.${problem.what}.what`), todo: t(`problem.${problem.what}.todo`) };
      case 'backup-late':
        return {
          what: t('problem.backup-late.what', { when: moment(problem.lastMs) }),
          todo: t('problem.backup-late.todo'),
        };
      case 'backup-failed':
        return {
          what: t('problem.backup-failed.what', { when: moment(problem.atMs) }),
          todo: t('problem.backup-failed.todo', { why: t(`backups:trouble.${problem.why}`) }),
        };
      case 'anchor':
        return {
          what:
            problem.lastMs === null
              ? t(`problem.anchor.never.${problem.kind}`)
              : t(`problem.anchor.${problem.kind}`, { when: moment(problem.lastMs) }),
          todo: t(`problem.anchor.todo.${problem.why}`),
        };
      case 'printer': {
        const { name, reasons, state } = problem.printer;
        const reason = reasons[0] ?? (state === 'unavailable' ? 'offline' : 'unknown');
        return {
          what: t('problem.printer.what', { printer: say(name) }),
          todo: t(`print:reason.${reason}.attendant`),
        };
      }
      case 'clock':
        return {
          what: t(problem.stepMs < 0 ? 'problem.clock.back' : 'problem.clock.forward', {
            when: moment(problem.atMs),
            seconds: number(Math.round(Math.abs(problem.stepMs) / 1000)),
          }),
          todo: t('problem.clock.todo'),
        };
      case 'cut':
        return { what: t('problem.cut.what', { count: problem.count }), todo: t('problem.cut.todo') };
    }
  };
}
