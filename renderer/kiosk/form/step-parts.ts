import type { FormDefinition, FormStep } from '../../../shared/form/index.ts';
import type { MatterDetail, SessionContext, SessionEvent } from '../session/session.ts';

/** What a step of the form is drawn from. */
export interface StepParts<S extends FormStep> {
  readonly context: SessionContext;
  readonly send: (event: SessionEvent) => void;
  readonly matter: MatterDetail;
  readonly definition: FormDefinition;
  readonly step: S;
}
