import { useWords } from '../i18n/index.ts';

/** ISO days of the hall in words, such as 2026年11月24日. */
export function useDay(): (day: string) => string {
  const { date } = useWords();
  // Noon: no zone a hall lies in moves that to another day.
  return (day) => date(new Date(`${day}T12:00:00`).getTime());
}
