import type { AttendantJob, PrinterView } from '../../../shared/contract/page.ts';
import { useWords } from '../i18n/index.ts';
import { useAttendantWords } from './words.ts';

/** How a job is told to the attendant: the number on the paper, what it is, how far it is. */
export function useJobWords(printers: readonly PrinterView[]) {
  const t = useAttendantWords();
  const { say, time, dayAndDate } = useWords();
  const isToday = (date: Date): boolean => date.toDateString() === new Date().toDateString();
  return {
    kind: ({ kind, reference }: AttendantJob): string =>
      reference === 'TEST' ? t('attendant:testPage') : t(`common:document.${kind}`),
    sheets: ({ sheets }: AttendantJob): string => t('attendant:sheets', { count: sheets }),
    printer: ({ printerId }: AttendantJob): string => {
      const printer = printers.find(({ id }) => id === printerId);
      return printer === undefined ? printerId : say(printer.name);
    },
    time: ({ createdMs }: AttendantJob): string => {
      const date = new Date(createdMs);
      return isToday(date) ? time(date) : `${dayAndDate(date)} ${time(date)}`;
    },
    outcome: ({ state, reason }: AttendantJob): string =>
      reason === null
        ? t(`attendant:state.${state}`)
        : t('attendant:stateAndReason', {
            state: t(`attendant:state.${state}`),
            reason: t(`attendant:reason.${reason}`),
          }),
  };
}
