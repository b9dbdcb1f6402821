import { beforeAll, describe, expect, it } from 'vitest';
import { buildDictionary } from '../../../resources/pinyin/build.ts';
import { readDictionary } from './dictionary.ts';
import { createPinyinEngine, type PinyinEngine } from './engine.ts';

let engine: PinyinEngine;
beforeAll(() => {
  engine = createPinyinEngine(readDictionary(buildDictionary()));
});

const general = (letters: string): readonly string[] =>
  engine.query({ letters, mode: 'general', surnameGiven: false }).list.map(({ text }) => text);
const name = (letters: string, surnameGiven = false): readonly string[] =>
  engine.query({ letters, mode: 'name', surnameGiven }).list.map(({ text }) => text);
const cut = (letters: string): readonly string[] =>
  engine.query({ letters, mode: 'general', surnameGiven: false }).syllables;

/** Types whole pinyin and takes the longest right candidate again and again; how many it took. */
function picksFor(target: string, letters: string, mode: 'general' | 'name'): number {
  let rest = letters;
  let written = '';
  for (let picks = 0; picks < 20; picks += 1) {
    if (written === target) return picks;
    const right = engine
      .query({ letters: rest, mode, surnameGiven: written !== '' })
      .list.filter(({ text }) => target.startsWith(written + text))
      .sort((a, b) => b.text.length - a.text.length)[0];
    if (right === undefined) return Infinity;
    written += right.text;
    rest = rest.slice(right.used);
  }
  return Infinity;
}

describe('cutting letters into syllables', () => {
  it.each([
    ['luoyutong', ['luo', 'yu', 'tong']],
    ['guiyang', ['gui', 'yang']],
    ['xian', ['xian']],
    ["xi'an", ['xi', 'an']],
    ['fangan', ['fang', 'an']],
    ['zhongguo', ['zhong', 'guo']],
    ['lvyou', ['lv', 'you']],
    ['luoyut', ['luo', 'yu', 't']],
  ])('%s', (letters, syllables) => {
    expect(cut(letters)).toEqual(syllables);
  });
});

describe('names', () => {
  it.each([
    ['luoyutong', '罗雨桐'],
    ['zhangwei', '张伟'],
    ['ouyang', '欧阳'],
    ['wangfang', '王芳'],
    ['shanxiongxin', '单雄鑫'],
  ])('%s gives %s among the first', (letters, wanted) => {
    expect(name(letters).slice(0, 8)).toContain(wanted);
  });
  it('puts surnames first when only a surname was typed', () => {
    expect(name('luo').slice(0, 3)).toEqual(['罗', '骆', '雒']);
    expect(name('zhang')[0]).toBe('张');
    expect(name('shan')[0]).toBe('单');
  });
  it('weighs given names once the surname stands', () => {
    expect(name('yutong', true)[0]).toBe('雨桐');
    expect(name('muchen', true).slice(0, 2)).toContain('沐宸');
  });
  it.each([...'沐宸汐苡诺辰泽玥垚喆祎翀'])(
    'has %s on the first page of its syllable in a given name',
    (character) => {
      const syllable = {
        沐: 'mu',
        宸: 'chen',
        汐: 'xi',
        苡: 'yi',
        诺: 'nuo',
        辰: 'chen',
        泽: 'ze',
        玥: 'yue',
        垚: 'yao',
        喆: 'zhe',
        祎: 'yi',
        翀: 'chong',
      }[character];
      expect(name(syllable ?? '', true).slice(0, 16)).toContain(character);
    },
  );
  it.each([
    ['欧阳娜娜', 'ouyangnana'],
    ['司马光', 'simaguang'],
    ['李翀', 'lichong'],
    ['尉迟恭', 'yuchigong'],
    ['区文诗', 'ouwenshi'],
  ])('reaches %s', (wanted, letters) => {
    expect(picksFor(wanted, letters, 'name')).toBeLessThanOrEqual(3);
  });
});

describe('addresses and organisations', () => {
  it.each([
    ['guiyangshihuaxiqu', '贵阳市花溪区'],
    ['guizhousheng', '贵州省'],
    ['youxiangongsi', '有限公司'],
    ['gaxq', '贵安新区'],
  ])('%s gives %s first or nearly so', (letters, wanted) => {
    expect(general(letters).slice(0, 8)).toContain(wanted);
  });
  it.each([
    ['贵州鑫源科技有限公司', 'guizhouxinyuankejiyouxiangongsi', 3],
    ['思雅路', 'siyalu', 2],
    ['湖潮乡青禾社区', 'huchaoxiangqingheshequ', 4],
    ['中国工商银行贵阳支行', 'zhongguogongshangyinhangguiyangzhihang', 4],
  ])('%s takes few picks', (wanted, letters, most) => {
    expect(picksFor(wanted, letters, 'general')).toBeLessThanOrEqual(most);
  });
});

it('offers characters before words for a single syllable', () => {
  expect(
    general('yan')
      .slice(0, 8)
      .every((text) => [...text].length === 1),
  ).toBe(true);
});

describe('rare characters', () => {
  it.each([
    ['yan', '䶮'],
    ['tong', '曈'],
    ['wei', '韡'],
  ])('%s lists %s', (syllable, character) => {
    expect([...engine.rare(syllable), ...general(syllable)]).toContain(character);
  });
});

it('answers a keystroke within ten milliseconds', () => {
  const letters = 'guizhoushengguiyangshihuaxiqusiyalu';
  general('guiyang');
  const times = Array.from({ length: letters.length }, (_, at) => {
    const begun = performance.now();
    general(letters.slice(0, at + 1));
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(10);
});
