import {
  matterSchema,
  type Department,
  type FieldPath,
  type Matter,
} from '../../../../shared/matter/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { problemsOfIssues } from '../../schema-problems.ts';
import { fileProblem, mostProblems, type FileProblem, type Incoming } from '../incoming.ts';
import { makeZip, readZip } from '../zip.ts';
import { sheets, type Column, type Sheet } from './columns.ts';
import { readCells, type PlainCell, type PlainSheet } from './in-thread.ts';
import { departmentOf, type WorkbookWords } from './words.ts';

const limits = { files: 200, bytes: 24 * 1024 * 1024 };
/** In one sheet. A thousand matters have fewer materials. */
const mostRows = 20_000;

export interface WorkbookHall {
  readonly departments: readonly Department[];
  /** What a workbook does not tell of a matter is as it is here. */
  readonly matter: (code: string) => Matter | null;
}

type Read = Result<Incoming, readonly FileProblem[]>;

/** Reads a workbook from somebody else: bounded, without formulas, macros and entities, each fault with its cell. */
export async function readWorkbook(bytes: Buffer, hall: WorkbookHall, words: WorkbookWords): Promise<Read> {
  const unpacked = await readZip(bytes, limits);
  if (!unpacked.ok) return fail([fileProblem(unpacked.error)]);
  const danger = dangerIn(unpacked.value);
  if (danger !== null) return fail([fileProblem(danger)]);
  // Packed anew, so that the library unpacks what was looked at and nothing else.
  const cells = await readCells(await makeZip(unpacked.value));
  if (!cells.ok) return fail([fileProblem('damaged')]);
  return readSheets(cells.value, hall, words);
}

function dangerIn(files: ReadonlyMap<string, Buffer>): string | null {
  for (const [name, bytes] of files) {
    if (/\.bin$/i.test(name) && /vba|activeX/i.test(name)) return 'macros';
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) return 'xml-entities';
    // Another encoding could hide them.
    if (bytes.subarray(0, 200).includes(0)) return 'xml-entities';
    if (/^xl\/worksheets\//.test(name) && countOf(bytes, '<row') > mostRows) return 'too-many-rows';
  }
  return null;
}

function countOf(bytes: Buffer, text: string): number {
  let count = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) count += 1;
  return count;
}

/** Where what was read stands, so that a fault of the guide is told with its cell. */
interface Places {
  readonly set: (path: FieldPath, place: Place) => void;
  readonly of: (path: FieldPath) => Place | null;
}
interface Place {
  readonly place: string;
  /** As the heading has it. */
  readonly field: string;
}

interface Guide {
  readonly value: Record<string, unknown>;
  readonly places: Places;
  /** Fields whose cells have been told as faults: that nothing stands there need not be told too. */
  readonly told: string[];
}

function readSheets(given: readonly PlainSheet[], hall: WorkbookHall, words: WorkbookWords): Read {
  const problems: FileProblem[] = [];
  const guides = new Map<string, Guide>();
  for (const sheet of sheets) {
    const found = given.find(({ name }) => name.trim() === sheet.zh);
    if (found === undefined) problems.push(fileProblem('no-sheet', { place: sheet.zh }));
    else readSheet(found, sheet);
  }
  const matters: { matter: Matter }[] = [];
  for (const [code, { value, places, told }] of guides) {
    const parsed = matterSchema.safeParse(complete(value, hall.matter(code)));
    if (parsed.success) {
      matters.push({ matter: parsed.data });
      continue;
    }
    for (const { path, rule, expected, limit } of problemsOfIssues(parsed.error.issues, value)) {
      if (told.some((field) => `${field}.`.startsWith(`${path.join('.')}.`))) continue;
      const sheet = sheets.find(({ list }) => list === path[0])?.zh;
      const at = places.of(path) ?? { place: code, field: path.join('.') };
      problems.push(
        fileProblem(rule, {
          ...at,
          ...(sheet !== undefined && path.length === 1 && { field: sheet }),
          expected,
          limit,
        }),
      );
    }
  }
  if (problems.length > 0) return fail(inOrder(problems).slice(0, mostProblems));
  return ok({ departments: [], windows: [], matters, official: new Map() });

  function readSheet({ name, cells }: PlainSheet, sheet: Sheet): void {
    const headings = new Map<number, Column>();
    const seen = new Set<string>();
    for (const { row, column, value } of cells) {
      if (row !== 1) continue;
      const heading = sheet.columns.find(({ zh }) => zh === String(value).trim());
      if (heading === undefined || seen.has(heading.zh)) {
        problems.push(fileProblem('unknown-column', { place: placeOf(name, row, column) }));
      } else {
        headings.set(column, heading);
        seen.add(heading.zh);
      }
    }
    for (const { zh } of sheet.columns) {
      if (!seen.has(zh)) problems.push(fileProblem('no-column', { place: name, field: zh }));
    }
    for (const row of rowsOf(cells)) readRow(name, sheet, headings, row);
  }

  function readRow(
    name: string,
    sheet: Sheet,
    headings: ReadonlyMap<number, Column>,
    cells: readonly PlainCell[],
  ): void {
    const [{ row }] = cells as [PlainCell];
    const codeCell = cells.find(({ column }) => headings.get(column)?.path[0] === 'code');
    const code = String(codeCell?.value ?? '').trim();
    // The second row has the headings in English.
    if (row === 2 && code === sheet.columns[0]!.en) return;
    const place = placeOf(name, row, codeCell?.column ?? 1);
    const known = guides.get(code);
    if (sheet.list === null ? known !== undefined : known === undefined) {
      const rule = code === '' ? 'missing' : sheet.list === null ? 'matter-twice' : 'matter-unknown';
      problems.push(fileProblem(rule, { place, field: sheet.columns[0]!.zh }));
      return;
    }
    const guide = known ?? { value: {}, places: createPlaces(), told: [] };
    guides.set(code, guide);
    const list = sheet.list === null ? null : typeof sheet.list === 'string' ? [sheet.list] : sheet.list;
    const at: (string | number)[] = list === null ? [] : [...list, lengthAt(guide.value, list)];
    guide.places.set(at, { place, field: sheet.zh });
    for (const cell of cells) {
      const heading = headings.get(cell.column);
      if (heading === undefined || (list !== null && heading.path[0] === 'code')) continue;
      readCell(guide, [...at, ...heading.path], heading, cell, placeOf(name, row, cell.column));
    }
  }

  function readCell(
    { value: guide, places, told }: Guide,
    path: readonly (string | number)[],
    { cell, zh }: Column,
    { value }: PlainCell,
    place: string,
  ): void {
    places.set(path, { place, field: zh });
    const fault = (rule: string): void => {
      problems.push(fileProblem(rule, { place, field: zh }));
      told.push(path.join('.'));
    };
    if (typeof value === 'object') return fault(value.other);
    const text = String(value).trim();
    if (text === '') return;
    const put = (put: unknown, rule: string): void => (put === null ? fault(rule) : setAt(guide, path, put));
    switch (cell.kind) {
      case 'text':
        return put(text, 'kind');
      case 'whole':
      case 'number':
        return put(/^\d+(\.\d+)?$/.test(text) ? Number(text) : null, 'no-number');
      case 'yes-no':
        return put(yesNoOf(value, text, words), 'no-yes-no');
      case 'choice':
        return put(words.valueOf(cell.group, text), 'choice');
      case 'choices': {
        const values = linesOf(text).map((each) => words.valueOf(cell.group, each));
        return put(values.includes(null) ? null : values, 'choice');
      }
      case 'department':
        return put(departmentOf(hall.departments, text), 'department-known');
      case 'lines':
        return put(linesOf(text), 'kind');
      case 'text-lines':
        linesOf(text).forEach((line, at) => {
          places.set([...path, at, cell.language], { place, field: zh });
          setAt(guide, [...path, at, cell.language], line);
        });
    }
  }
}

/** What stands in no column: the version counts up by itself, and which answers call for a material belongs to the form. */
function complete(value: Readonly<Record<string, unknown>>, here: Matter | null): unknown {
  const materials = value['materials'];
  return {
    schemaVersion: 1,
    version: here?.version ?? 1,
    ...value,
    ...(here?.form !== undefined && { form: here.form }),
    ...(Array.isArray(materials) && {
      materials: materials.map((material: Readonly<Record<string, unknown>>) => {
        const same = here?.materials.find(({ id }) => id === material['id']);
        return same?.neededWhen === undefined ? material : { ...material, neededWhen: same.neededWhen };
      }),
    }),
  };
}

/** A guide's own faults first: those of its materials often follow from them. */
function inOrder(problems: readonly FileProblem[]): FileProblem[] {
  const sheetOf = ({ place }: FileProblem): number =>
    sheets.findIndex(({ zh }) => place === zh || place?.startsWith(`${zh}!`) === true);
  return [...problems].sort((a, b) => sheetOf(a) - sheetOf(b));
}

function yesNoOf(value: unknown, text: string, { yes, no }: WorkbookWords): boolean | null {
  if (typeof value === 'boolean') return value;
  const isYes = [yes, 'yes', 'true'].includes(text.toLowerCase());
  return isYes || [no, 'no', 'false'].includes(text.toLowerCase()) ? isYes : null;
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function rowsOf(cells: readonly PlainCell[]): readonly (readonly PlainCell[])[] {
  const rows = new Map<number, PlainCell[]>();
  for (const cell of cells) {
    if (cell.row === 1 || cell.value === '') continue;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return [...rows.values()];
}

/** As Excel names it: 事项!E5. */
function placeOf(sheet: string, row: number, column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((left - 1) % 26)) + letters;
  }
  return `${sheet}!${letters}${row}`;
}

function createPlaces(): Places {
  const places = new Map<string, Place>();
  return {
    set: (path, place) => void places.set(path.join('.'), place),
    of: (path) => {
      for (let depth = path.length; depth >= 0; depth -= 1) {
        const place = places.get(path.slice(0, depth).join('.'));
        if (place !== undefined) return place;
      }
      return null;
    },
  };
}

type Group = Record<string | number, unknown>;

function setAt(root: Group, path: readonly (string | number)[], value: unknown): void {
  let at: Group = root;
  path.forEach((key, depth) => {
    if (depth === path.length - 1) at[key] = value;
    else at = (at[key] ??= typeof path[depth + 1] === 'number' ? [] : {}) as Group;
  });
}

function lengthAt(root: Group, path: readonly string[]): number {
  let at: unknown = root;
  for (const key of path) at = (at as Group | undefined)?.[key];
  return Array.isArray(at) ? at.length : 0;
}
