import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import english from '../../resources/locales/en/problems.json' with { type: 'json' };
import chinese from '../../resources/locales/zh-CN/problems.json' with { type: 'json' };
import { problemReasons } from './problem.ts';

const placeholders = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map((match) => match[1]!).sort();

describe('the sentences of problems', () => {
  it.each([
    ['zh-CN', chinese],
    ['en', english],
  ])('%s has one for every reason and no other', (_language, sentences) => {
    expect(Object.keys(sentences).sort()).toEqual([...problemReasons].sort());
  });

  it.each(problemReasons)('%s has the same figures in every language', (reason) => {
    expect(placeholders(english[reason])).toEqual(placeholders(chinese[reason]));
  });

  it('end like sentences, without exclamation marks', () => {
    for (const sentence of Object.values(chinese)) expect(sentence).toMatch(/^[^！!’]+。$/);
    for (const sentence of Object.values(english)) expect(sentence).toMatch(/^[^!’“”]+\.$/);
  });
});

it('take their figures', async () => {
  const i18n = createInstance();
  await i18n.init({
    lng: 'en',
    resources: { en: { problems: english }, 'zh-CN': { problems: chinese } },
    interpolation: { escapeValue: false },
  });
  const say = i18n.getFixedT('en', 'problems');
  expect(say('resident-id-length', { label: 'ID number', count: 17 })).toBe(
    "'ID number' must have 18 characters. You entered 17. Compare it with the card.",
  );
  expect(i18n.getFixedT('zh-CN', 'problems')('number-too-large', { label: '注册资本', max: 1000000 })).toBe(
    '“注册资本”不能大于 1,000,000。请改正。',
  );
});
