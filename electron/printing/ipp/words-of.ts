/** One or more keywords as a list. */
export const wordsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((word): word is string => typeof word === 'string');
