import type { EventEnvelope, Refusal } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import type { KioskDouble } from './kiosk-double.ts';

/** One way between page and kiosk as the tests drive it: raw, so that a page can misbehave. */
export interface Transport {
  readonly name: string;
  readonly open: (kiosk: KioskDouble) => Promise<OpenTransport>;
}

/** Who knocks: a page of ours, or one that lacks what makes it ours. */
export interface Line {
  /** Sends a request as it is, and gives the kiosk's word on it. */
  readonly send: (request: unknown) => Promise<Result<unknown, Refusal>>;
  readonly events: () => readonly EventEnvelope[];
  /** Settles when so many events are there. */
  readonly eventsUntil: (count: number) => Promise<readonly EventEnvelope[]>;
}

export interface OpenTransport {
  readonly line: Line;
  /** Pages that are not ours, by what is wrong with them; each gives the refusal it met. */
  readonly strangers: Readonly<Record<string, (request: unknown) => Promise<Result<unknown, Refusal>>>>;
  readonly close: () => Promise<void>;
}

/** Collects events and tells when enough are there. */
export function eventCollector() {
  const events: EventEnvelope[] = [];
  const waiting: { count: number; resolve: (events: readonly EventEnvelope[]) => void }[] = [];
  return {
    add: (event: EventEnvelope): void => {
      events.push(event);
      for (const { count, resolve } of waiting) if (events.length >= count) resolve(events);
    },
    events: () => events,
    until: (count: number): Promise<readonly EventEnvelope[]> =>
      new Promise((resolve) => {
        if (events.length >= count) resolve(events);
        else waiting.push({ count, resolve });
      }),
  };
}
