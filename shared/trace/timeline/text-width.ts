/** About how wide a text is, in the unit of its size: a Chinese character is as wide as high, others on average a little over half. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + size * (wide.test(character) ? 1 : 0.56), 0);

const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Cut with an ellipsis to what has room. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size) > room) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
