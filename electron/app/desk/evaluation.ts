import type { evaluationContract } from '../../../shared/contract/desk/index.ts';
import type { Handlers } from '../../../shared/contract/index.ts';
import type { DeskRefusal } from '../../../shared/evaluation/index.ts';
import type { Result } from '../../../shared/result.ts';
import type { EvaluationServices } from '../../desk/index.ts';
import type { Caller } from './caller.ts';
import type { DeskServices } from './desk-services.ts';
import { done, refusedWith, withEvaluation } from './refused.ts';

/** What a director writes down about a walk. */
export function evaluationHandlers(
  services: DeskServices,
  caller: Caller,
): Handlers<typeof evaluationContract> {
  const by = (): string => caller.person().id;
  const act = (what: (evaluation: EvaluationServices) => Result<unknown, DeskRefusal>) =>
    withEvaluation(services, (evaluation) => done(what(evaluation)));
  return {
    'evaluation.saveAnswer': (answer) => act(({ evaluations }) => evaluations.saveAnswer(by(), answer)),
    'evaluation.judge': (judgement) => act(({ evaluations }) => evaluations.judge(by(), judgement)),
    'evaluation.saveStage': (stage) => act(({ evaluations }) => evaluations.saveStage(by(), stage)),
    'evaluation.sign': ({ walk }) => {
      const signed = act(({ evaluations }) => evaluations.sign(by(), walk));
      if (signed.ok) services.changed('rounds');
      return signed;
    },
    'evaluation.addFinding': (finding) =>
      withEvaluation(services, ({ findings }) => {
        const added = findings.add(by(), finding);
        if (!added.ok) return refusedWith(added.error);
        services.changed('findings');
        return { ok: true, finding: added.value };
      }),
  };
}
