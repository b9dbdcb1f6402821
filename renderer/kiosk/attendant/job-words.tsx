import type { AttendantJob, PrinterView } from '../../../shared/contract/page.ts';
import { usePaperWords, useWords } from '../i18n/index.ts';
import { useAttendantWords } from './words.ts';

/** How a job is told to the attendant: the number on the paper, what it is, how far it is. */
export function useJobWords(printers: readonly PrinterView[]) {
  const t = useAttendantWords();
  const { say, time, dayAndDate } = useWords();
  const paperWords = usePaperWords();
  const nameOf = (id: string): string => {
    const printer = printers.find((each) => each.id === id);
    return printer === undefined ? id : say(printer.name);
  };
  const isToday = (date: Date): boolean => date.toDateString() === new Date().toDateString();
  return {
    kind: ({ kind, reference }: AttendantJob): string =>
      reference === 'TEST' ? t('attendant:testPage') : t(`common:document.${kind}`),
    sheets: (job: AttendantJob): string =>
      paperWords(
        job,
        printers.find(({ id }) => id === job.printerId)?.paper ?? (job.kind === 'form' ? 'a4' : 'thermal'),
      ),
    printer: ({ printerId }: AttendantJob): string => nameOf(printerId),
    /** Null for a job that is where it was meant to be. */
    moved: ({ movedFrom }: AttendantJob): string | null =>
      movedFrom === null ? null : t('attendant:moved', { printer: nameOf(movedFrom) }),
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
