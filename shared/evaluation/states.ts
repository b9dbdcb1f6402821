import type { CloseReason } from '../trace/index.ts';

/** The life of a problem: found, put right, looked at again by somebody else, struck off (销号) or opened again. */
export const findingStates = [
  'open',
  'in-rectification',
  'done',
  're-inspected',
  'closed',
  'reopened',
  'withdrawn',
] as const;
export type FindingState = (typeof findingStates)[number];

/** How the kiosk's part of a walk ended. */
export const walkOutcomes = ['open', 'completed', 'completed-with-help', 'blocked', 'abandoned'] as const;
export type WalkOutcome = (typeof walkOutcomes)[number];

export interface WalkEnd {
  readonly closedWhy: CloseReason | null;
  /** Papers of the matter that came out. */
  readonly printed: number;
  readonly failed: number;
  readonly refused: string | null;
  readonly isHelped: boolean;
}

/**
 * Completed: a paper came out, or the person said herself that she was done. Blocked: the kiosk or a printer did not
 * give what was asked for. Help counts apart (ISO 9241-11, effectiveness).
 */
export function walkOutcome({ closedWhy, printed, failed, refused, isHelped }: WalkEnd): WalkOutcome {
  if (closedWhy === null) return 'open';
  if (printed > 0 || closedWhy === 'finished') return isHelped ? 'completed-with-help' : 'completed';
  return refused !== null || failed > 0 ? 'blocked' : 'abandoned';
}
