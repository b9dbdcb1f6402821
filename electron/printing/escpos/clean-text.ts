/** Signs that steer a printer or the direction of text and leave no ink; line ends among them part words. */
const partsWords = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const inkless = /[\p{Cf}\p{Cs}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/** The same data with every text in it free of signs that do more than be printed. */
export function cleanTexts<T>(data: T): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(partsWords, ' ').replace(inkless, '');
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
  };
  return walk(data) as T;
}
