import { guideRules } from '../../shared/matter/checks.ts';
import type { Matter } from '../../shared/matter/index.ts';
import type { CatalogueProblem } from './problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** Whether each guide agrees with itself. */
export function lintMatters(sources: readonly YamlSource<Matter>[]): CatalogueProblem[] {
  return sources.flatMap((source) =>
    guideRules.flatMap((rule) =>
      rule
        .check(source.value)
        .map(({ path, expected }) => source.problem(path, `${expected} [${rule.id}]`, rule.severity)),
    ),
  );
}
