/**
 * Does what keys do, in their order. A key that picks a candidate must wait until the candidates of its letters are
 * there; whatever is pressed meanwhile waits behind it.
 */
export interface KeyQueue {
  readonly take: (key: WaitingKey) => void;
}

export interface WaitingKey {
  /** Whether the key can act now; when it cannot, `prepare` is awaited first. */
  readonly ready: () => boolean;
  readonly prepare: () => Promise<void>;
  readonly act: () => void;
}

export function createKeyQueue(): KeyQueue {
  const waiting: WaitingKey[] = [];
  let busy = false;
  const run = async (): Promise<void> => {
    busy = true;
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      if (!key.ready()) await key.prepare();
      key.act();
    }
    busy = false;
  };
  return {
    take: (key) => {
      if (!busy && key.ready()) {
        key.act();
        return;
      }
      waiting.push(key);
      if (!busy) void run();
    },
  };
}
