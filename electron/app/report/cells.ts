import type { ReportCell, ReportColumn } from '../../../shared/print/index.ts';

export const column = (
  title: string,
  width: ReportColumn['width'] = 'auto',
  align: ReportColumn['align'] = 'start',
): ReportColumn => ({ title, width, align });

/** A column of figures. */
export const figures = (title: string): ReportColumn => column(title, 'auto', 'end');

export const plain = (text: string): ReportCell => ({ text });
export const strong = (text: string): ReportCell => ({ text, tone: 'strong' });
export const quiet = (text: string): ReportCell => ({ text, tone: 'quiet' });
export const wrong = (text: string): ReportCell => ({ text, tone: 'wrong' });
export const number = (value: number): ReportCell => plain(String(value));
/** Stands out unless it is nought. */
export const fault = (value: number): ReportCell => (value === 0 ? quiet('0') : wrong(String(value)));
