import type { FuzzySound } from '../../../shared/kiosk-settings.ts';

/** The other syllables that a typed one can be meant as: zongguo also reads zhongguo when z and zh are one. */
export function soundsLike(syllable: string, sounds: readonly FuzzySound[]): readonly string[] {
  let found = [syllable];
  for (const sound of sounds) {
    const [short = '', long = ''] = sound.split('-');
    const swap = sound.endsWith('g') ? swapEnding : swapBeginning;
    found = found.flatMap((each) => [each, ...swap(each, short, long)]);
  }
  return found.slice(1);
}

function swapBeginning(syllable: string, one: string, other: string): readonly string[] {
  // z also begins zh, so the longer of the two is tried first.
  if (syllable.startsWith(other)) return [one + syllable.slice(other.length)];
  return syllable.startsWith(one) ? [other + syllable.slice(one.length)] : [];
}

function swapEnding(syllable: string, short: string, long: string): readonly string[] {
  if (syllable.endsWith(long)) return [syllable.slice(0, -1)];
  return syllable.endsWith(short) ? [`${syllable}g`] : [];
}
