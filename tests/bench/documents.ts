import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import type { FormPicture } from '../../shared/contract/index.ts';
import {
  fontFoldersOf,
  forkWorker,
  startDocuments,
  type Documents,
  type FormDocument,
} from '../../electron/documents/index.ts';
import { toPrintedForm, type Answers, type PrintedValue } from '../../shared/form/index.ts';
import { formDefinitionSchema } from '../../shared/form/schema.ts';
import type { SlipDocument } from '../../shared/print/index.ts';
import { percentile, type BenchRow } from './row.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fontFolders = fontFoldersOf(join(root, 'node_modules'));
const rounds = 60;
const baselineRounds = 20;

/**
 * Documents through the worker, as the kiosk makes them: each round another person, so that nothing but the form itself
 * is remembered. Beside the A4 form stands Chromium's print to PDF of the same page as HTML, with the same fonts.
 */
export async function benchDocuments(): Promise<BenchRow[]> {
  const documents = startDocuments({
    spawn: () => forkWorker(join(root, 'electron/documents/worker.ts')),
    resourcesFolder: join(root, 'resources'),
    fontFolders,
  });
  try {
    await documents.warm();
    const pdf = await timed(rounds, (round) => expectOk(documents.formPdf(form(round))));
    const picture = await timed(rounds, (round) =>
      expectOk(documents.formPicture(form(round + rounds), { field: 'chineseName', item: null })),
    );
    const slip = await timed(rounds, (round) => expectOk(documents.paperPicture(aSlip(round), 576)));
    const printed = await timedInChromium(documents);
    const value = percentile(pdf, 0.95);
    const baseline = { name: 'Chromium printToPDF', value: percentile(printed, 0.95) };
    return [
      { name: 'A4 form PDF, warm, p95', value, unit: 'ms', baseline, ratio: baseline.value / value },
      row('form picture, warm, p95', picture),
      row('slip raster 576 dots, p95', slip),
    ];
  } finally {
    await documents.close();
  }
}

const row = (name: string, samples: readonly number[]): BenchRow => ({
  name,
  value: percentile(samples, 0.95),
  unit: 'ms',
  baseline: null,
  ratio: null,
});

async function timed(count: number, act: (round: number) => Promise<unknown>): Promise<number[]> {
  // The first few let the machine code of this very task warm up.
  for (let round = 0; round < 5; round += 1) await act(1_000 + round);
  const samples: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const start = performance.now();
    await act(round);
    samples.push(performance.now() - start);
  }
  return samples;
}

async function expectOk<T>(made: Promise<{ readonly ok: boolean; readonly value?: T }>): Promise<T> {
  const result = await made;
  if (!result.ok) throw new Error('a document of the measurement could not be made');
  return result.value as T;
}

const definition = formDefinitionSchema.parse(
  parse(readFileSync(join(root, 'resources/catalogue/forms/hk-macao-endorsement.yaml'), 'utf8')),
);

/** Two ideographs that no other round has. */
const nameOf = (round: number): string => String.fromCodePoint(0x5200 + round * 7, 0x6100 + round * 5);

function form(round: number): FormDocument {
  const area = (areaName: string, street = ''): Answers[string] => ({ areaCode: '520111', areaName, street });
  const answers: Answers = {
    chineseName: nameOf(round),
    pinyinSurname: 'LUO',
    pinyinGivenNames: 'YUTONG',
    sex: 'female',
    ethnicGroup: '布依族',
    idNumber: '520199199304170023',
    birthDate: '1993-04-17',
    birthplace: area('贵州省贵阳市'),
    householdAddress: area('贵州省贵阳市花溪区'),
    currentAddress: area('贵州省贵安新区', `湖潮乡青禾社区 ${round} 组`),
    currentPostcode: '550025',
    mobile: `1380013${String(round).padStart(4, '0')}`,
    employer: '贵安新区青禾小学',
    occupation: '教师',
    isStateEmployee: false,
    category: 'endorsement',
    permitNumber: 'C00000000',
    permitExpiry: '2031-08-02',
    destinations: ['hongKong'],
    hongKongEndorsement: 'individual',
    hongKongTimes: 'oneYearOnce',
    emergencyName: nameOf(round + 500),
    emergencyRelation: '父亲',
    emergencyPhone: '13800138000',
    delivery: 'window',
  };
  return {
    template: definition.template,
    printed: toPrintedForm(definition, answers, { language: 'zh-CN', masked: false }),
    meta: {
      matterName: '往来港澳通行证签注',
      matterCode: '000109115000',
      reference: '7KQ4-M2XD-93HT',
      kioskName: '自助机 03',
      printedAt: '2026-11-24 10:02',
      edition: definition.edition,
      declaration: definition.declaration['zh-CN'],
      qrText: '7KQ4-M2XD-93HT',
      language: 'zh-CN',
    },
  };
}

const aSlip = (round: number): SlipDocument => ({
  kind: 'slip',
  language: 'zh-CN',
  hallName: '贵安新区政务服务中心',
  windowNumber: `A${10 + (round % 80)}`,
  windowName: '公安局出入境',
  place: '一楼 A 区',
  matterName: `往来港澳通行证签注${nameOf(round)}`,
  reference: '7KQ4-M2XD-93HT',
  materials: ['申请表', '居民身份证', '往来港澳通行证'].map((name, at) => ({
    name,
    originals: 1,
    copies: 0,
    ready: at === 0,
  })),
  nextSteps: ['到 A36 交材料，当面签名', '缴费 15 元（可扫码）', '凭编号查询进度'],
  timeLimit: '7 个工作日内办好',
  hotline: '12367',
  complaintLine: '12345',
  openingHours: '工作日 9:00–17:00',
  qrText: `7KQ4-M2XD-93${round % 10}T`,
  printedAt: '2026-11-24 10:02',
  kioskName: '自助机 03',
});

/** The same cells with the same words in the same places, as a web page that stays open and is only filled anew. */
async function timedInChromium(documents: Documents): Promise<number[]> {
  const { cells } = await expectOk<FormPicture>(documents.formPicture(form(0), null));
  const faces = fontFolders.slice(0, 3).map((folder, at) => {
    const weight = [400, 500, 700][at]!;
    const name = `NotoSansSC_${['400Regular', '500Medium', '700Bold'][at]!}.ttf`;
    return `@font-face{font-family:N;font-weight:${weight};src:url(${pathToFileURL(join(folder, name)).href})}`;
  });
  const boxes = cells.map(
    ({ field, x, y, width, height }) =>
      `<div id="${field}" style="left:${x}pt;top:${y}pt;width:${width}pt;height:${height}pt"></div>` +
      `<p style="left:${x - 66}pt;top:${y}pt;width:66pt;height:${height}pt">${labelOf(field)}</p>`,
  );
  const page = `<!doctype html><meta charset="utf-8"><style>${faces.join('')}
    @page{size:A4;margin:0}body{margin:0;font:400 8.5pt N}h1{font:700 19pt N;text-align:center;padding-top:40pt}
    div,p{position:absolute;box-sizing:border-box;margin:0;border:.75pt solid #000;display:flex;align-items:center;gap:6pt}
    div{font:500 11pt N;padding:0 6pt}</style><h1>${definition.title['zh-CN']}</h1>${boxes.join('')}
    <p style="left:42pt;top:640pt;width:511pt;height:70pt">${definition.declaration['zh-CN']}</p>`;

  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  try {
    const tab = await browser.newPage();
    // Fonts from files only load into a page that is a file itself.
    // Fonts from files load only into a page that is a file itself.
    await tab.goto(pathToFileURL(join(root, 'package.json')).href);
    await tab.setContent(page);
    await tab.evaluate(() => document.fonts.ready.then(() => document.fonts.size));
    return await timed(baselineRounds, async (round) => {
      const words = Object.fromEntries(
        Object.entries(form(round).printed.fields).map(([field, value]) => [field, wordsOf(value)]),
      );
      await tab.evaluate((values) => {
        for (const [id, text] of Object.entries(values)) {
          const box = document.getElementById(id);
          if (box) box.textContent = text;
        }
      }, words);
      await tab.pdf({ preferCSSPageSize: true });
    });
  } finally {
    await browser.close();
  }
}

const labelOf = (id: string): string =>
  definition.pages.flatMap(({ fields }) => fields).find((field) => field.id === id)?.label['zh-CN'] ?? '';

const wordsOf = (value: PrintedValue): string =>
  'text' in value
    ? value.text
    : value.options.map(({ label, chosen }) => `${chosen ? '■' : '□'} ${label}`).join('  ');
