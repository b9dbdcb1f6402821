import type { TFunction } from 'i18next';

/** The words of rounds, problems, the calendar and other halls. */
export type RoundsT = TFunction<'rounds'>;
