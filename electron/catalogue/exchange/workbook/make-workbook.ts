import type { Department, Matter } from '../../../../shared/matter/index.ts';
import { sheets, type Column, type Sheet } from './columns.ts';
import { makeCells, type CellValue } from './in-thread.ts';
import { departmentName, type WorkbookWords } from './words.ts';

/** The guides of these matters as an Excel workbook. Forms are not in it. */
export function makeWorkbook(
  matters: readonly Matter[],
  departments: readonly Department[],
  words: WorkbookWords,
): Promise<Buffer> {
  return makeCells(
    sheets.map((sheet) => ({
      name: sheet.zh,
      rows: [
        sheet.columns.map(({ zh }) => zh),
        sheet.columns.map(({ en }) => en),
        ...matters.flatMap((matter) =>
          rowsOf(matter, sheet).map((row) =>
            sheet.columns.map((column, at) =>
              at === 0 ? matter.code : cellOf(row, column, departments, words),
            ),
          ),
        ),
      ],
    })),
  );
}

function rowsOf(matter: Matter, { list }: Sheet): readonly unknown[] {
  if (list === null) return [matter];
  return (valueAt(matter, typeof list === 'string' ? [list] : list) as readonly unknown[] | undefined) ?? [];
}

function cellOf(
  row: unknown,
  { path, cell }: Column,
  departments: readonly Department[],
  words: WorkbookWords,
): CellValue | null {
  const value = valueAt(row, path);
  if (value === undefined || value === null) return null;
  switch (cell.kind) {
    case 'yes-no':
      return value === true ? words.yes : words.no;
    case 'choice':
      return words.nameOf(cell.group, String(value));
    case 'choices':
      return (value as readonly string[]).map((each) => words.nameOf(cell.group, each)).join('\n');
    case 'department':
      return departmentName(departments, String(value));
    case 'lines':
      return (value as readonly string[]).join('\n');
    case 'text-lines':
      return (value as readonly Record<string, string>[]).map((each) => each[cell.language] ?? '').join('\n');
    case 'text':
      return String(value);
    case 'whole':
    case 'number':
      return value as number;
  }
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  let at = value;
  for (const key of path) at = (at as Readonly<Record<string | number, unknown>> | undefined)?.[key];
  return at;
}
