import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { formDefinitionSchema } from '../../shared/form/schema.ts';
import { toPrintedForm, type Answers, type FormDefinition } from '../../shared/form/index.ts';
import type { NotificationDocument, SlipDocument } from '../../shared/print/index.ts';
import type { Result } from '../../shared/result.ts';
import { createDocumentMaker, type DocumentMaker } from './document-maker.ts';
import type { FormDocument, PaperBitmap } from './document.ts';
import { fontFoldersOf } from './font-folders.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const resourcesFolder = fromRoot('resources');
export const templatesFolder = join(resourcesFolder, 'templates');
export const fontFolders = fontFoldersOf(fromRoot('node_modules'));
export const workerFile = fromRoot('electron/documents/worker.ts');

/** A maker that says what Typst said. */
export const testMaker = (): DocumentMaker =>
  createDocumentMaker(templatesFolder, fontFolders, (message) => {
    throw new Error(`Typst stopped at ${message}`);
  });

export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`expected a document, got ${JSON.stringify(result.error)}`);
  return result.value;
}

export const formDefinition = (id: string): FormDefinition =>
  formDefinitionSchema.parse(
    parse(readFileSync(join(resourcesFolder, 'catalogue', 'forms', `${id}.yaml`), 'utf8')),
  );

const endorsement = formDefinition('hk-macao-endorsement');

const area = (areaName: string, street = ''): Answers[string] => ({ areaCode: '520111', areaName, street });

/** An invented person: the identity number has an unassigned region and a false check digit. */
export const endorsementAnswers: Answers = {
  chineseName: '罗雨桐',
  pinyinSurname: 'LUO',
  pinyinGivenNames: 'YUTONG',
  sex: 'female',
  ethnicGroup: '布依族',
  idNumber: '520199199304170023',
  birthDate: '1993-04-17',
  birthplace: area('贵州省贵阳市'),
  householdAddress: area('贵州省贵阳市花溪区'),
  currentAddress: area('贵州省贵安新区', '湖潮乡青禾社区 2 组'),
  currentPostcode: '550025',
  mobile: '13800138000',
  employer: '贵安新区青禾小学',
  occupation: '教师',
  isStateEmployee: false,
  category: 'endorsement',
  permitNumber: 'C00000000',
  permitExpiry: '2031-08-02',
  destinations: ['hongKong'],
  hongKongEndorsement: 'individual',
  hongKongTimes: 'oneYearOnce',
  emergencyName: '罗文礼',
  emergencyRelation: '父亲',
  emergencyPhone: '13800138000',
  delivery: 'window',
};

export const reference = '7KQ4-M2XD-93HT';

/** What the code of a slip holds, as electron/trace makes it. */
export const slipCode = (sign = 'k'): string =>
  [reference, 'hall-kiosk/1a2b3c4d', '000001234', `${sign.repeat(43)}=`, `${sign.repeat(91)}=`].join('\n');

export function formDocument(
  definition: FormDefinition,
  answers: Answers,
  { masked = false }: { readonly masked?: boolean } = {},
): FormDocument {
  return {
    template: definition.template,
    printed: toPrintedForm(definition, answers, { language: 'zh-CN', masked }),
    meta: {
      matterName: '往来港澳通行证签注',
      matterCode: '000109115000',
      reference,
      kioskName: '自助机 03',
      printedAt: '2026-11-24 10:02',
      edition: definition.edition,
      declaration: definition.declaration['zh-CN'],
      qrText: reference,
      language: 'zh-CN',
    },
  };
}

export const endorsementForm = (changes: Answers = {}): FormDocument =>
  formDocument(endorsement, { ...endorsementAnswers, ...changes });

export const aSlip = (changes: Partial<SlipDocument> = {}): SlipDocument => ({
  kind: 'slip',
  language: 'zh-CN',
  hallName: '贵安新区政务服务中心',
  windowNumber: 'A36',
  windowName: '公安局出入境',
  place: '一楼 A 区',
  matterName: '往来港澳通行证签注',
  reference,
  materials: [
    { name: '申请表', note: '已打印，到窗口签名', originals: 1, copies: 0, ready: true },
    { name: '居民身份证', originals: 1, copies: 0, ready: false },
    { name: '往来港澳通行证', originals: 1, copies: 0, ready: false },
  ],
  nextSteps: ['到 A36 交材料，当面签名', '缴费 15 元（可扫码）', '凭编号查询进度'],
  timeLimit: '7 个工作日内办好，最迟 12月3日（星期四）',
  hotline: '12367',
  complaintLine: '12345',
  openingHours: '工作日 9:00–17:00',
  qrText: reference,
  printedAt: '2026-11-24 10:02',
  kioskName: '自助机 03',
  ...changes,
});

export const aNotification = (changes: Partial<NotificationDocument> = {}): NotificationDocument => ({
  kind: 'notification',
  language: 'zh-CN',
  hallName: '贵安新区政务服务中心',
  matterName: '往来港澳通行证签注',
  departmentName: '公安局',
  windowNumber: 'A36',
  windowName: '公安局出入境',
  place: '一楼 A 区',
  openingHours: '工作日 9:00–17:00',
  hotline: '12367',
  complaintLine: '12345',
  facts: [
    { label: '事项类型', value: '行政许可' },
    { label: '收费', value: '一次有效签注 15 元' },
  ],
  conditions: ['持有效往来港澳通行证的内地居民。'],
  requiredMaterials: [{ name: '居民身份证', note: '在有效期内', originals: 1, copies: 0, ready: false }],
  conditionalMaterials: [
    { name: '亲属关系证明', note: '办理探亲签注的提供', originals: 1, copies: 1, ready: false },
  ],
  steps: ['申请：在本机填表打印，到 A36 窗口交材料', '受理：当场核验身份和材料'],
  legalBasis: ['《中华人民共和国出境入境管理法》第十条'],
  edition: '2026.1',
  printedAt: '2026-11-24 10:02',
  kioskName: '自助机 03',
  qrText: reference,
  ...changes,
});

/** Paper as it looks: one byte a pixel, 0 is black. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
}

/** The pages of a PDF as poppler draws them. */
export function drawPdf(pdf: Uint8Array, dpi: number): Raster[] {
  const pgm = runTool('pdftoppm', ['-gray', '-r', String(dpi), '-'], 'poppler-utils', pdf);
  const pages: Raster[] = [];
  let offset = 0;
  while (offset < pgm.length) {
    const header = /^P5\s(\d+) (\d+)\s255\s/.exec(pgm.toString('latin1', offset, offset + 40));
    if (header === null) throw new Error('pdftoppm gave something that is no PGM');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const start = offset + header[0].length;
    const pixels = pgm.subarray(start, start + width * height);
    pages.push({ width, height, at: (x, y) => pixels[y * width + x] ?? 255 });
    offset = start + width * height;
  }
  return pages;
}

export const bitmapRaster = ({ width, height, bits }: PaperBitmap): Raster => ({
  width,
  height,
  at: (x, y) => ((bits[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7)) ? 0 : 255),
});

/** What a QR reader that is not ours reads on a picture; a picture on which it reads nothing is kept to be looked at. */
export function readQr(picture: Uint8Array, ending: 'png' | 'pgm'): string {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const file = join(folder, `page.${ending}`);
  writeFileSync(file, picture);
  const text = runTool('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', file], 'zbar-tools')
    .toString('utf8')
    .trim();
  if (text === '') throw new Error(`no QR code was read on ${file}`);
  rmSync(folder, { recursive: true });
  return text;
}

export const asPgm = ({ width, height, at }: Raster): Uint8Array => {
  const pixels = Uint8Array.from({ length: width * height }, (_, place) =>
    at(place % width, Math.floor(place / width)),
  );
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
};

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much ink an area holds, in pixels of full black. */
export function inkIn(raster: Raster, { x, y, width, height }: Area): number {
  let ink = 0;
  for (let row = Math.round(y); row < Math.round(y + height); row += 1) {
    for (let column = Math.round(x); column < Math.round(x + width); column += 1) {
      ink += (255 - raster.at(column, row)) / 255;
    }
  }
  return ink;
}

/** The pixels of an area as a string, to compare shapes. */
export function shapeOf(raster: Raster, { x, y, width, height }: Area): string {
  let shape = '';
  for (let row = Math.round(y); row < Math.round(y) + Math.round(height); row += 1) {
    for (let column = Math.round(x); column < Math.round(x) + Math.round(width); column += 1) {
      shape += raster.at(column, row) < 128 ? '#' : '.';
    }
  }
  return shape;
}

export function runTool(
  tool: string,
  args: readonly string[],
  systemPackage: string,
  input?: Uint8Array,
): Buffer {
  const run = spawnSync(tool, args, { input, maxBuffer: 1 << 28 });
  if (run.error !== undefined) {
    throw new Error(
      `This test looks at the paper with ${tool}, which is not on this machine. Install it: apt-get install ${systemPackage}`,
    );
  }
  return run.stdout;
}
