import { z } from 'zod';

/**
 * An answer that the kiosk has put together itself, from entries and tables that were checked when they were written: the
 * compiler holds its shape, and nothing is gained by parsing hundreds of fields on their way out. Never for an input.
 */
export const view = <T>() => z.custom<T>(() => true);
