import { systemClock } from '../../../shared/clock.ts';
import { RefusedCall } from '../../../shared/contract/page.ts';
import type { Kiosk } from '../../bridge/index.ts';
import { createLatencyNotes } from './latency.ts';
import { createOutbox } from './outbox.ts';
import { createNotes, type Notes } from './session-notes.ts';
import { watchPage } from './watch-page.ts';

/** Notes are gathered this long, so that a touch and what it led to go together. */
const gatherMs = 200;
/** However busy the page is, they go then. */
const atMostMs = 50;

/** Begins to note how this page is used. */
export function startNotes(kiosk: Kiosk, page: Window): Notes {
  const { monotonicMs: nowMs, after } = systemClock;
  const latency = createLatencyNotes(nowMs);
  let takeTimings = (): void => {};
  const outbox = createOutbox({
    send: (notes) => kiosk.call('session.note', { notes: [...notes] }),
    wasUnheard: (error) => error instanceof RefusedCall && error.refusal.reason === 'disconnected',
    nowMs,
    soon: (act) => {
      after(gatherMs, () => page.requestIdleCallback(act, { timeout: atMostMs }));
    },
    beforeSending: () => {
      takeTimings();
      latency.settle();
    },
  });
  const notes = createNotes({
    outbox,
    latency,
    nowMs,
    after,
    afterPicture: (act) => afterPicture(page, act),
  });
  takeTimings = watchPage(page, notes.page);

  let isBack = (): void => {};
  kiosk.onConnection((isConnected) => {
    if (isConnected) {
      isBack();
      outbox.resume();
    } else {
      notes.failed('connection-lost');
      isBack = notes.waits('connection');
    }
  });
  const fault = (isError: boolean): void => {
    if (isError) notes.failed('fault');
  };
  // A warning about observers of sizes comes as an event without an error.
  page.addEventListener('error', ({ error }) => fault(error instanceof Error));
  page.addEventListener('unhandledrejection', () => fault(true));
  return notes;
}

/** Longest wait for a picture: a page that is not drawn, because it is covered, gets none. */
const pictureWithinMs = 250;

function afterPicture(page: Window, act: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    stop();
    act();
  };
  const stop = systemClock.after(pictureWithinMs, once);
  // A frame is asked for before it is drawn; what is posted there comes behind the drawing.
  page.requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = once;
    port2.postMessage(null);
  });
}
