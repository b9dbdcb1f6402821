import { useEffect, useState } from 'react';
import { systemClock, type Clock } from '../../../shared/clock.ts';

const minuteMs = 60_000;

/** The time of day, renewed when the minute turns. */
export function useMinute(clock: Clock = systemClock): Date {
  const [wallMs, setWallMs] = useState(() => clock.wallMs());
  useEffect(
    () => clock.after(minuteMs - (wallMs % minuteMs) + 50, () => setWallMs(clock.wallMs())),
    [clock, wallMs],
  );
  return new Date(wallMs);
}

/** Seconds since the component appeared, renewed every second. */
export function useElapsedSeconds(clock: Clock = systemClock): number {
  const [start] = useState(() => clock.monotonicMs());
  const [seconds, setSeconds] = useState(0);
  useEffect(
    () => clock.after(1000, () => setSeconds(Math.floor((clock.monotonicMs() - start) / 1000 + 0.01))),
    [clock, seconds, start],
  );
  return seconds;
}

/** ISO date of a moment at the place of this machine, for example 2026-11-24. */
export function localDate(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
