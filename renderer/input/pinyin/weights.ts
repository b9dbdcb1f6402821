import type { PinyinMode } from './candidate.ts';
import type { Weighted } from './dictionary.ts';

/** How much likelier a kind of word or an ending is in a field of one kind. */
interface Weights {
  readonly place: number;
  readonly organisation: number;
  /** Characters that end names of this kind. */
  readonly endings: string;
}

/** A character alone costs more than its share of words, or words would fall apart. */
const characterCost = 2.5;
const endingGain = 3;

const weights: { readonly [M in PinyinMode]: Weights } = {
  general: { place: 0, organisation: 0, endings: '' },
  name: { place: 0, organisation: 0, endings: '' },
  address: {
    place: 2,
    organisation: 0,
    endings: '省市州盟县区旗镇乡村组屯寨路街道巷弄里号楼栋幢座院园苑庄湾坝坪冲桥室层旁口门',
  },
  organisation: { place: 1, organisation: 2, endings: '局厂店行部所社队站院馆会校处市县区乡镇村' },
};

export const wordCost = ({ cost, kind }: Weighted, mode: PinyinMode): number =>
  kind === 'other' ? cost : cost - weights[mode][kind];

export const charactersCost = ({ text, cost }: Weighted, mode: PinyinMode): number =>
  cost + characterCost - (weights[mode].endings.includes(text) ? endingGain : 0);
