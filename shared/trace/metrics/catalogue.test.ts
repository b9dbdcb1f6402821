import { describe, expect, it } from 'vitest';
import en from '../../../resources/locales/en/metrics.json' with { type: 'json' };
import zh from '../../../resources/locales/zh-CN/metrics.json' with { type: 'json' };
import { metricCatalogue, metricSources, totalIds } from './index.ts';

describe.each([
  ['Chinese', zh],
  ['English', en],
])('the catalogue of metrics in %s', (_, words) => {
  it('names and defines every metric, and none that does not exist', () => {
    const ids = metricCatalogue.map(({ id }) => id).toSorted();
    expect(Object.keys(words.name).toSorted()).toEqual(ids);
    expect(Object.keys(words.definition).toSorted()).toEqual(ids);
  });

  it('names every source and unit', () => {
    expect(Object.keys(words.source).toSorted()).toEqual([...metricSources].toSorted());
    for (const { unit } of metricCatalogue) expect(words.unit).toHaveProperty(unit);
  });
});

it('has every figure of a walk', () => {
  const ids: readonly string[] = metricCatalogue.map(({ id }) => id);
  expect(totalIds.filter((id) => !ids.includes(id))).toEqual([]);
});

it('has each metric once', () => {
  expect(new Set(metricCatalogue.map(({ id }) => id)).size).toBe(metricCatalogue.length);
});
