import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import type { QueueTicket } from '../../../shared/contract/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { readRestore } from '../../desk/index.ts';
import type { Store } from '../../store/index.ts';
import type { KioskConfig } from '../config.ts';
import { hallDate } from '../hall-time.ts';
import { printedNumber, typedNumber } from './ticket-number.ts';

/** The queues of the hall's windows, as far as this kiosk gives out their numbers. A day is the hall's day. */
export interface Queue {
  /** Windows that a number can be taken for now. */
  readonly windows: () => readonly string[];
  /** Gives out the next number of today; null for a window without a queue. Throws when the store refuses it. */
  readonly take: (window: string) => QueueTicket | null;
  /** Today's ticket, whatever way its number was typed; null when today has none of that number. */
  readonly lookUp: (typed: string) => QueueTicket | null;
}

interface QueueOptions {
  readonly config: KioskConfig['queueTickets'];
  readonly catalogue: Pick<Catalogue, 'windows'>;
  readonly store: Pick<Store, 'queueTickets' | 'settings' | 'setAside'>;
  readonly clock: Clock;
}

/**
 * The day whose numbers were in a store that is lost, or was replaced by a backup: whatever would be given out may be in a
 * hand already, and how far the numbers went is not known. Of later days none was given out yet.
 */
const lostDay = 'queue.lost-day';

/** The error names windows of the configuration that the hall does not have. */
export function createQueue(options: QueueOptions): Result<Queue, readonly string[]> {
  const { config, catalogue, store, clock } = options;
  const known = (): readonly string[] => catalogue.windows.map(({ number }) => number);
  const windows = (): readonly string[] =>
    config === undefined ? [] : config.windows === 'all' ? known() : config.windows;
  const unknown = windows().filter((window) => !known().includes(window));
  if (unknown.length > 0) return fail(unknown);

  const today = (): string => hallDate(clock.wallMs());
  const restore = readRestore(store);
  if (restore !== null) store.settings.set(lostDay, hallDate(restore.atMs));
  if (store.setAside !== null) store.settings.set(lostDay, today());
  const open = (): readonly string[] =>
    store.settings.get(lostDay, z.string()) === today() ? [] : windows();
  const ticket = (window: string, number: number): QueueTicket => ({
    number: printedNumber(window, number),
    window,
    before: number - 1,
  });
  return ok({
    windows: open,
    take: (window) =>
      open().includes(window) ? ticket(window, store.queueTickets.take(today(), window)) : null,
    lookUp: (typed) => {
      const asked = typedNumber(typed);
      if (asked === null) return null;
      const isGiven = asked.number <= store.queueTickets.last(today(), asked.window);
      return isGiven ? ticket(asked.window, asked.number) : null;
    },
  });
}
