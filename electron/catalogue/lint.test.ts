import { describe, expect, it } from 'vitest';
import type { Matter } from '../../shared/matter/index.ts';
import { aMaterial, aMatter } from './catalogue.fixture.ts';
import { guideRules } from '../../shared/matter/checks.ts';

const text = (zh: string) => ({ 'zh-CN': zh, en: zh });

const brokenBy = (changes: Partial<Matter>): string[] => {
  const matter = aMatter(changes);
  return guideRules.filter((rule) => rule.check(matter).length > 0).map(({ id }) => id);
};

const limits = (statutory: number, promised: number): Matter['timeLimit'] => ({
  statutory: { workingDays: statutory },
  promised: { workingDays: promised },
});

/** For each rule the smallest change that breaks it and nothing else. */
const breaches: readonly (readonly [rule: string, Partial<Matter>])[] = [
  ['promised-within-statutory', { timeLimit: limits(5, 6) }],
  ['immediate-is-zero-days', { timeLimit: limits(5, 0) }],
  ['immediate-is-zero-days', { caseType: 'immediate' }],
  ['visits-need-reason', { visits: { count: 1 } }],
  ['full-online-without-visits', { online: { depth: 'full', mailIn: false } }],
  ['no-visits-need-a-way-in', { visits: { count: 0 } }],
  [
    'no-visits-need-a-way-out',
    {
      visits: { count: 0 },
      online: { depth: 'full', mailIn: false },
      result: { name: text('证'), sample: text('样'), delivery: ['window'] },
    },
  ],
  [
    'smallest-fee-first',
    {
      fee: {
        charged: true,
        fromYuan: 30,
        items: [
          { name: text('一次'), yuan: 15 },
          { name: text('二次'), yuan: 30 },
        ],
        basis: text('依据'),
        onlinePayment: true,
      },
    },
  ],
  ['copies-stated', { materials: [aMaterial({ originals: 0 })] }],
  ['condition-stated', { materials: [aMaterial({ necessity: 'conditional' })] }],
  ['required-without-condition', { materials: [aMaterial({ condition: text('有的') })] }],
  ['complaints-go-elsewhere', { complaintLine: { phone: '12367' } }],
  ['licence-answers-questions', { faq: [] }],
  ['licence-steps', { steps: [{ name: text('受理') }] }],
  ['result-sample', { result: { name: text('证'), delivery: ['mail'] } }],
  ['form-among-materials', { form: 'sample-matter' }],
  ['form-among-materials', { materials: [aMaterial({ source: 'kiosk' })] }],
  ['note-fits', { materials: [aMaterial({ note: text('字'.repeat(21)) })] }],
];

describe('guide lint', () => {
  it('finds nothing in a guide that agrees with itself', () => {
    expect(brokenBy({})).toEqual([]);
  });
  it.each(breaches)('%s', (rule, changes) => {
    expect(brokenBy(changes)).toEqual([rule]);
  });
  it('has a case here for every rule', () => {
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(guideRules.map(({ id }) => id)));
  });
  it('lets a matter that is no licence do with fewer steps and without questions', () => {
    expect(brokenBy({ type: 'public-service', steps: [{ name: text('办结') }], faq: [] })).toEqual([]);
  });
  it('lets an electronic document go without copies', () => {
    expect(brokenBy({ materials: [aMaterial({ format: 'electronic', originals: 0 })] })).toEqual([]);
  });
  it('knows a telephone number again with and without its hyphen', () => {
    const sameLine = { hotline: { phone: '0851-8890000' }, complaintLine: { phone: '08518890000' } };
    expect(brokenBy(sameLine)).toEqual(['complaints-go-elsewhere']);
  });
});
