import type { Report } from './check-definition.ts';
import type { Field, FormDefinition } from './definition.ts';
import { usualColumns } from './layout-columns.ts';
import type { FormLayout, LayoutCell, LayoutLine } from './layout.ts';

/** Whether a layout can be drawn, and has a place for every answer. */
export function checkLayout({ pages }: FormDefinition, layout: FormLayout, report: Report): void {
  /** The fields of each page that repeats, and of all others together. */
  const once = pages.filter(({ repeat }) => repeat === undefined).flatMap(({ fields }) => fields);
  const placed = new Set<string>();
  layout.forEach(({ columns = usualColumns, rows }, at) => {
    const path = ['layout', at, 'rows'];
    let taken = columns.map(() => 0);
    rows.forEach((row, place) => {
      if (!('repeat' in row)) {
        taken = checkLine(row, once, [...path, place], taken, 0);
        return;
      }
      const page = pages.find(({ id, repeat }) => id === row.repeat && repeat !== undefined);
      if (page === undefined) {
        report([...path, place, 'repeat'], 'layout-repeats', `"${row.repeat}" is not a page that repeats`);
        return;
      }
      row.rows.forEach((line, n) => {
        const numbers = row.numbered && n === 0 ? 1 : 0;
        taken = checkLine(line, page.fields, [...path, place, 'rows', n], taken, numbers);
      });
    });
  });
  pages.forEach(({ fields }, at) => {
    fields.forEach(({ id }, place) => {
      if (!placed.has(id)) {
        report(['pages', at, 'fields', place], 'layout-lacks', `the layout has no place for "${id}"`);
      }
    });
  });

  /** Gives the columns that cells of this line reach down into, as counts of lines. */
  function checkLine(
    line: LayoutLine,
    fields: readonly Field[],
    path: readonly (string | number)[],
    above: readonly number[],
    numbers: number,
  ): number[] {
    const next = above.map((lines) => Math.max(0, lines - 1));
    if (!('cells' in line)) return next;
    line.cells.forEach((cell, at) => {
      if (!('field' in cell)) return;
      placed.add(cell.field);
      const field = fields.find(({ id }) => id === cell.field);
      if (field === undefined) {
        report([...path, 'cells', at, 'field'], 'layout-field', `there is no field "${cell.field}" here`);
      } else if (cell.as === 'boxes' && !hasOptions(field)) {
        report([...path, 'cells', at, 'as'], 'layout-options', `"${cell.field}" has no options to box`);
      }
    });
    const free = above.filter((lines) => lines === 0).length - numbers;
    const { least, grows } = widthOf(line.cells);
    if (least > free || (!grows && least < free)) {
      report(
        [...path, 'cells'],
        'layout-width',
        `the cells take ${least} columns${grows ? ' or more' : ''}; there are ${free}`,
      );
    }
    const photo = line.cells.find((cell) => 'photo' in cell);
    if (photo !== undefined && 'photo' in photo) next[next.length - 1] = photo.photo - 1;
    return next;
  }
}

/** How many columns cells take at least, and whether the last of them takes what is left. */
function widthOf(cells: readonly LayoutCell[]): { readonly least: number; readonly grows: boolean } {
  let least = 0;
  let grows = false;
  for (const cell of cells) {
    if ('photo' in cell) {
      least += 1;
      continue;
    }
    // Printed words have one column unless they name more.
    const isLabel = 'label' in cell && !('field' in cell);
    if (cell.span === undefined && !isLabel) grows = true;
    least += cell.span ?? 1;
    if ('field' in cell && cell.label !== '') least += cell.labelSpan;
  }
  return { least, grows };
}

const hasOptions = ({ kind }: Field): boolean =>
  kind === 'choice' || kind === 'multiChoice' || kind === 'yesNo';
