import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for another when they are read out or copied by hand. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Three groups of four, such as K7QM-2HXR-9DPA: 59 bits. */
export function oneTimeSecret(): string {
  const group = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** As it was given out, however it was typed. */
export const tidySecret = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll(/(.{4})(?=.)/g, '$1-');
