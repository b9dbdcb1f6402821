import { PNG } from 'pngjs';
import type { PaperBitmap, PdfDocument, RenderPaper, SvgToPng } from '../../electron/printing/index.ts';
import type { NotificationDocument, SlipDocument, TicketDocument } from '../../shared/print/index.ts';
import { ok } from '../../shared/result.ts';

export const words = { name: { 'zh-CN': '打印机', en: 'Printer' }, place: { 'zh-CN': '旁边', en: 'beside' } };

export const thermalPrinter = (uri: string, more: object = {}): object => ({
  id: 'slip',
  kind: 'escpos',
  uri,
  serves: ['slip', 'notification'],
  ...words,
  ...more,
});

export const officePrinter = (uri: string, more: object = {}): object => ({
  id: 'office',
  kind: 'ipp',
  uri,
  serves: ['form', 'notification'],
  ...words,
  ...more,
});

export const aSlip = (more: Partial<SlipDocument> = {}): SlipDocument => ({
  kind: 'slip',
  language: 'zh-CN',
  hallName: '贵安新区政务服务中心',
  windowNumber: 'A36',
  windowName: '公安局出入境',
  place: '一楼 A 区',
  matterName: '往来港澳通行证签注',
  reference: '7KQ4-M2XD-93HT',
  materials: [
    { name: '申请表', note: '已打印，到窗口签名', originals: 1, copies: 0, ready: true },
    { name: '居民身份证', originals: 1, copies: 2, ready: false },
  ],
  nextSteps: ['到 A36 交材料，当面签名', '缴费 15 元（可扫码）'],
  timeLimit: '7 个工作日',
  hotline: '12367',
  complaintLine: '12345',
  openingHours: '工作日 9:00-17:00',
  qrText: 'HK1:7KQ4-M2XD-93HT',
  printedAt: '2026-11-24 10:02',
  kioskName: '自助机 03',
  ...more,
});

export const aTicket = (more: Partial<TicketDocument> = {}): TicketDocument => ({
  kind: 'ticket',
  language: 'zh-CN',
  hallName: '贵安新区政务服务中心',
  number: 'A36-012',
  windowNumber: 'A36',
  windowName: '公安局出入境',
  place: '一楼 A 区',
  before: '前面已取 11 个号',
  notes: ['其中有的可能已办完', '听到叫号，请到窗口办理', '过号请重新取号，当日有效'],
  printedAt: '2026-11-24 10:02',
  kioskName: '自助机 03',
  ...more,
});

/** A small real picture: stripes, so that every row and column differs from its neighbour. */
export const stripes: RenderPaper = (_, widthDots) => Promise.resolve(ok(stripedBitmap(widthDots, 640)));

export function stripedBitmap(width: number, height: number): PaperBitmap {
  const rowBytes = Math.ceil(width / 8);
  const bits = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row += 1)
    bits.fill(row % 3 === 0 ? 0xf0 : 0x81, row * rowBytes, row * rowBytes + rowBytes - (row % 7));
  return { width, height, bits, png: blankPng(width, height) };
}

export const blankPng = (width: number, height: number): Uint8Array => {
  const png = new PNG({ width, height });
  png.data.fill(255);
  return PNG.sync.write(png);
};

export const blankPage: SvgToPng = (_, widthPx) =>
  Promise.resolve(blankPng(widthPx, Math.round(widthPx * Math.SQRT2)));

/** Valid A4 pages, each with the same line of ASCII text. */
export function plainPdf(pages: number, text = 'Application form'): PdfDocument {
  const stream = `BT /F1 18 Tf 72 760 Td (${text}) Tj ET`;
  const numbers = Array.from({ length: pages }, (_, at) => at + 5);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages} >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...numbers.map(
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    ),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  const pdf = Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${tail}`,
    'latin1',
  );
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842"/>';
  return { pdf, pages, pictures: numbers.map(() => picture) };
}

export const onePagePdf = (text?: string): PdfDocument => plainPdf(1, text);

export const aNotification = (): NotificationDocument => ({
  kind: 'notification',
  language: 'zh-CN',
  hallName: '贵安新区政务服务中心',
  matterName: '往来港澳通行证签注',
  departmentName: '公安局',
  windowNumber: 'A36',
  windowName: '公安局出入境',
  place: '一楼 A 区',
  openingHours: '工作日 9:00-17:00',
  hotline: '12367',
  complaintLine: '12345',
  facts: [
    { label: '法定办结时限', value: '20 个工作日' },
    { label: '收费', value: '15 元，凭国家发展改革委文件收取' },
  ],
  conditions: ['年满十六周岁，持有有效的往来港澳通行证'],
  requiredMaterials: [{ name: '居民身份证', originals: 1, copies: 1, ready: false }],
  conditionalMaterials: [
    { name: '监护人证明', note: '未满十六周岁的', originals: 1, copies: 1, ready: false },
  ],
  steps: ['受理', '审核', '制证', '领取'],
  legalBasis: ['《中华人民共和国出境入境管理法》'],
  edition: '2026-11',
  printedAt: '2026-11-24 10:02',
  kioskName: '自助机 03',
  qrText: 'HK1:7KQ4-M2XD-93HT',
});
