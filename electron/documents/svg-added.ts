/** Each mark of a drawing, with how often it is there. */
export type Marks = ReadonlyMap<string, number>;

export function marksOf(svg: string): Marks {
  const marks = new Map<string, number>();
  for (const mark of eachMark(svg)) marks.set(mark, (marks.get(mark) ?? 0) + 1);
  return marks;
}

/**
 * What one drawing has that another has not, as a drawing of its own to lie on the other. Null when the other cannot stay as
 * it is under it, because something of it moved or went. Both are flat SVG: groups that only move what is in them, and
 * elements without content.
 */
export function addedInk(bare: Marks, full: string): string | null {
  const missing = new Map(bare);
  let kept = 0;
  let added = '';
  for (const mark of eachMark(full)) {
    const left = missing.get(mark) ?? 0;
    if (left === 0) added += mark;
    else {
      missing.set(mark, left - 1);
      kept += 1;
    }
  }
  const isWholeKept = [...missing.values()].every((left) => left === 0);
  return isWholeKept && kept > 0 ? added : null;
}

/** Each element in the groups that move it. */
function* eachMark(svg: string): Generator<string> {
  const groups: string[] = [];
  let before = '';
  let after = '';
  for (const [tag] of svg.matchAll(/<[^>]+>/g)) {
    if (tag === '<g/>') continue;
    if (tag === '</g>') groups.pop();
    else if (tag.startsWith('<g')) groups.push(tag);
    else {
      yield `${before}${tag}${after}`;
      continue;
    }
    const moving = groups.filter((group) => group !== '<g>');
    before = moving.join('');
    after = '</g>'.repeat(moving.length);
  }
}
