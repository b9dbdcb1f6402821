/** Laying out text in columns: on a printer in Chinese mode ASCII takes one column and every other sign two. */

export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const sign of text) columns += sign <= '\u007e' ? 1 : 2;
  return columns;
};

/** Signs that must not begin a line, and signs that must not end one (GB/T 15834-2011 §5.1.2). */
const neverFirst = '，。、；：？！）》」』】〉”’…—·,.;:?!)]}%';
const neverLast = '（《「『【〈“‘([{';

/** Breaks a text into lines of at most `width` columns: between Chinese signs, at spaces, in a word only if it must. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (columnsOf(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece.trimStart();
    while (columnsOf(line) > width) {
      const head = fitting(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** What may not be torn apart: words with their space, and signs with the punctuation that clings to them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.match(/[!-~]+ *| +|[^ -~]/gu) ?? []) {
    const before = found.at(-1);
    const clings =
      before !== undefined &&
      (neverFirst.includes(piece[0]!) || neverLast.includes(before.at(-1)!)) &&
      !before.endsWith(' ');
    if (clings) found[found.length - 1] = before + piece;
    else found.push(piece);
  }
  return found;
}

function fitting(text: string, width: number): string {
  let head = '';
  for (const sign of text) {
    if (columnsOf(head + sign) > width) break;
    head += sign;
  }
  return head === '' ? [...text][0]! : head;
}

/** Text at the left, wrapped, and a short text at the right end of its first line. */
export function leftRight(left: string, right: string, width: number): string[] {
  const [first = '', ...others] = wrap(left, width - columnsOf(right) - 1);
  const gap = ' '.repeat(Math.max(1, width - columnsOf(first) - columnsOf(right)));
  return [first + gap + right, ...others];
}

/** Wrapped text whose first line begins with a mark and whose others hang under its text. */
export function hanging(mark: string, text: string, width: number): string[] {
  const indent = ' '.repeat(columnsOf(mark));
  return wrap(text, width - columnsOf(mark)).map((line, index) => (index === 0 ? mark : indent) + line);
}
