import type { Answers } from './answers.ts';
import { evaluate } from './condition.ts';
import type { Condition } from './condition-schema.ts';
import type { FormDefinition } from './definition.ts';
import { usualColumns } from './layout-columns.ts';
import type { FormLayout, LayoutCell, LayoutLine } from './layout.ts';
import type { PrintedCell, PrintedLine, PrintedSheet } from './printed.ts';
import { standardLayout } from './standard-layout.ts';
import { itemsOf, visiblePages } from './visible.ts';

/** The table of a form as these answers make it, for the template `boxed`; null for a form that is drawn otherwise. */
export function printedLayout(definition: FormDefinition, answers: Answers): readonly PrintedSheet[] | null {
  const layout = layoutOf(definition);
  if (layout === null) return null;
  const outer = askedAnswers(definition, answers);
  const labels = new Map(
    definition.pages.flatMap(({ fields }) => fields).map(({ id, label }) => [id, label['zh-CN']]),
  );
  return layout.map(({ columns, keep, rows }) => ({
    columns: columns ?? usualColumns,
    keep,
    rows: rows.flatMap((row) => {
      if (!('repeat' in row)) return lineOf(row, outer, labels) ?? [];
      const items = itemsOf(answers, row.repeat);
      return Array.from({ length: Math.max(items.length, row.least) }, (_, item) =>
        row.rows.flatMap((line, at) => {
          const printed = lineOf(line, { ...outer, ...items[item] }, labels);
          if (printed === null) return [];
          return inItem(printed, row.repeat, item, row.numbered && at === 0 ? item + 1 : null);
        }),
      ).flat();
    }),
  }));
}

/** Of each page that repeats, how many items the template `boxed` draws even when fewer are filled in. */
export function leastItems(definition: FormDefinition): ReadonlyMap<string, number> {
  const rows = (layoutOf(definition) ?? []).flatMap((sheet) => sheet.rows);
  return new Map(rows.flatMap((row) => ('repeat' in row ? [[row.repeat, row.least]] : [])));
}

const layoutOf = (definition: FormDefinition): FormLayout | null =>
  definition.template === 'boxed' ? (definition.layout ?? standardLayout(definition)) : null;

/** Answers that are asked, outside of what repeats: a condition sees no others. */
function askedAnswers(definition: FormDefinition, answers: Answers): Answers {
  const fields = visiblePages(definition, answers).flatMap((page) => (page.repeated ? [] : page.fields));
  return Object.fromEntries(
    fields.flatMap(({ id }) => (Object.hasOwn(answers, id) ? [[id, answers[id]!]] : [])),
  );
}

function lineOf(line: LayoutLine, answers: Answers, labels: ReadonlyMap<string, string>): PrintedLine | null {
  if ('declaration' in line) return { kind: 'declaration', signer: line.signer, seal: line.seal ?? null };
  if (!isShown(line.showWhen, answers)) return null;
  if ('band' in line) return { kind: 'band', words: line.band };
  return {
    kind: 'row',
    height: line.heightPt ?? null,
    cells: line.cells.flatMap((cell) => cellsOf(cell, labels)),
  };
}

const isShown = (condition: Condition | undefined, answers: Answers): boolean =>
  condition === undefined || evaluate(condition, answers);

function cellsOf(cell: LayoutCell, labels: ReadonlyMap<string, string>): PrintedCell[] {
  if ('photo' in cell) return [{ kind: 'photo', rows: cell.photo, note: cell.note ?? null }];
  const span = cell.span ?? null;
  if ('ticked' in cell) return [{ kind: 'fixed-boxes', options: cell.ticked, span }];
  if ('note' in cell) return [{ kind: 'note', words: cell.note, span }];
  if ('blank' in cell) return [{ kind: 'blank', height: cell.heightPt ?? null, span }];
  if (!('field' in cell)) return [{ kind: 'label', words: cell.label, span: cell.span ?? 1 }];
  const { field, as, groups, labelSpan } = cell;
  const words = cell.label ?? labels.get(field) ?? '';
  const printed: PrintedCell =
    as === 'places'
      ? { kind: 'places', field, groups, span }
      : { kind: as === 'boxes' ? 'boxes' : 'answer', field, span };
  return words === '' ? [printed] : [{ kind: 'label', words, span: labelSpan }, printed];
}

/** The same line for one item of a page that repeats. */
function inItem(line: PrintedLine, page: string, item: number, number: number | null): PrintedLine {
  if (line.kind !== 'row') return line;
  const cells = line.cells.map((cell) => ('field' in cell ? { ...cell, page, item } : cell));
  return {
    ...line,
    cells: number === null ? cells : [{ kind: 'label', words: String(number), span: 1 }, ...cells],
  };
}
