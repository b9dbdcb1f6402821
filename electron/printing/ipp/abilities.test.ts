import { expect, it } from 'vitest';
import { paperCount } from '../../../shared/print/index.ts';
import { abilitiesOf, planPrint, settingsWithout } from './abilities.ts';

const able = abilitiesOf({
  'sides-supported': ['one-sided', 'two-sided-long-edge'],
  'copies-supported': [1, 99],
  'multiple-document-handling-supported': [
    'separate-documents-uncollated-copies',
    'separate-documents-collated-copies',
  ],
});
const twice = { sides: 'two-sided-long-edge', copies: 2 } as const;

it('an able printer makes the copies itself, and keeps each together', () => {
  expect(planPrint(3, twice, able)).toEqual({
    settings: twice,
    attributes: { ...twice, 'multiple-document-handling': 'separate-documents-collated-copies' },
    repeats: 1,
  });
});

it('a printer that would give page after page gets the document as often as it is wanted', () => {
  const mixing = { ...able, collates: false };
  expect(planPrint(3, twice, mixing)).toMatchObject({
    settings: twice,
    attributes: { copies: 1 },
    repeats: 2,
  });
  expect(planPrint(1, twice, mixing)).toMatchObject({ attributes: { copies: 2 }, repeats: 1 });
});

it('a printer that tells nothing of itself is asked for one copy on one side', () => {
  const plan = planPrint(1, twice, abilitiesOf({}));
  expect(plan.attributes).toEqual({ sides: 'one-sided', copies: 1 });
  expect(plan).toMatchObject({ settings: { sides: 'one-sided', copies: 2 }, repeats: 2 });
});

it('what a printer passed over is not counted as paper', () => {
  const plan = planPrint(4, twice, able);
  expect(paperCount(4, settingsWithout([], plan))).toEqual({ pages: 4, copies: 2, sheets: 4 });
  expect(paperCount(4, settingsWithout(['copies', 'sides'], plan))).toEqual({
    pages: 4,
    copies: 1,
    sheets: 4,
  });
});
