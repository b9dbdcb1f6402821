import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../answers.ts';
import { options, parsedField, type Loose } from '../form.fixture.ts';
import { checkField, doubtOf, printField } from './index.ts';

const today = '2026-11-24';
const place = { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '甲秀南路1号' };

type Row = readonly [kind: string, more: Loose, given: AnswerValue, stored: AnswerValue];
const accepted: readonly Row[] = [
  ['personName', {}, ' 张 三 ', '张三'],
  ['personName', {}, '𬱖䶮', '𬱖䶮'],
  ['personName', {}, '㛃', '㛃'],
  ['personName', {}, '阿卜杜热合曼•买买提', '阿卜杜热合曼·买买提'],
  ['personName', {}, '迪丽.热巴', '迪丽·热巴'],
  ['personName', {}, '〇'.repeat(50), '〇'.repeat(50)],
  ['personName', {}, 'John  Smith', 'JOHN SMITH'],
  ['personName', { script: 'latin' }, 'lǚ, yīng', 'LYU YING'],
  ['personName', { script: 'latin' }, 'Ｏ’Brien', "O'BRIEN"],
  ['residentId', {}, '１１０１０５ 19491231 002x', '11010519491231002X'],
  ['travelDocument', { document: 'hkMacaoPermit' }, 'c00123400', 'C00123400'],
  ['travelDocument', { document: 'any' }, '12345678', '12345678'],
  ['socialCreditCode', {}, '91350100m000100y43', '91350100M000100Y43'],
  ['mobile', {}, '+86 138-0013-8000', '13800138000'],
  ['landline', {}, '(0851) 8888 1234', '0851-88881234'],
  ['email', {}, 'Li.Si＠Example.COM', 'Li.Si@example.com'],
  ['postcode', {}, '５５００25', '550025'],
  ['plate', {}, '贵a·d12345', '贵AD12345'],
  ['bankCard', {}, '6222 0212 3456 7890 128', '6222021234567890128'],
  ['address', {}, { ...place, street: ' 甲秀南路1号\u202E ' }, place],
  ['address', { street: false }, { ...place, street: 'x' }, { ...place, street: '' }],
  ['text', { maxLength: 3 }, '\u202E𠮷\u0007野家', '𠮷野家'],
  ['text', { pattern: { regex: '[A-Z]\\d', message: { 'zh-CN': '一', en: 'One' } } }, 'A1', 'A1'],
  ['longText', {}, '一\r\n二\n\n\n\n三 ', '一\n二\n\n三'],
  ['date', {}, '2028年2月29日', '2028-02-29'],
  ['date', { latest: 'today' }, '20261124', '2026-11-24'],
  ['date', { earliest: 'today' }, '2026-11-24', '2026-11-24'],
  ['choice', { options: options('a', 'b') }, 'b', 'b'],
  ['multiChoice', { options: options('a', 'b', 'c') }, ['c', 'a', 'c'], ['a', 'c']],
  ['yesNo', {}, false, false],
  ['number', {}, '００12', '12'],
  ['number', { min: -5, decimals: 1 }, '-0.0', '0.0'],
  ['money', {}, '1,234,567.50', '1234567.50'],
];

const refused: readonly (readonly [
  kind: string,
  more: Loose,
  given: AnswerValue | undefined,
  wrong: object,
])[] = [
  ['text', {}, undefined, { reason: 'missing' }],
  ['text', {}, ' \u200B', { reason: 'missing' }],
  ['text', {}, ['a'], { reason: 'missing' }],
  ['choice', { options: options('a', 'b') }, '', { reason: 'missing-choice' }],
  ['choice', { options: options('a', 'b') }, 'z', { reason: 'choice-unknown' }],
  ['yesNo', {}, 'true', { reason: 'missing-choice' }],
  ['address', {}, { ...place, areaCode: '', areaName: '' }, { reason: 'missing-area' }],
  ['address', {}, { ...place, street: '' }, { reason: 'missing-street' }],
  [
    'address',
    {},
    { ...place, street: '𠮷'.repeat(301) },
    { reason: 'text-too-long', values: { max: 300, count: 301 } },
  ],
  ['personName', {}, '张三1', { reason: 'name-characters' }],
  ['personName', {}, '·张', { reason: 'name-characters' }],
  ['personName', {}, 'zhangsan', { reason: 'name-two-words' }],
  ['personName', {}, '𠮷'.repeat(51), { reason: 'name-too-long', values: { max: 50, count: 51 } }],
  ['personName', { script: 'latin' }, '张三', { reason: 'name-latin' }],
  ['residentId', {}, '1101051949123100 2', { reason: 'resident-id-length', values: { count: 17 } }],
  ['residentId', {}, '110105491231002', { reason: 'resident-id-first-generation' }],
  ['residentId', {}, '110105194912310021', { reason: 'resident-id-check-digit' }],
  ['travelDocument', { document: 'hkMacaoPermit' }, 'E12345678', { reason: 'hk-macao-permit-form' }],
  ['travelDocument', { document: 'passport' }, 'E1234', { reason: 'passport-length', values: { count: 5 } }],
  ['socialCreditCode', {}, '91350100M000100Y44', { reason: 'social-credit-code-check-digit' }],
  ['mobile', {}, '92123456789', { reason: 'mobile-form' }],
  ['mobile', {}, '1380013800', { reason: 'mobile-length', values: { count: 10 } }],
  ['landline', {}, '88881234', { reason: 'landline-area-code' }],
  ['email', {}, 'name.example.com', { reason: 'email-at-sign' }],
  ['postcode', {}, '55002', { reason: 'postcode-form', values: { count: 5 } }],
  ['plate', {}, 'A12345贵', { reason: 'plate-province' }],
  ['bankCard', {}, '6222x', { reason: 'bank-card-characters' }],
  ['text', { maxLength: 2 }, '𠮷野家', { reason: 'text-too-long', values: { max: 2, count: 3 } }],
  ['date', {}, '2026-11', { reason: 'date-incomplete' }],
  ['date', {}, '1990-02-30', { reason: 'date-unreal' }],
  ['date', { latest: 'today' }, '2026-11-25', { reason: 'date-in-future' }],
  ['date', { earliest: 'today' }, '2026-11-23', { reason: 'date-in-past' }],
  [
    'date',
    { earliest: '2000-01-01' },
    '1999-12-31',
    { reason: 'date-too-early', values: { earliest: '2000-01-01' } },
  ],
  [
    'date',
    { latest: '2000-01-01' },
    '2000-01-02',
    { reason: 'date-too-late', values: { latest: '2000-01-01' } },
  ],
  [
    'multiChoice',
    { options: options('a', 'b', 'c'), min: 2 },
    ['a'],
    { reason: 'choices-too-few', values: { min: 2, chosen: 1 } },
  ],
  [
    'multiChoice',
    { options: options('a', 'b', 'c'), max: 1 },
    ['a', 'b'],
    { reason: 'choices-too-many', values: { max: 1, chosen: 2 } },
  ],
  ['number', {}, '1.5', { reason: 'number-whole' }],
  ['number', { decimals: 1 }, '1.55', { reason: 'number-decimals', values: { decimals: 1 } }],
  ['number', { min: 2 }, '1', { reason: 'number-too-small', values: { min: 2 } }],
  ['number', { max: 2 }, '3', { reason: 'number-too-large', values: { max: 2 } }],
  ['number', {}, '1e5', { reason: 'number-form' }],
  ['number', {}, '1234567890123456', { reason: 'number-too-long', values: { max: 15 } }],
  ['money', {}, '-1', { reason: 'number-too-small', values: { min: 0 } }],
];

describe('checking one answer', () => {
  it.each(accepted)('%s %j takes %j and stores %j', (kind, more, given, stored) => {
    const field = parsedField(kind, more);
    expect(checkField(field, given, today)).toEqual({ ok: true, value: stored });
    expect(checkField(field, stored, today)).toEqual({ ok: true, value: stored });
  });

  it.each(refused)('%s %j refuses %j: %j', (kind, more, given, error) => {
    expect(checkField(parsedField(kind, more), given, today)).toEqual({ ok: false, error });
  });

  it('gives the sentence of the definition when its pattern does not match the whole answer', () => {
    const message = { 'zh-CN': '一位字母加一位数字', en: 'One letter, one digit' };
    const field = parsedField('text', { pattern: { regex: 'A|[A-Z]\\d', message } });
    expect(checkField(field, 'B12', today)).toEqual({ ok: false, error: { reason: 'pattern', message } });
  });

  it('takes nothing for an answer to an optional field, but not something wrong', () => {
    const field = parsedField('mobile', { optional: true });
    expect(checkField(field, '  ', today)).toEqual({ ok: true, value: null });
    expect(checkField(field, '1', today)).toMatchObject({ ok: false });
    expect(
      checkField(parsedField('multiChoice', { options: options('a', 'b'), min: 0 }), [], today),
    ).toMatchObject({ ok: true });
  });
});

describe('one answer on paper', () => {
  const chinese = { language: 'zh-CN', masked: false } as const;
  const masked = { language: 'zh-CN', masked: true } as const;

  it.each<readonly [string, Loose, AnswerValue | undefined, string, string]>([
    ['residentId', {}, '11010519491231002X', '11010519491231002X', '110105********002X'],
    ['residentId', {}, '1101051949', '1101051949', '110105****'],
    ['mobile', {}, '13800138000', '138 0013 8000', '138****8000'],
    ['mobile', {}, '1380', '1380', '138*'],
    ['travelDocument', { document: 'hkMacaoPermit' }, 'C00123400', 'C00123400', 'C00****00'],
    ['bankCard', {}, '6222021234567890128', '6222 0212 3456 7890 128', '6222***********0128'],
    ['landline', {}, '0851-88881234', '0851-88881234', '0851-****1234'],
    ['date', {}, '2026-11-24', '2026.11.24', '2026.11.24'],
    ['date', {}, '2026-11-', '2026.11', '2026.11'],
    ['address', {}, place, '贵州省贵阳市花溪区甲秀南路1号', '贵州省贵阳市花溪区甲秀南路1号'],
    ['money', {}, '1234567.50', '1,234,567.50 元', '1,234,567.50 元'],
    ['money', { unit: 'tenThousandYuan' }, '500', '500 万元', '500 万元'],
    ['money', {}, '12.', '12.', '12.'],
    ['number', { unit: { 'zh-CN': '平方米', en: 'm²' } }, '80', '80 平方米', '80 平方米'],
    ['text', {}, undefined, '', ''],
    ['text', {}, ['not', 'text'], '', ''],
    ['longText', {}, '一\n二', '一\n二', '一\n二'],
  ])('%s %j: %j stands as %j, masked as %j', (kind, more, value, plain, starred) => {
    const field = parsedField(kind, more);
    expect(printField(field, value, chinese)).toEqual({ text: plain });
    expect(printField(field, value, masked)).toEqual({ text: starred });
  });

  it('prints a choice with all its options, in the language asked for', () => {
    const field = parsedField('multiChoice', { options: options('a', 'b') });
    expect(printField(field, ['b'], { language: 'en', masked: false })).toEqual({
      options: [
        { label: 'Opt a', chosen: false },
        { label: 'Opt b', chosen: true },
      ],
    });
    expect(printField(parsedField('yesNo'), undefined, chinese)).toEqual({
      options: [
        { label: '是', chosen: false },
        { label: '否', chosen: false },
      ],
    });
  });
});

it('doubts a bank card whose last digit does not fit, and nothing else', () => {
  expect(doubtOf(parsedField('bankCard'), '6222021234567890123')).toBe('bank-card-doubt');
  expect(doubtOf(parsedField('bankCard'), '6222021234567890128')).toBeNull();
  expect(doubtOf(parsedField('text'), 'x')).toBeNull();
});
