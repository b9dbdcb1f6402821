import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matter } from '../../shared/matter/index.ts';
import { aMatter } from './catalogue.fixture.ts';
import { syllablesOf } from './pinyin.ts';
import { createMatterSearch, type SearchQuery } from './search.ts';

const named = (code: string, zh: string, en: string, changes: Partial<Matter> = {}): Matter =>
  aMatter({ code, name: { 'zh-CN': zh, en }, ...changes });

const matters = [
  named('endorsement', '往来港澳通行证签注', 'Endorsement for travel to Hong Kong and Macao', {
    alsoCalled: ['港澳通行证', 'Macau'],
    popularity: 1,
    lifeEvents: ['travel-abroad'],
  }),
  named('licence', '机动车驾驶证期满换证', 'Driving licence renewal', { window: 'A33', popularity: 2 }),
  named('permit', '建筑工程施工许可', 'Construction permit', {
    window: 'D11',
    department: 'urban-rural-construction',
    audience: 'enterprise',
    lifeEvents: ['build'],
  }),
  named('food', '食品经营许可', 'Food business licence', {
    window: 'D05',
    department: 'market-supervision',
    audience: 'both',
    lifeEvents: ['run-business'],
  }),
  named('travel-agency', '旅行社分社备案', "Filing of a travel agency's branch", {
    window: 'D26',
    audience: 'enterprise',
  }),
];
const search = createMatterSearch(matters, syllablesOf);
const find = (query: string, filters: Partial<SearchQuery> = {}): string[] =>
  search({ query, offset: 0, limit: 100, ...filters }).matters.map(({ code }) => code);

describe('a matter is found', () => {
  it.each([
    ['part of its name', '通行证签注', ['endorsement']],
    ['its name with spaces and punctuation', ' 机动车·驾驶证 ', ['licence']],
    ['pinyin initials from the middle of the name', 'gatxz', ['endorsement']],
    ['all pinyin initials', 'wlgatxzqz', ['endorsement']],
    ['full pinyin', 'shipinjingying', ['food']],
    ['full pinyin with spaces and capitals', 'Shi Pin', ['food']],
    ['pinyin written out and shortened by turns', 'gangaotxz', ['endorsement']],
    ['pinyin that is not finished yet', 'jiandongc', []],
    ['the beginning of pinyin', 'jid', ['licence']],
    ['characters and letters mixed', '港澳txz', ['endorsement']],
    ['v for ü', 'lvxingshe', ['travel-agency']],
    ['ü itself', 'lüxing', ['travel-agency']],
    ['another name', 'macau', ['endorsement']],
    ['English words in any order', 'permit construction', ['permit']],
    ['two Chinese words apart', '签注 港澳', ['endorsement']],
    ['full-width letters', 'ＧＡＴＸＺ', ['endorsement']],
    ['an apostrophe left out', 'agencys', ['travel-agency']],
    ['its window', 'd05', ['food']],
    ['the beginning of a window', 'D1', ['permit']],
    ['letters that begin no syllable', 'angao', []],
    ['what no matter is called', '结婚', []],
  ])('by %s', (_how, query, expected) => {
    expect(find(query)).toEqual(expected);
  });
});

describe('pinyin', () => {
  it('finds a name from any character on, each written out or shortened in any way', () => {
    const names = matters.map(({ name }) => name['zh-CN']);
    const shortened = fc
      .constantFrom(...names)
      .chain((name) => fc.tuple(fc.constant(name), fc.nat(name.length - 1)))
      .chain(([name, start]) =>
        fc.tuple(
          fc.constant(name),
          fc.tuple(
            ...syllablesOf(name)
              .slice(start)
              .map((syllable) =>
                fc.integer({ min: 1, max: syllable.length }).map((length) => syllable.slice(0, length)),
              ),
          ),
          fc.integer({ min: 1, max: name.length }),
        ),
      );
    fc.assert(
      fc.property(shortened, ([name, syllables, count]) => {
        const found = search({ query: syllables.slice(0, count).join(''), offset: 0, limit: 100 });
        expect(found.matters.map((matter) => matter.name['zh-CN'])).toContain(name);
      }),
    );
  });
});

describe('the best comes first', () => {
  it('a beginning before the beginning of a word before the inside of a word', () => {
    const ranked = createMatterSearch(
      [
        named('inside', '甲', 'Repayment of fees', { popularity: 1 }),
        named('word', '乙', 'Prompt payment', { popularity: 2 }),
        named('start', '丙', 'Payment of fees'),
        named('whole', '丁', 'Payment'),
      ],
      syllablesOf,
    );
    const { matters: found } = ranked({ query: 'payment', offset: 0, limit: 10 });
    expect(found.map(({ code }) => code)).toEqual(['whole', 'start', 'word', 'inside']);
  });
  it('an own name before what else a matter is called', () => {
    const ranked = createMatterSearch(
      [named('other', '甲', 'A', { alsoCalled: ['护照'], popularity: 1 }), named('own', '护照', 'B')],
      syllablesOf,
    );
    expect(ranked({ query: '护照', offset: 0, limit: 10 }).matters.map(({ code }) => code)).toEqual([
      'own',
      'other',
    ]);
  });
  it('the most used first among equals, then by sound', () => {
    expect(find('')).toEqual(['endorsement', 'licence', 'permit', 'travel-agency', 'food']);
  });
});

describe('filters', () => {
  it('by department, audience and life event; a matter for both is found by either', () => {
    expect(find('', { department: 'market-supervision' })).toEqual(['food']);
    expect(find('', { audience: 'enterprise' })).toEqual(['permit', 'travel-agency', 'food']);
    expect(find('', { audience: 'individual' })).toEqual(['endorsement', 'licence', 'food']);
    expect(find('', { lifeEvent: 'build' })).toEqual(['permit']);
    expect(find('xuke', { audience: 'individual' })).toEqual(['food']);
  });
  it('pages through the results and counts them all', () => {
    expect(search({ query: '', offset: 2, limit: 2 })).toEqual({
      total: 5,
      matters: [matters[2], matters[4]],
    });
  });
});
