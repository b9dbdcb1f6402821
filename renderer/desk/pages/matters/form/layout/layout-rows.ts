import type { Field, FormDefinition, LayoutCell, LayoutRow } from '../../../../../../shared/form/index.ts';

/** The fields that a cell can hold: those of the page that repeats, or of all pages that are filled in once. */
export const fieldsFor = ({ pages }: FormDefinition, repeat?: string): readonly Field[] =>
  pages
    .filter((page) => (repeat === undefined ? page.repeat === undefined : page.id === repeat))
    .flatMap(({ fields }) => fields);

/** Fields that have no cell yet. */
export function unplacedFields(form: FormDefinition, repeat?: string): readonly Field[] {
  const placed = new Set((form.layout ?? []).flatMap(({ rows }) => rows.flatMap(fieldIdsOf)));
  return fieldsFor(form, repeat).filter(({ id }) => !placed.has(id));
}

const fieldIdsOf = (row: LayoutRow): string[] => {
  if ('repeat' in row) return row.rows.flatMap(fieldIdsOf);
  return 'cells' in row ? row.cells.flatMap((cell) => ('field' in cell ? [cell.field] : [])) : [];
};

/** For the field that still needs a place; without one, a place to write in by hand. */
export const freshCell = (field: Field | undefined): LayoutCell =>
  field === undefined ? { blank: true } : { field: field.id, as: 'text', groups: [6, 8, 4], labelSpan: 1 };

/** What stands in a row, in the words of the printed form. */
export function rowName(form: FormDefinition, row: LayoutRow): string {
  if ('repeat' in row) {
    return form.pages.find(({ id }) => id === row.repeat)?.repeat?.itemName['zh-CN'] ?? '';
  }
  if ('band' in row) return row.band;
  if ('declaration' in row) return row.signer;
  const fields = form.pages.flatMap((page) => page.fields);
  return row.cells
    .map((cell) => {
      if ('field' in cell) return cell.label || fields.find(({ id }) => id === cell.field)?.label['zh-CN'];
      if ('label' in cell) return cell.label;
      return 'note' in cell ? cell.note : '';
    })
    .filter((words) => words !== undefined && words !== '')
    .join('、');
}

/** A table is not made from questions that have no name yet: its headings would be empty. */
export const hasUnfinishedQuestion = ({ pages }: FormDefinition): boolean =>
  pages.some(
    ({ repeat, fields }) =>
      repeat?.itemName['zh-CN'] === '' || fields.some(({ label }) => label['zh-CN'] === ''),
  );
