/** As long as the kiosk takes it. */
const longestId = 60;

/** A code for programs from an English name: lower-case words joined by hyphens, and whole words only. */
export function proposeId(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/['’\p{M}]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let id = '';
  for (const word of words ?? []) {
    const longer = id === '' ? word.slice(0, longestId) : `${id}-${word}`;
    if (longer.length > longestId) break;
    id = longer;
  }
  return id;
}
