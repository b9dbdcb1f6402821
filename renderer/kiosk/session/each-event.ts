import type { InspectionEvent } from 'xstate';
import type { SessionContext } from './session.ts';

/** Tells every event the session has taken, with the session as it is after it. */
export const eachEvent =
  (tell: (event: { readonly type: string }, context: SessionContext) => void) =>
  (inspected: InspectionEvent): void => {
    if (inspected.type !== '@xstate.snapshot' || inspected.actorRef.sessionId !== inspected.rootId) return;
    // What is inspected has no types of its own; the root is the session.
    tell(inspected.event, (inspected.snapshot as unknown as { readonly context: SessionContext }).context);
  };
