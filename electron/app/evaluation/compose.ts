import type { Clock } from '../../../shared/clock.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { createEvaluation, type EvaluationServices } from '../../desk/index.ts';
import type { Store } from '../../store/index.ts';
import { appendSealed, canonicalHash, openSealed, type TraceLog } from '../../trace/index.ts';
import { hallDate } from '../hall-time.ts';
import { loadEvaluationWords } from './words.ts';

export interface EvaluationSources {
  readonly store: Store;
  /** Null when it is broken: nothing is written at the desk then, because nothing of it could be proved. */
  readonly log: TraceLog | null;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly resourcesFolder: string;
}

/** Joins what becomes of walks with the log, the catalogue and the staff. */
export function composeEvaluation(sources: EvaluationSources): EvaluationServices | null {
  const { store, log, catalogue, clock, resourcesFolder } = sources;
  if (log === null) return null;
  return createEvaluation({
    store,
    log,
    person: store.people.get,
    people: store.people.all,
    matters: () => catalogue.matters,
    matter: catalogue.matter,
    hasDepartment: (id) => catalogue.department(id) !== null,
    dayOf: hallDate,
    nowMs: clock.wallMs,
    sealing: {
      vkey: log.vkey,
      append: (event) => appendSealed(log, store.trace, event),
      open: openSealed,
      hash: canonicalHash,
    },
    hallNames: {
      name: catalogue.hall.name,
      department: (id) => catalogue.department(id)?.name ?? null,
    },
    words: loadEvaluationWords(resourcesFolder)('zh-CN'),
  });
}
