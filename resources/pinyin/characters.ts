import { readingsOf } from './readings.ts';
import { standardCharacters } from './tables.ts';

/** How often a character is used under each of its readings. */
export type CharacterCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What a character counts that no word was counted with: by the level of 通用规范汉字表 it is in, and outside of it. */
const least = { levels: [3, 0.5, 0.1], gb2312: 0.05, rare: 0.01 };
/** Characters of the third level that words have less often than this are also looked for among the rare ones. */
const seldom = 20;
const levelEnds = [3500, 6500, 8105];

/**
 * `luo 罗洛络|儸…|44,jw,…`: the characters of a syllable by use; the rare ones, which are those of no standard and
 * before them the rarest of the standards; and the costs of the first in tenths, base 36. The standards are GB 2312 and 通用规范汉字表.
 */
export function charactersBySyllable(counts: CharacterCounts): string[] {
  const floor = leastCounts();
  const total = [...counts.values()].reduce(
    (sum, readings) => sum + [...readings.values()].reduce((a, b) => a + b, 0),
    0,
  );
  const usual = new Map<string, { character: string; count: number }[]>();
  const rare = new Map<string, string[]>();
  const seldomUsed = new Map<string, string[]>();
  for (const character of allCharacters()) {
    const used = floor.get(character);
    readingsOf(character).forEach((syllable, at) => {
      if (used === undefined) return push(rare, syllable, character);
      const counted = counts.get(character)?.get(syllable) ?? 0;
      if (used === least.levels[2] && counted < seldom) push(seldomUsed, syllable, character);
      push(usual, syllable, { character, count: counted + (at === 0 ? used : used / 10) });
    });
  }
  return [...new Set([...usual.keys(), ...rare.keys()])].sort().map((syllable) => {
    const front = (usual.get(syllable) ?? []).sort((a, b) => b.count - a.count);
    const costs = front.map(({ count }) => Math.round(-Math.log(count / total) * 10).toString(36));
    return `${syllable} ${front.map(({ character }) => character).join('')}|${[...(seldomUsed.get(syllable) ?? []), ...(rare.get(syllable) ?? [])].join('')}|${costs.join(',')}`;
  });
}

function push<T>(groups: Map<string, T[]>, key: string, entry: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [entry]);
  else group.push(entry);
}

/** The characters of the two standards with the least they count. */
function leastCounts(): Map<string, number> {
  const floor = new Map<string, number>();
  const gb = new TextDecoder('gb18030');
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = gb.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) floor.set(character, least.gb2312);
    }
  }
  standardCharacters.forEach((character, at) => {
    floor.set(character, least.levels[levelEnds.findIndex((end) => at < end)] ?? least.rare);
  });
  floor.set('〇', least.rare);
  return floor;
}

/** Every Han character of the basic block and its extensions. */
function* allCharacters(): Generator<string> {
  const blocks: readonly (readonly [number, number])[] = [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0x20000, 0x323af],
  ];
  yield '〇';
  for (const [from, to] of blocks) {
    for (let point = from; point <= to; point += 1) yield String.fromCodePoint(point);
  }
}
