import type { Language } from '../../../shared/text/index.ts';

/** The fixed words of slip and notification. */
export interface PaperWords {
  readonly reprint: string;
  readonly ignoreEarlier: string;
  readonly slip: string;
  readonly ticket: string;
  readonly goTo: string;
  readonly window: string;
  readonly matter: string;
  readonly reference: string;
  readonly bring: string;
  readonly originals: string;
  readonly copies: string;
  readonly next: string;
  readonly enquiries: string;
  readonly complaints: string;
  readonly timeLimit: string;
  readonly forgets: string;
  readonly notification: string;
  readonly department: string;
  readonly place: string;
  readonly openingHours: string;
  readonly conditions: string;
  readonly bringIfItApplies: string;
  readonly steps: string;
  readonly legalBasis: string;
  readonly edition: string;
}

export const paperWords: Readonly<Record<Language, PaperWords>> = {
  'zh-CN': {
    reprint: '补打',
    ignoreEarlier: '以本张为准，先前打出的作废',
    slip: '办事小票  请妥善保管',
    ticket: '排队号',
    goTo: '请到',
    window: '窗口',
    matter: '事项',
    reference: '编号',
    bring: '请带上',
    originals: '原件',
    copies: '复印件',
    next: '接下来',
    enquiries: '咨询',
    complaints: '投诉',
    timeLimit: '办结时限',
    forgets: '本机不保存您填写的内容',
    notification: '一次性告知单',
    department: '办理部门',
    place: '办理地点',
    openingHours: '办理时间',
    conditions: '办理条件',
    bringIfItApplies: '符合情形的还需带上',
    steps: '办理流程',
    legalBasis: '设定依据',
    edition: '版本',
  },
  en: {
    reprint: 'Reprint',
    ignoreEarlier: 'Use this one. Ignore any earlier copy.',
    slip: 'Your slip. Please keep it.',
    ticket: 'Your queue number',
    goTo: 'Go to',
    window: 'window',
    matter: 'Service',
    reference: 'Reference',
    bring: 'What to bring',
    originals: 'Originals',
    copies: 'Copies',
    next: 'What happens next',
    enquiries: 'Enquiries',
    complaints: 'Complaints',
    timeLimit: 'How long it takes',
    forgets: 'This kiosk does not keep what you entered.',
    notification: 'What you need',
    department: 'Department',
    place: 'Where',
    openingHours: 'Opening hours',
    conditions: 'Who can apply',
    bringIfItApplies: 'Also bring, if it applies to you',
    steps: 'How it works',
    legalBasis: 'Legal basis',
    edition: 'Edition',
  },
};
