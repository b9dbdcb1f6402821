import { expect, it } from 'vitest';
import { aField, aForm, aPage, companyForm, options, parsedField } from './form.fixture.ts';
import { answerInWords, summarise } from './summary.ts';

it('lists pages and items in order, with what was left out as null', () => {
  const rows = summarise(
    companyForm(),
    {
      name: '张三',
      viaAgent: false,
      shareholder: [{ holderName: '王五', holderKind: 'person', holderId: '11010519491231002X' }],
    },
    'zh-CN',
  );
  expect(rows.map(({ title }) => title)).toEqual(['Page person', '股东 1', 'Page branch', 'Page end']);
  expect(rows[0]!.fields.map(({ value }) => value)).toEqual(['张三', '否', null]);
  expect(rows[1]).toEqual({
    step: { kind: 'item', page: 'shareholder', item: 0 },
    title: '股东 1',
    fields: [
      { field: 'holderName', label: 'holderName', value: '王五' },
      { field: 'holderKind', label: 'holderKind', value: '选person' },
      { field: 'holderId', label: 'holderId', value: '110105********002X' },
    ],
  });
  expect(rows[2]).toMatchObject({ step: { kind: 'list', page: 'branch' }, fields: [] });
});

it('reads choices in the language of the citizen', () => {
  const field = parsedField('multiChoice', { options: options('a', 'b') });
  expect(answerInWords(field, { asked: ['a', 'b'] }, { language: 'en', masked: true })).toBe('Opt a, Opt b');
  expect(answerInWords(field, { asked: ['a', 'b'] }, { language: 'zh-CN', masked: true })).toBe('选a、选b');
  expect(answerInWords(field, { asked: 'a' }, { language: 'en', masked: true })).toBeNull();
});

it('asks for a second look at a bank card that may be mistyped', () => {
  const form = aForm([aPage('pay', [aField('card', 'bankCard')])]);
  expect(summarise(form, { card: '6222021234567890123' }, 'en')[0]!.fields[0]).toEqual({
    field: 'card',
    label: 'card',
    value: '6222***********0123',
    doubt: 'bank-card-doubt',
  });
});
