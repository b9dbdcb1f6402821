const longest = 120;

/** What a printer says of itself, on one line of bearable length. */
export const plainLine = (text: string): string =>
  text
    .slice(0, 2 * longest)
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longest);
