/** Why a call was not carried out. Nothing was executed except in the case of `internal`. */
export const refusalReasons = [
  'unknown-method',
  'invalid-input',
  'too-large',
  'not-allowed',
  'internal',
  'disconnected',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Refusal {
  readonly reason: RefusalReason;
  /** For the log of a developer; never holds what was sent. */
  readonly detail: string;
}

/** Thrown by the typed client: a refused call is a bug of the page or a lost kiosk, not an expected failure. */
export class RefusedCall extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`${refusal.reason}: ${refusal.detail}`);
    this.name = 'RefusedCall';
    this.refusal = refusal;
  }
}
