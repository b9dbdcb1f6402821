/** 2026-1-4 and 2026-01-04 → 20260104: what stands in the cells. */
export const digitsOfDate = (value: string): string =>
  value
    .split('-')
    .map((part, at, parts) => (at === 0 || at === parts.length - 1 ? part : part.padStart(2, '0')))
    .join('')
    .replace(/\D/g, '');

/** 202601 → 2026-01: an ISO date as far as it is typed, whole after eight digits. */
export const isoAsTyped = (digits: string): string =>
  [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter((part) => part !== '').join('-');
