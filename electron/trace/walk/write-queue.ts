/** Durable writes in order, one in each turn of the event loop, so that nobody who calls the kiosk waits for them. */
export interface WriteQueue {
  readonly add: (write: () => void) => void;
  /** Settles when everything added before is on disk, or given up. */
  readonly settled: () => Promise<void>;
  /** Writes what waits, now. */
  readonly drain: () => void;
}

/** @param onFailure gets what the first write threw; those that wait behind it are given up. */
export function createWriteQueue(onFailure: (error: unknown) => void): WriteQueue {
  const waiting: (() => void)[] = [];
  let isTurnSet = false;

  const writeNext = (): void => {
    const write = waiting.shift();
    try {
      write?.();
    } catch (error) {
      waiting.length = 0;
      onFailure(error);
    }
  };
  let wake = (): void => {};
  let woken = Promise.resolve();

  const turn = (): void => {
    writeNext();
    isTurnSet = waiting.length > 0;
    if (isTurnSet) setImmediate(turn);
    else wake();
  };
  return {
    add: (write) => {
      waiting.push(write);
      if (isTurnSet) return;
      isTurnSet = true;
      woken = new Promise((resolve) => (wake = resolve));
      setImmediate(turn);
    },
    settled: () => woken,
    drain: () => {
      while (waiting.length > 0) writeNext();
    },
  };
}
