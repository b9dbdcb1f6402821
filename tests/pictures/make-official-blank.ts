/**
 * Makes the sample of an official blank with a form of its own, `resources/catalogue/official/provident-fund-rent.pdf`:
 * `node tests/pictures/make-official-blank.ts`. The lines and words are typeset, the fields (AcroForm) added by name.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFoldersOf } from '../../electron/documents/index.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Points from the top left of the page. */
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Cell {
  readonly label: string;
  readonly width: number;
  /** Of the PDF's field; none where the office writes. */
  readonly field?: string;
  readonly comb?: number;
  readonly boxes?: readonly (readonly [value: string, words: string])[];
}
interface Row {
  readonly height: number;
  readonly cells: readonly Cell[];
}

const row = (height: number, ...cells: readonly Cell[]): Row => ({ height, cells });
const half = 255;
const whole = 510;
const member = (number: number): Row =>
  row(
    28,
    { label: `家庭成员${number}姓名`, width: 190, field: `memberName.${number}` },
    { label: '身份证号码', width: 320, field: `memberId.${number}` },
  );
const rows: readonly Row[] = [
  row(30, { label: '姓名', width: half, field: 'name' }, { label: '联系电话', width: half, field: 'mobile' }),
  row(30, { label: '身份证号码', width: whole, field: 'idNumber', comb: 18 }),
  row(
    30,
    {
      label: '婚姻状况',
      width: half,
      field: 'maritalStatus',
      boxes: [
        ['single', '未婚'],
        ['married', '已婚'],
      ],
    },
    {
      label: '租房类型',
      width: half,
      field: 'rentKind',
      boxes: [
        ['public', '公租房'],
        ['market', '市场租房'],
      ],
    },
  ),
  row(34, { label: '租住地址', width: whole, field: 'rentAddress' }),
  row(
    30,
    { label: '月租金（元）', width: half, field: 'monthlyRent' },
    { label: '提取金额（元）', width: half, field: 'amount' },
  ),
  row(
    30,
    { label: '开户银行', width: half, field: 'bankName' },
    { label: '银行账号', width: half, field: 'bankCard' },
  ),
  member(1),
  member(2),
  row(64, { label: '情况说明', width: whole, field: 'remarks' }),
  row(110, { label: '申请人承诺', width: whole }),
  row(80, { label: '经办意见', width: half }, { label: '复核意见', width: half }),
];

const left = 42.64;
const top = 110;
const labelWidth = 74;
const fields: {
  readonly name: string;
  readonly rect: Rect;
  readonly comb?: number;
  readonly isBox: boolean;
}[] = [];
const drawn: string[] = [];
const at = ({ x, y, width, height }: Rect, body: string): void => {
  drawn.push(
    `#place(top + left, dx: ${x}pt, dy: ${y}pt, block(width: ${width}pt, height: ${height}pt, ${body}))`,
  );
};
const words = (text: string, size = 9.5): string => `align(center + horizon, text(size: ${size}pt)[${text}])`;

function drawCell(cell: Cell, x: number, y: number, height: number): void {
  const box = { x, y, width: cell.width, height };
  at(box, 'rect(width: 100%, height: 100%, stroke: .75pt)');
  at(
    { ...box, width: labelWidth },
    `rect(width: 100%, height: 100%, stroke: .75pt, inset: 2pt, ${words(cell.label)})`,
  );
  const answer = { x: x + labelWidth, y, width: cell.width - labelWidth, height };
  if (cell.label === '申请人承诺') {
    const promise = '本人承诺以上内容和所交材料真实有效，如有不实，愿承担相应责任。';
    at(
      answer,
      `pad(10pt, { text(size: 9.5pt)[${promise}]; v(1fr); align(right, text(size: 9.5pt)[申请人签名：#h(100pt)日期：#h(70pt)]) })`,
    );
  }
  if (cell.boxes !== undefined) {
    const step = answer.width / cell.boxes.length;
    cell.boxes.forEach(([value, text], n) => {
      const square = { x: answer.x + n * step + 10, y: y + (height - 11) / 2, width: 11, height: 11 };
      at(square, 'rect(width: 100%, height: 100%, stroke: .75pt)');
      at(
        { x: square.x + 16, y, width: step - 26, height },
        `align(left + horizon, text(size: 9.5pt)[${text}])`,
      );
      fields.push({ name: `${cell.field}.${value}`, rect: square, isBox: true });
    });
  } else if (cell.field !== undefined) {
    const { comb } = cell;
    for (let n = 1; n < (comb ?? 0); n += 1) {
      const x = (answer.width / comb!) * n;
      at(answer, `place(line(start: (${x}pt, 0pt), end: (${x}pt, 100%), stroke: .5pt))`);
    }
    const inset = comb === undefined ? 3 : 0;
    const rect = { x: answer.x + inset, y: y + 2, width: answer.width - 2 * inset, height: height - 4 };
    fields.push({ name: cell.field, rect, isBox: false, ...(comb !== undefined && { comb }) });
  }
}

let y = top;
for (const { height, cells } of rows) {
  let x = left;
  for (const cell of cells) {
    drawCell(cell, x, y, height);
    x += cell.width;
  }
  y += height;
}
at({ x: 90, y: 44, width: 415, height: 30 }, words('*住房公积金租房提取申请表*', 19));
at({ x: 90, y: 78, width: 415, height: 16 }, words('（样表）', 10.5));
at(
  { x: left, y: y + 8, width: whole, height: 30 },
  'text(size: 8pt)[填表说明：用黑色墨水填写，字迹清楚；家庭成员多于两人的，写在续页上。本表为示例，以公积金中心公布的为准。]',
);

const workspace = mkdtempSync(join(tmpdir(), 'blank-'));
try {
  const main = join(workspace, 'blank.typ');
  const page =
    '#set page(paper: "a4", margin: 0pt)\n#set text(font: "Noto Sans SC", lang: "zh", region: "cn")\n#set document(title: "住房公积金租房提取申请表（样表）")';
  writeFileSync(main, `${page}\n${drawn.join('\n')}\n`);
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: [...fontFoldersOf(fromRoot('node_modules'))] }],
  });
  const lines = compiler.pdf({ mainFilePath: main }, { creationTimestamp: 0, pdfTags: false });
  const pdf = await PDFDocument.load(lines, { updateMetadata: false });
  const form = pdf.getForm();
  const paper = pdf.getPage(0);
  for (const { name, rect, comb, isBox } of fields) {
    const place = {
      x: rect.x,
      y: paper.getHeight() - rect.y - rect.height,
      width: rect.width,
      height: rect.height,
    };
    // Without edges of its own: they are drawn already.
    if (isBox) form.createCheckBox(name).addToPage(paper, { ...place, borderWidth: 0 });
    else {
      const field = form.createTextField(name);
      if (comb !== undefined) {
        field.setMaxLength(comb);
        field.enableCombing();
      }
      field.addToPage(paper, { ...place, borderWidth: 0 });
    }
  }
  writeFileSync(fromRoot('resources/catalogue/official/provident-fund-rent.pdf'), await pdf.save());
} finally {
  rmSync(workspace, { recursive: true });
}
