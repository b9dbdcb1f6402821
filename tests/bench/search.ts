import { match } from 'pinyin-pro';
import { aMatter } from '../../electron/catalogue/catalogue.fixture.ts';
import { createMatterSearch } from '../../electron/catalogue/index.ts';
import { syllablesOf } from '../../electron/catalogue/pinyin.ts';
import type { Matter } from '../../shared/matter/index.ts';
import { percentile, type BenchRow } from './row.ts';

const matterCount = 10_000;
const rounds = 5;

/** A hall far larger than any: names put together from what matters are really called. */
function syntheticMatters(): Matter[] {
  const places = ['贵安', '花溪', '清镇', '平坝', '湖潮', '党武', '马场', '高峰'];
  const objects = [
    '港澳通行证',
    '机动车驾驶证',
    '食品经营',
    '医疗机构',
    '不动产',
    '建筑工程',
    '公积金',
    '社会保险',
    '道路运输',
    '取水',
    '教师资格',
    '法律援助',
  ];
  const acts = [
    '签注',
    '期满换证',
    '许可',
    '执业登记',
    '转移登记',
    '施工许可',
    '提取',
    '信息变更',
    '备案',
    '年度审验',
    '注销',
    '补领',
  ];
  const english = ['permit', 'licence', 'registration', 'endorsement', 'filing', 'renewal'];
  return Array.from({ length: matterCount }, (_, index) => {
    const pick = (list: readonly string[], step: number): string =>
      list[Math.floor(index / step) % list.length]!;
    const name = `${pick(places, 1)}${pick(objects, 8)}${pick(acts, 96)}第${index}号`;
    return aMatter({
      code: `matter-${index}`,
      name: { 'zh-CN': name, en: `${pick(english, 1)} of kind ${index}` },
      alsoCalled: [`${pick(objects, 8)}${pick(acts, 96)}`],
    });
  });
}

/** One keystroke is one search, as the page sends it. */
const typed = [
  'gatxz',
  'jidongche',
  'shipinjy',
  '医疗机构',
  '签注 港澳',
  'licence of kind',
  'a36',
  'zzzz',
].flatMap((query) => [...query].map((_, index) => query.slice(0, index + 1)));

/**
 * The time of one keystroke among 10,000 matters, beside looking for the text in every name (which finds no
 * pinyin) and beside the pinyin library's own search.
 */
export async function benchSearch(): Promise<BenchRow[]> {
  const matters = syntheticMatters();
  const startedMs = performance.now();
  const search = createMatterSearch(matters, syllablesOf);
  const preparedMs = performance.now() - startedMs;
  const ours = timeEach((query) => search({ query, offset: 0, limit: 20 }).total);
  const naive = timeEach(
    (query) =>
      matters.filter(({ name }) => name['zh-CN'].includes(query) || name.en.toLowerCase().includes(query))
        .length,
  );
  // The library's own search by pinyin takes so long that one round of whole queries has to do.
  const library = timeEach(
    (query) => matters.filter(({ name }) => match(name['zh-CN'], query, { precision: 'start' })).length,
    ['gatxz', 'shipinjy', 'jidongche'],
    1,
  );
  const value = percentile(ours, 0.95);
  const baseline = percentile(naive, 0.95);
  const libraryMs = percentile(library, 0.5);
  return [
    {
      name: 'search, 10,000 matters, a keystroke, p95',
      value,
      unit: 'ms',
      baseline: { name: 'String.includes over names, no pinyin', value: baseline },
      ratio: baseline / value,
    },
    {
      name: 'search, 10,000 matters, a keystroke, p95',
      value,
      unit: 'ms',
      baseline: { name: 'pinyin-pro match over names, median', value: libraryMs },
      ratio: libraryMs / value,
    },
    { name: 'search, preparing 10,000 matters', value: preparedMs, unit: 'ms', baseline: null, ratio: null },
  ];
}

function timeEach(
  run: (query: string) => number,
  queries: readonly string[] = typed,
  times: number = rounds,
): number[] {
  const samples: number[] = [];
  for (let round = 0; round < times; round += 1) {
    for (const query of queries) {
      const startedMs = performance.now();
      run(query);
      samples.push(performance.now() - startedMs);
    }
  }
  return samples;
}
