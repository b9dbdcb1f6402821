/** Time as every service sees it, so that tests can use a clock of their own. */
export interface Clock {
  /** Wall time in milliseconds since 1970. May jump; never subtract two of them for a duration. */
  readonly wallMs: () => number;
  /** Monotonic time in milliseconds since an arbitrary start. */
  readonly monotonicMs: () => number;
  /** Calls `act` once after `delayMs` unless the returned function is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
}

export const systemClock: Clock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (delayMs, act) => {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
};
