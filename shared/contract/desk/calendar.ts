import { z } from 'zod';
import type { CalendarDay } from '../../calendar/index.ts';
import type { LocalizedText } from '../../text/index.ts';
import { procedure } from '../procedure.ts';
import { refusedAct, type OrRefused } from './refused.ts';
import { view } from './view.ts';

/** The hall's working days. */

export interface CalendarView {
  /** 0 as long as nobody has set one: the sample that the kiosk comes with. */
  readonly version: number;
  readonly days: readonly CalendarDay[];
  /** The hall's date. */
  readonly today: string;
  readonly sample: {
    readonly source: string;
    readonly notice: LocalizedText;
    readonly days: readonly CalendarDay[];
  };
}

export const calendarContract = {
  'calendar.read': procedure(z.strictObject({}), view<OrRefused<CalendarView>>()),
  /** Takes the place of the whole calendar; deadlines that were counted before stay as they are. */
  'calendar.set': procedure(
    z.strictObject({
      days: z
        .array(z.strictObject({ day: z.iso.date(), working: z.boolean(), name: z.string().trim().max(40) }))
        .max(1000),
    }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), version: z.int() }), refusedAct]),
  ),
} as const;
