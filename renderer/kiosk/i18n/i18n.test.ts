import { describe, expect, it } from 'vitest';
import { createI18n } from './i18n.ts';
import { resources } from './resources.ts';

type Texts = { readonly [key: string]: string | Texts };

const paths = (texts: Texts, above = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${above}${key}`] : paths(text, `${above}${key}.`),
  );
const textAt = (texts: Texts, path: string): string =>
  path.split('.').reduce<Texts | string>((node, key) => (node as Texts)[key]!, texts) as string;
const placeholders = (text: string): string[] => (text.match(/\{\{\s*\w+\s*\}\}/g) ?? []).sort();

describe('the citizen screens', () => {
  it.each(Object.keys(resources.en) as (keyof typeof resources.en)[])(
    'say the same things in both languages: %s',
    (namespace) => {
      const [zh, en] = [resources['zh-CN'][namespace] as Texts, resources.en[namespace] as Texts];
      // Chinese has one plural form; English has two.
      expect(
        paths(en)
          .filter((path) => !path.endsWith('_one'))
          .sort(),
      ).toEqual(paths(zh).sort());
      for (const path of paths(zh)) {
        expect(placeholders(textAt(en, path)), path).toEqual(placeholders(textAt(zh, path)));
      }
    },
  );

  it('write no typographic apostrophe and no exclamation mark in English', () => {
    for (const [namespace, texts] of Object.entries(resources.en)) {
      for (const path of paths(texts as Texts)) {
        expect(textAt(texts as Texts, path), `${namespace}:${path}`).not.toMatch(/[’!]/);
      }
    }
  });

  it('change their language at once', async () => {
    const i18n = createI18n('zh-CN');
    expect(i18n.t('home.title')).toBe('您要办什么事？');
    await i18n.changeLanguage('en');
    expect(i18n.t('home.title')).toBe('What do you need to do?');
    expect(i18n.t('search.found', { count: 1 })).toBe('1 service found');
  });
});
