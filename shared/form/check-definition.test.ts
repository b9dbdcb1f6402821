import { describe, expect, it } from 'vitest';
import { checkDefinition } from './check-definition.ts';
import { aField, aForm, aPage, companyForm, options, type Loose } from './form.fixture.ts';

const faultsOf = (...pages: readonly Loose[]): readonly string[] =>
  checkDefinition(aForm(pages)).map(({ path, message }) => `${path.join('.')}: ${message}`);

const both = { 'zh-CN': '项', en: 'Item' };
const when = (field: string, op: string, value?: string | boolean): Loose => ({
  showWhen: value === undefined ? { field, op } : { field, op, value },
});

describe('a definition', () => {
  it('without mistakes has no faults', () => {
    expect(checkDefinition(companyForm())).toEqual([]);
  });

  it.each<readonly [string, readonly Loose[], RegExp]>([
    [
      'two pages of one id',
      [aPage('p', [aField('a', 'text')]), aPage('p', [aField('b', 'text')])],
      /^pages\.1\.id: .*exists twice/,
    ],
    [
      'two fields of one id',
      [aPage('p', [aField('a', 'text')]), aPage('q', [aField('a', 'text')])],
      /^pages\.1\.fields\.0\.id: .*exists twice/,
    ],
    [
      'a repeated page called like a field',
      [
        aPage('p', [aField('q', 'text')]),
        aPage('q', [aField('b', 'text')], { repeat: { min: 0, max: 1, itemName: both, nameField: 'b' } }),
      ],
      /^pages\.1\.id: .*like a field/,
    ],
    [
      'a condition on an unknown field',
      [aPage('p', [aField('a', 'text', when('b', 'answered'))])],
      /showWhen\.field: there is no field "b"/,
    ],
    [
      'a condition that looks ahead',
      [aPage('p', [aField('a', 'text', when('b', 'answered')), aField('b', 'text')])],
      /asked later/,
    ],
    ['a condition on itself', [aPage('p', [aField('a', 'text', when('a', 'answered'))])], /asked later/],
    [
      'a condition on a field of another repeated page',
      [
        aPage('p', [aField('a', 'text')], { repeat: { min: 0, max: 2, itemName: both, nameField: 'a' } }),
        aPage('q', [aField('b', 'text')], when('a', 'answered')),
      ],
      /^pages\.1\.showWhen\.field: "a" is on the repeated page/,
    ],
    [
      'an unknown option',
      [
        aPage('p', [
          aField('a', 'choice', { options: options('x', 'y') }),
          aField('b', 'text', when('a', 'is', 'z')),
        ]),
      ],
      /showWhen\.value: "z" is not an option of "a"; there are x, y/,
    ],
    [
      'a deep unknown option',
      [
        aPage('p', [
          aField('a', 'choice', { options: options('x', 'y') }),
          aField('b', 'text', { showWhen: { all: [{ not: { field: 'a', op: 'is', value: 'z' } }] } }),
        ]),
      ],
      /showWhen\.all\.0\.not\.value: /,
    ],
    [
      'includes on a choice',
      [
        aPage('p', [
          aField('a', 'choice', { options: options('x', 'y') }),
          aField('b', 'text', when('a', 'includes', 'x')),
        ]),
      ],
      /"includes" needs a multiChoice/,
    ],
    [
      'is on a multiChoice',
      [
        aPage('p', [
          aField('a', 'multiChoice', { options: options('x', 'y') }),
          aField('b', 'text', when('a', 'is', 'x')),
        ]),
      ],
      /use "includes"/,
    ],
    [
      'yes as text',
      [aPage('p', [aField('a', 'yesNo'), aField('b', 'text', when('a', 'is', 'yes'))])],
      /true or false/,
    ],
    [
      'a name field elsewhere',
      [aPage('p', [aField('a', 'text')], { repeat: { min: 0, max: 2, itemName: both, nameField: 'b' } })],
      /repeat\.nameField: "b"/,
    ],
    [
      'min over max items',
      [aPage('p', [aField('a', 'text')], { repeat: { min: 3, max: 2, itemName: both, nameField: 'a' } })],
      /repeat\.min: /,
    ],
    [
      'an option twice',
      [aPage('p', [aField('a', 'choice', { options: options('x', 'x') })])],
      /options\.1\.value: option "x"/,
    ],
    [
      'more choices than options',
      [aPage('p', [aField('a', 'multiChoice', { options: options('x', 'y'), min: 3 })])],
      /cannot be chosen/,
    ],
    ['min over max', [aPage('p', [aField('a', 'number', { min: 2, max: 1 })])], /min 2 is more than max 1/],
    [
      'dates the wrong way round',
      [aPage('p', [aField('a', 'date', { earliest: '2020-01-02', latest: '2020-01-01' })])],
      /is after latest/,
    ],
    [
      'a broken pattern',
      [aPage('p', [aField('a', 'text', { pattern: { regex: '(', message: both } })])],
      /pattern\.regex: is not a regular expression/,
    ],
  ])('with %s is told so, once and in its place', (_name, pages, fault) => {
    const faults = faultsOf(...pages);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });
});
