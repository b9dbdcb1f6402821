import type { evaluationContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { DeskRefusal } from '../../../shared/evaluation/index.ts';
import type { Result } from '../../../shared/result.ts';
import type { EvaluationServices } from '../../desk/index.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { done, evaluationOf, refusedWith } from './refused.ts';

/** What a director writes down about a walk. */
export function evaluationHandlers(
  services: DeskServices,
  caller: Caller,
): Handlers<typeof evaluationContract> {
  const by = (): string => caller.person().id;
  const act = (what: (evaluation: EvaluationServices) => Result<unknown, DeskRefusal>) => {
    const evaluation = evaluationOf(services);
    return evaluation === null ? refusedWith('storage') : done(what(evaluation));
  };
  return {
    'evaluation.saveAnswer': (answer) => act(({ evaluations }) => evaluations.saveAnswer(by(), answer)),
    'evaluation.judge': (judgement) => act(({ evaluations }) => evaluations.judge(by(), judgement)),
    'evaluation.saveStage': (stage) => act(({ evaluations }) => evaluations.saveStage(by(), stage)),
    'evaluation.sign': ({ walk }) => act(({ evaluations }) => evaluations.sign(by(), walk)),
    'evaluation.addFinding': (finding) => {
      const evaluation = evaluationOf(services);
      if (evaluation === null) return refusedWith('storage');
      const added = evaluation.findings.add(by(), finding);
      return added.ok ? { ok: true, finding: added.value } : refusedWith(added.error);
    },
  };
}
