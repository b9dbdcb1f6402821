import type { DeskRefusal } from '../../../shared/evaluation/index.ts';
import type { Result } from '../../../shared/result.ts';
import type { EvaluationServices } from '../../desk/index.ts';
import type { DeskServices } from './desk-services.ts';

/** A service's result as the contract gives it, when there is nothing to tell but that it is done. */
export const done = (result: Result<unknown, DeskRefusal>) =>
  result.ok ? ({ ok: true } as const) : refusedWith(result.error);

export const refusedWith = (reason: DeskRefusal) => ({ ok: false, reason }) as const;

/** What becomes of walks; null while the log is broken, because nothing of it could be proved. */
export const evaluationOf = ({ kiosk }: DeskServices): EvaluationServices | null => kiosk.evaluation;

type Refused = ReturnType<typeof refusedWith>;

/** Answers out of the services, or that there are none because the log is broken. */
export const withEvaluation = <T>(
  services: DeskServices,
  answer: (evaluation: EvaluationServices) => T | Refused,
): T | Refused => {
  const evaluation = evaluationOf(services);
  return evaluation === null ? refusedWith('log-broken') : answer(evaluation);
};
