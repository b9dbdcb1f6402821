import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matterSchema, type Matter } from '../../shared/matter/index.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** A matter that breaks no rule; `changes` make it the case a test is about. */
export function aMatter(changes: Partial<Matter> = {}): Matter {
  return {
    ...matterSchema.parse({
      schemaVersion: 1,
      code: 'sample-matter',
      version: 1,
      edition: '2026.1',
      name: both('示例事项', 'Sample matter'),
      summary: both('示例。', 'A sample.'),
      basicCode: '000100000000',
      implementationCode: '115200000000000000000100000000',
      type: 'licence',
      exerciseLevel: 'county',
      department: 'public-security',
      window: 'A36',
      audience: 'individual',
      lifeEvents: ['driving'],
      legalBasis: [both('示例法第一条', 'Sample Law, article 1')],
      conditions: [both('年满十八周岁', 'You are 18 or over')],
      materials: [aMaterial()],
      steps: ['受理', '审查', '决定', '办结', '送达'].map((name) => ({ name: both(name, name) })),
      caseType: 'promised',
      timeLimit: { statutory: { workingDays: 10 }, promised: { workingDays: 5 } },
      fee: { charged: false },
      result: { name: both('证件', 'Licence'), sample: both('卡片', 'A card'), delivery: ['window', 'mail'] },
      visits: { count: 1, reason: both('当面核验', 'Identity is checked in person') },
      online: { depth: 'booking', mailIn: false },
      hotline: { phone: '12367' },
      complaintLine: { phone: '12345' },
      faq: [{ question: both('要多久？', 'How long?'), answer: both('五个工作日。', 'Five working days.') }],
    }),
    ...changes,
  };
}

export function aMaterial(changes: Partial<Matter['materials'][number]> = {}): Matter['materials'][number] {
  return {
    id: 'id-card',
    name: both('居民身份证', 'Resident ID card'),
    originals: 1,
    copies: 0,
    format: 'paper',
    source: 'authority',
    necessity: 'required',
    ...changes,
  };
}

/** The folder of the catalogue that comes with the kiosk. */
export const shippedCatalogue = new URL('../../resources/catalogue', import.meta.url).pathname;

/** A copy of a small part of the shipped catalogue that a test may break, removed by `dispose`. */
export interface CatalogueFolder {
  readonly path: string;
  readonly edit: (file: string, change: (text: string) => string) => void;
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly dispose: () => void;
}

export function aCatalogueFolder(): CatalogueFolder {
  const path = mkdtempSync(join(tmpdir(), 'catalogue-'));
  const files = [
    'hall',
    'departments',
    'windows',
    'matters/driving-licence-renewal',
    'forms/driving-licence-renewal',
  ];
  for (const file of files) cpSync(join(shippedCatalogue, `${file}.yaml`), join(path, `${file}.yaml`));
  const write = (file: string, content: string | Uint8Array): void =>
    writeFileSync(join(path, file), content);
  return {
    path,
    write,
    edit: (file, change) => {
      const before = readFileSync(join(path, file), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`the edit of ${file} changed nothing`);
      write(file, after);
    },
    dispose: () => rmSync(path, { recursive: true }),
  };
}
