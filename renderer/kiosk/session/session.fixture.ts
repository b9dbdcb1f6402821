import type { JobView, KioskDescription } from '../../../shared/contract/page.ts';
import type { FormDefinition } from '../../../shared/form/index.ts';
import type { MatterDetail } from './index.ts';

/** The same words in each language. */
export const text = (words: string) => ({ 'zh-CN': words, en: words });

export const description: KioskDescription = {
  hall: {
    name: text('大厅'),
    seal: '贵安政务',
    notice: text('示范'),
    address: text('地址'),
    floors: [
      {
        floor: 1,
        width: 50,
        depth: 20,
        zones: [{ zone: 'A', name: text('A'), x: 0, y: 0, width: 9, height: 3 }],
      },
    ],
  },
  kioskName: '01',
  defaultLanguage: null,
  screen: { diagonalInches: 32 },
  idle: { informationSeconds: 60, informationWarningSeconds: 30, formSeconds: 120, formWarningSeconds: 45 },
  input: { fuzzySounds: [], words: [] },
  hasAttendant: false,
  printers: [],
  queueWindows: [],
  calendar: { version: 0, days: [] },
  notices: [],
};

/** Two plain questions; the second one only for travellers; then people, one to two of them. */
const form: FormDefinition = {
  schemaVersion: 1,
  id: 'sample',
  version: 1,
  edition: '2026.1',
  title: text('表'),
  template: 'sample',
  print: { sides: 'one-sided', copies: 1 },
  declaration: text('声明'),
  pages: [
    {
      id: 'purpose',
      title: text('事由？'),
      fields: [{ id: 'travels', kind: 'yesNo', label: text('旅行'), optional: false }],
    },
    {
      id: 'journey',
      title: text('去哪里？'),
      showWhen: { field: 'travels', op: 'is', value: true },
      fields: [
        {
          id: 'goal',
          kind: 'text',
          label: text('目的地'),
          optional: false,
          keyboard: 'pinyin',
          maxLength: 20,
        },
      ],
    },
    {
      id: 'people',
      title: text('谁？'),
      repeat: { min: 1, max: 2, itemName: text('人'), nameField: 'name' },
      fields: [
        { id: 'name', kind: 'text', label: text('姓名'), optional: false, keyboard: 'pinyin', maxLength: 20 },
      ],
    },
  ],
};

/** A matter with that form. */
export const detail = (code = 'sample'): MatterDetail =>
  ({
    matter: { code, version: 3 },
    department: { id: 'd', name: text('局'), shortName: text('局') },
    window: { number: 'A36' },
    form,
  }) as unknown as MatterDetail;

export const job = (change: Partial<JobView> = {}): JobView => ({
  id: 'j1',
  kind: 'form',
  state: 'queued',
  reason: null,
  printerId: 'office',
  pages: 1,
  copies: 1,
  sheets: 1,
  movedFrom: null,
  ...change,
});
