import type { EventEnvelope, KioskEvent } from '../../shared/contract/index.ts';

/** Pushed events as they leave the services. */
export interface EventHub {
  readonly publish: (event: KioskEvent) => void;
  /**
   * One page's line: it first gets the present state and then every event, numbered from 1, so that a page which
   * misses a number asks for a new line. Returns the function that ends it.
   */
  readonly subscribe: (send: (envelope: EventEnvelope) => void) => () => void;
}

/** @param presentState what a page that joins now has to know. */
export function createEventHub(presentState: () => readonly KioskEvent[]): EventHub {
  const lines = new Set<(event: KioskEvent) => void>();
  return {
    publish: (event) => {
      for (const line of [...lines]) line(event);
    },
    subscribe: (send) => {
      let seq = 0;
      const line = (event: KioskEvent): void => {
        seq += 1;
        send({ seq, event });
      };
      lines.add(line);
      for (const event of presentState()) line(event);
      return () => {
        lines.delete(line);
      };
    },
  };
}
