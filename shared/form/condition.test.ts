import { expect, it } from 'vitest';
import { evaluate, isFilled } from './condition.ts';
import type { Condition } from './condition-schema.ts';

const isA: Condition = { field: 'a', op: 'is', value: 'x' };

it.each([
  [isA, { a: 'x' }, true],
  [isA, { a: 'y' }, false],
  [isA, {}, false],
  [{ field: 'a', op: 'isNot', value: 'x' }, {}, true],
  [{ field: 'a', op: 'isNot', value: 'x' }, { a: 'x' }, false],
  [{ field: 'a', op: 'is', value: false }, { a: false }, true],
  [{ field: 'a', op: 'includes', value: 'x' }, { a: ['y', 'x'] }, true],
  [{ field: 'a', op: 'includes', value: 'x' }, { a: 'xy' }, false],
  [{ field: 'a', op: 'answered' }, { a: false }, true],
  [{ field: 'a', op: 'answered' }, { a: '  ' }, false],
  [{ not: isA }, { a: 'x' }, false],
  [{ all: [isA, { field: 'b', op: 'answered' }] }, { a: 'x' }, false],
  [{ any: [isA, { field: 'b', op: 'answered' }] }, { a: 'x' }, true],
  [{ field: 'constructor', op: 'answered' }, {}, false],
] satisfies [Condition, Parameters<typeof evaluate>[1], boolean][])(
  '%j with %j is %s',
  (condition, answers, outcome) => {
    expect(evaluate(condition, answers)).toBe(outcome);
  },
);

it('counts an address without any part as not filled', () => {
  expect(isFilled({ areaCode: '', areaName: '', street: '' })).toBe(false);
  expect(isFilled({ areaCode: '', areaName: '', street: '1' })).toBe(true);
});
