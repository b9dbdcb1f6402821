import { beforeAll, describe, expect, it } from 'vitest';
import { dictionaryText } from '../../../resources/pinyin/cached.ts';
import { localWordSchema, type FuzzySound } from '../../../shared/kiosk-settings.ts';
import { readDictionary, type Dictionary } from './dictionary.ts';
import { createPinyinEngine, type PinyinEngine } from './engine.ts';

let dictionary: Dictionary;
let engine: PinyinEngine;
beforeAll(() => {
  dictionary = readDictionary(dictionaryText());
  engine = createPinyinEngine(dictionary);
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
    ['shanwenjie', '单文杰'],
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
    expect(engine.rare(syllable).map(({ text }) => text)).toContain(character);
  });
});

describe('letters that are more than syllables', () => {
  it.each([
    ['zgjsyh', '中国建设银行'],
    ['zhgjshyh', '中国建设银行'],
    ['gys', '贵阳市'],
    ['guiys', '贵阳市'],
  ])('the first letters %s stand for %s', (letters, wanted) => {
    expect(general(letters).slice(0, 8)).toContain(wanted);
  });
  it('xian is read as one syllable and as two', () => {
    const offered = general('xian').slice(0, 8);
    expect(offered).toContain('先');
    expect(offered).toContain('西安');
  });
  it('an apostrophe parts them', () => {
    expect(general("xi'an")[0]).toBe('西安');
    expect(general("xi'an")).not.toContain('先');
  });
});

describe('sounds that count as one', () => {
  const offeredWith = (fuzzySounds: readonly FuzzySound[], letters: string): readonly string[] =>
    createPinyinEngine(dictionary, { fuzzySounds: [...fuzzySounds], words: [] })
      .query({ letters, mode: 'general', surnameGiven: false })
      .list.map(({ text }) => text);
  it.each([
    ['z-zh', 'zongguo', '中国'],
    ['c-ch', 'cengshi', '城市'],
    ['s-sh', 'sanghai', '上海'],
    ['n-l', 'yunlan', '云南'],
    ['an-ang', 'guiyan', '贵阳'],
    ['en-eng', 'chenshi', '城市'],
    ['in-ing', 'beijin', '北京'],
  ] as const)('%s', (sound, letters, wanted) => {
    expect(offeredWith([sound], letters).slice(0, 8)).toContain(wanted);
  });
  it('are told apart unless the hall says otherwise', () => {
    expect(general('zongguo')).not.toContain('中国');
  });
  it('what was typed stays likelier than what it sounds like', () => {
    expect(offeredWith(['z-zh'], 'zong')[0]).toBe('总');
  });
});

describe('words of the region', () => {
  const withWords = (words: readonly string[]): PinyinEngine =>
    createPinyinEngine(dictionary, { fuzzySounds: [], words: [...words] });
  const first = (of: PinyinEngine, letters: string): string | undefined =>
    of.query({ letters, mode: 'address', surnameGiven: false }).list[0]?.text;
  it('join the dictionary and are likelier than the words of the country', () => {
    expect(first(withWords([]), 'gairongcun')).not.toBe('盖冗村');
    expect(first(withWords(['盖冗村']), 'gairongcun')).toBe('盖冗村');
  });
  it('are found inside of an address', () => {
    expect(first(withWords(['翁岗村']), 'dangwuzhenwenggangcun')).toBe('党武镇翁岗村');
  });
  it('may have a rare character of any block', () => {
    expect(localWordSchema.safeParse('𬭎家寨').success).toBe(true);
    expect(localWordSchema.safeParse('寨a').success).toBe(false);
    expect(first(withWords(['𬭎家寨']), 'hongjiazhai')).toBe('𬭎家寨');
  });
  it('are found under each reading of their characters', () => {
    const engine = withWords(['长坡重庄']);
    expect([first(engine, 'changpochongzhuang'), first(engine, 'zhangpozhongzhuang')]).toEqual([
      '长坡重庄',
      '长坡重庄',
    ]);
  });
});

describe('words that nobody should be offered', () => {
  const modes = ['general', 'name', 'address', 'organisation'] as const;
  it.each(['shabi', 'wangbadan', 'tamade', 'nitamade', 'caonima'])('%s offers none', (letters) => {
    for (const mode of modes) {
      const list = engine.query({ letters, mode, surnameGiven: false }).list;
      expect(list.filter(({ text }) => dictionary.blocked.some((word) => text.includes(word)))).toEqual([]);
    }
  });
  it('their characters stay within reach', () => {
    expect(general('bi')).toContain('逼');
  });
  it('honest words that look alike are offered', () => {
    expect(general('yicixing')).toContain('一次性');
    expect(picksFor('路口交叉', 'lukoujiaocha', 'general')).toBeLessThanOrEqual(2);
  });
});

it('nothing is learnt: what one citizen picks and types changes nothing for the next', () => {
  const before = name('luoyutong');
  for (let times = 0; times < 20; times += 1) picksFor('骆宇彤', 'luoyutong', 'name');
  expect(name('luoyutong')).toEqual(before);
});

describe('a character that nobody can read is spelt by its parts', () => {
  const spelt = (letters: string): readonly string[] => engine.rare(letters).map(({ text }) => text);
  it.each([
    ['wangyue', '玥'],
    ['yuzhong', '翀'],
    ['jiji', '喆'],
    ['tututu', '垚'],
    ['binbei', '赟'],
    ['wenwubei', '赟'],
    ['longtian', '䶮'],
    ['fangfangtu', '堃'],
    ['shuimu', '沐'],
    ['sandianshuimu', '沐'],
    ['niuniuniu', '犇'],
  ])('%s finds %s', (letters, wanted) => {
    expect(spelt(letters).slice(0, 12)).toContain(wanted);
  });
  it('and takes all its letters with it', () => {
    expect(engine.rare('wangyue').find(({ text }) => text === '玥')?.used).toBe('wangyue'.length);
  });
  it('by pinyin only its own syllable', () => {
    expect(engine.rare('weibei').find(({ text }) => text === '韡')?.used).toBe('wei'.length);
  });
});
