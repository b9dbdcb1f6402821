import type { Condition } from './condition-schema.ts';
import type { Field, FormDefinition, Page } from './definition.ts';
import { sheetWidthPt } from './layout-columns.ts';
import type { FormLayout, LayoutCell, LayoutLine, LayoutSheet } from './layout.ts';

/** Two questions a row, each a label and an answer of two columns. */
const columns = [72, 98.5, 85, 72, 98.5, 85];
const answerColumns = 2;
/** More questions than this do not fit beside each other. */
const mostTableColumns = 5;
const numberWidthPt = 26;

type Row = LayoutSheet['rows'][number];

/**
 * The boxed table of a form that has no layout of its own: its questions in their order, two a row where they are short, a
 * table for each page that repeats, then the declaration and what the office fills in.
 */
export function standardLayout({ pages }: FormDefinition): FormLayout {
  const sheets: LayoutSheet[] = [];
  let rows: Row[] = [];
  let once: Page[] = [];
  const closeRows = (): void => {
    rows.push(...linesOf(once));
    once = [];
  };
  for (const page of pages) {
    if (page.repeat === undefined) {
      once.push(page);
      continue;
    }
    closeRows();
    const heading: LayoutLine = { band: page.repeat.itemName['zh-CN'], ...when(page.showWhen) };
    if (fitsTable(page.fields)) {
      if (rows.length > 0) sheets.push({ columns, keep: false, rows });
      rows = [];
      sheets.push(tableOf(page, heading));
    } else {
      rows.push({ repeat: page.id, least: 1, numbered: false, rows: [heading, ...linesOf([page])] });
    }
  }
  closeRows();
  if (rows.length > 0) sheets.push({ columns, keep: false, rows });
  return [...sheets, closing];
}

const closing: LayoutSheet = {
  columns,
  keep: true,
  rows: [
    { declaration: true, signer: '申请人签名' },
    { band: '以下由受理机关填写' },
    {
      cells: [
        { label: '受理意见' },
        { blank: true, heightPt: 50, span: 2 },
        { label: '受理人' },
        { blank: true },
      ],
    },
    { cells: [{ label: '受理日期' }, { blank: true, span: 2 }, { label: '备注' }, { blank: true }] },
  ],
};

interface Asked {
  readonly field: Field;
  readonly showWhen: Condition | undefined;
}

/** The questions of pages that come one after the other, two short ones a row where the same condition holds for both. */
function linesOf(pages: readonly Page[]): LayoutLine[] {
  const asked = pages.flatMap((page) =>
    page.fields.map((field): Asked => ({ field, showWhen: both(page.showWhen, field.showWhen) })),
  );
  const lines: LayoutLine[] = [];
  for (let at = 0; at < asked.length; at += 1) {
    const [one, next] = [asked[at]!, asked[at + 1]];
    const isPair =
      next !== undefined &&
      isShort(one.field) &&
      isShort(next.field) &&
      JSON.stringify(one.showWhen) === JSON.stringify(next.showWhen);
    if (isPair) at += 1;
    lines.push({
      cells: isPair
        ? [cellOf(one.field, answerColumns), cellOf(next.field, answerColumns)]
        : [cellOf(one.field)],
      ...when(one.showWhen),
    });
  }
  return lines;
}

function tableOf({ id, fields, showWhen }: Page, heading: LayoutLine): LayoutSheet {
  const width = (sheetWidthPt - numberWidthPt) / fields.length;
  return {
    columns: [numberWidthPt, ...fields.map(() => width)],
    keep: false,
    rows: [
      heading,
      {
        cells: [{ label: '序号' }, ...fields.map(({ label }) => ({ label: label['zh-CN'] }))],
        ...when(showWhen),
      },
      {
        repeat: id,
        least: 1,
        numbered: true,
        rows: [
          {
            cells: fields.map(({ id: field }) => ({
              ...answer,
              field,
              label: '',
              as: 'text' as const,
              span: 1,
            })),
            ...when(showWhen),
          },
        ],
      },
    ],
  };
}

const answer = { groups: [6, 8, 4], labelSpan: 1 };

const cellOf = (field: Field, span?: number): LayoutCell => ({
  ...answer,
  field: field.id,
  as: field.kind === 'residentId' ? 'places' : hasOptions(field) ? 'boxes' : 'text',
  ...(span !== undefined && { span }),
});

const hasOptions = (field: Field): boolean =>
  field.kind === 'choice' || field.kind === 'multiChoice' || field.kind === 'yesNo';

/** Whether its answer stands in half a row. */
function isShort(field: Field): boolean {
  switch (field.kind) {
    case 'residentId':
    case 'longText':
    case 'email':
      return false;
    case 'address':
      return !field.street;
    case 'text':
      return field.maxLength <= 24;
    case 'choice':
    case 'multiChoice':
      // A box and the gap behind it take as much as three characters.
      return field.options.reduce((sum, { label }) => sum + label['zh-CN'].length + 3, 0) <= 18;
    default:
      return true;
  }
}

const fitsTable = (fields: readonly Field[]): boolean =>
  fields.length <= mostTableColumns && fields.every(({ kind }) => kind !== 'longText');

const when = (showWhen: Condition | undefined) => (showWhen === undefined ? {} : { showWhen });

const both = (one: Condition | undefined, other: Condition | undefined): Condition | undefined =>
  one !== undefined && other !== undefined ? { all: [one, other] } : (one ?? other);
