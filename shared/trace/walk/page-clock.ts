import { isNote, type SessionEntry } from './entry.ts';

/**
 * Puts what the page noted and what the kiosk wrote on one clock, the page's. A note lies on the page for a while before
 * the kiosk gets it, and it never arrives before it happened: so the smallest difference of the two clocks over all
 * notes is their true distance, but for the quickest note's way to the kiosk.
 *
 * @returns gives the time of an entry in microseconds of the page's clock
 */
export function pageClock(entries: readonly SessionEntry[]): (entry: SessionEntry) => number {
  const distanceUs = entries.reduce(
    (least, entry) => (isNote(entry) ? Math.min(least, entry.mono - entry.at) : least),
    Infinity,
  );
  const distance = Number.isFinite(distanceUs) ? distanceUs : 0;
  return (entry) => (isNote(entry) ? entry.at : entry.mono - distance);
}
