import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

export type ListName = 'names' | 'hard-names' | 'addresses' | 'organisations' | 'sentences';

export interface Item {
  readonly text: string;
  readonly letters: string;
}

/** Readings that pinyin-pro gets wrong, letter by letter as a citizen types them. */
const typedOtherwise: Readonly<Record<string, string>> = {
  单雄: 'shanxiong',
  逄增: 'pangzeng',
  郗鉴: 'xijian',
  小河区黄河路: 'xiaohequhuanghelu',
  苗家酸汤鱼馆: 'miaojiasuantangyuguan',
};

/** The items of a list with what is typed for them. `tuned` lists may be tuned on, `held-out` ones never. */
export function readList(kind: 'tuned' | 'held-out', name: ListName): Item[] {
  const text = readFileSync(new URL(`${kind}/${name}.txt`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/).filter(Boolean))
    .map((item) => ({ text: item, letters: typedOtherwise[item] ?? lettersOf(item, name) }));
}

const lettersOf = (text: string, list: ListName): string =>
  pinyin(text, {
    toneType: 'none',
    v: true,
    type: 'array',
    ...(list.endsWith('names') ? { mode: 'surname', surname: 'head' } : {}),
  })
    .join('')
    .replaceAll('ü', 'v');
