/** Why the kiosk does not start: sentences for the person who started it. It ends with `startProblemExitCode`. */
export interface StartProblem {
  readonly kind: 'flags' | 'config' | 'catalogue' | 'store' | 'port';
  readonly sentences: readonly string[];
}

export const startProblemExitCode = 2;
