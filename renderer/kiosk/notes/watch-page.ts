import { controls, keyControls, type Control } from '../../../shared/trace/values.ts';
import { watchScrolling } from './scrolling.ts';
import type { PageNotes } from './session-notes.ts';
import type { Timing } from './latency.ts';

/** A finger may slip so far and still touch. */
const slipPx = 24;
/** The browser reports nothing shorter. */
const shortestTimingMs = 16;

/** Attributes that say something to the person; those that only show the finger on a button are no answer. */
const sayingAttributes = [
  'aria-checked',
  'aria-expanded',
  'aria-invalid',
  'aria-pressed',
  'class',
  'data-chosen',
  'data-end',
  'data-state',
  'hidden',
  'src',
];

interface Down {
  readonly pointerId: number;
  /** Null where nothing is that could answer. */
  readonly control: Control | null;
  readonly x: number;
  readonly y: number;
}

/**
 * Follows touches, keys, scrolling and timings of the page for its notes. Listens and counts; what it does about a key
 * is one comparison and one sum. Gives what hands over the timings that have not been told yet.
 */
export function watchPage(page: Window, notes: PageNotes): () => void {
  let down: Down | null = null;
  const scrolling = watchScrolling(page, {
    scrolled: () => {
      if (notes.awaitsAnswer()) notes.answered();
    },
    turned: notes.scrollTurned,
  });

  const answers = new MutationObserver(() => {
    answers.disconnect();
    notes.answered();
  });
  const awaitAnswer = (): void => {
    answers.disconnect();
    answers.observe(page.document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: sayingAttributes,
    });
  };

  const listen = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void): void =>
    page.addEventListener(type, hear, { capture: true, passive: true });

  listen('pointerdown', ({ isPrimary, pointerId, target, clientX: x, clientY: y }) => {
    if (!isPrimary) return;
    const control = controlAt(target);
    down = { pointerId, control, x, y };
    notes.input(isKey(control) ? 'key' : 'touch');
  });
  listen('pointerup', ({ pointerId, clientX, clientY }) => {
    if (down?.pointerId !== pointerId) return;
    const { control, x, y } = down;
    down = null;
    if (Math.hypot(clientX - x, clientY - y) > slipPx) return;
    notes.interacted();
    if (isKey(control)) {
      scrolling.byPage();
      return;
    }
    if (control === 'page-turn' || control === 'zoom') scrolling.byPerson();
    else scrolling.byPage();
    notes.touched({ control, x, y });
    if (notes.awaitsAnswer()) awaitAnswer();
  });
  listen('pointercancel', () => {
    // The browser has taken the finger over to scroll.
    down = null;
    scrolling.byPerson();
  });
  listen('wheel', scrolling.byPerson);
  listen('keydown', ({ repeat }) => {
    if (repeat) return;
    notes.input('key');
    notes.interacted();
    scrolling.byPage();
  });

  const timings = new PerformanceObserver((list) => notes.timed(timingsOf(list.getEntries())));
  // The types of the DOM do not know the threshold yet.
  const options: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: shortestTimingMs,
  };
  timings.observe(options);
  return () => notes.timed(timingsOf(timings.takeRecords()));
}

const timingsOf = (entries: PerformanceEntryList): readonly Timing[] => entries as PerformanceEventTiming[];

const isKey = (control: Control | null): control is (typeof keyControls)[number] =>
  keyControls.some((key) => key === control);

/** The control under a finger, by the name it carries. A sheet without a control of its own lies over what is behind it. */
function controlAt(target: EventTarget | null): Control | null {
  if (!(target instanceof Element)) return null;
  const named = target.closest<HTMLElement>('[data-control], [role="dialog"], [role="alertdialog"]');
  const name = named?.dataset['control'];
  if (name === undefined) return null;
  return controls.find((control) => control === name) ?? 'other';
}
