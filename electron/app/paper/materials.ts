import type { Answers } from '../../../shared/form/answers.ts';
import { materialNeed, type Material, type Matter } from '../../../shared/matter/index.ts';
import type { ListedMaterial } from '../../../shared/print/index.ts';
import type { PaperWords } from './words.ts';

export interface MaterialsToBring {
  /** Everybody's, and those that the answers call for. */
  readonly needed: readonly ListedMaterial[];
  /** Whether these are needed the kiosk cannot tell; each says for whom. */
  readonly depends: readonly ListedMaterial[];
}

/**
 * @param answers accepted answers of this matter's form; null when none was filled in
 * @param formInHand the form is printed along with this paper
 */
export function materialsToBring(
  matter: Matter,
  answers: Answers | null,
  formInHand: boolean,
  words: PaperWords,
): MaterialsToBring {
  const listed = (need: 'needed' | 'depends') =>
    matter.materials
      .filter((material) => materialNeed(material, answers) === need)
      .map((material) => listedMaterial(material, need === 'depends', formInHand, words));
  return { needed: listed('needed'), depends: listed('depends') };
}

function listedMaterial(
  material: Material,
  sayForWhom: boolean,
  formInHand: boolean,
  words: PaperWords,
): ListedMaterial {
  const note = noteOf(material, sayForWhom, words);
  return {
    name: material.name[words.language],
    ...(note === null ? {} : { note }),
    originals: material.originals,
    copies: material.copies,
    ready: material.source === 'kiosk' && formInHand,
  };
}

function noteOf(material: Material, sayForWhom: boolean, words: PaperWords): string | null {
  const note = material.note?.[words.language];
  const condition = sayForWhom ? material.condition?.[words.language] : undefined;
  if (condition === undefined) return note ?? null;
  if (note === undefined) return words.say('material.ifCondition', { condition });
  return words.say('material.noteAndCondition', { condition, note });
}
