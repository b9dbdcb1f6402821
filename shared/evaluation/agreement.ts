import type { Matter } from '../matter/index.ts';
import type { Question, TraceEventOf } from '../trace/index.ts';

export type Agreement = TraceEventOf<'answer.saved'>['agreement'];

export interface AnswerTexts {
  readonly question: Question;
  /** What the guide says, in words. */
  readonly guide: string;
  readonly told: string;
  readonly experienced: string;
}

/** What is known of the walk besides what the director wrote. */
export interface KnownOfWalk {
  /** The guide itself; null when that version is no longer there. */
  readonly matter: Pick<Matter, 'timeLimit'> | null;
  /** The hotline as it was tried. */
  readonly hotline: Pick<TraceEventOf<'stage.saved'>, 'answered' | 'correct'> | null;
  /** The kiosk showed or printed all requirements at once. */
  readonly isNotified: boolean;
}

/**
 * Whether what was told and experienced agrees with the guide, as far as a machine can tell; the director has the last
 * word. Free text is compared only where it says the same or names a number of days.
 */
export function proposeAgreement(compared: AnswerTexts, known: KnownOfWalk): Agreement {
  const { question, guide } = compared;
  const said = [compared.told, compared.experienced].filter((text) => bare(text) !== '');
  if (question === 'hotline' && known.hotline !== null) {
    if (known.hotline.answered === false) return 'differs';
    if (known.hotline.answered === true && known.hotline.correct !== 'unknown') return known.hotline.correct;
  }
  if (said.length > 0 && said.every((text) => bare(text) === bare(guide))) return 'agrees';
  if (question === 'time-limit' && known.matter !== null) return byDays(compared, known.matter);
  if (question === 'one-time-notification' && known.isNotified && bare(compared.told) === '') return 'agrees';
  return 'unknown';
}

/** What is told has to be the promised limit; what was experienced may be less. */
function byDays({ told, experienced }: AnswerTexts, { timeLimit }: Pick<Matter, 'timeLimit'>): Agreement {
  const { workingDays } = timeLimit.promised;
  const toldDays = daysIn(told);
  const experiencedDays = daysIn(experienced);
  if (toldDays.length + experiencedDays.length === 0) return 'unknown';
  const isKept =
    toldDays.every((days) => days === workingDays) && experiencedDays.every((days) => days <= workingDays);
  return isKept ? 'agrees' : 'differs';
}

/** Numbers of days that a text names; on the spot is 0. */
function daysIn(text: string): number[] {
  const plain = text.normalize('NFKC');
  const onTheSpot = /当场|即时|即办|on the spot|while you wait/i.test(plain) ? [0] : [];
  const named = [...plain.matchAll(/(\d+)\s*个?\s*(?:工作日|working days?|天|days?)/gi)];
  return [...onTheSpot, ...named.map(([, count]) => Number(count))];
}

/** A text without what does not change its meaning: width, case, spaces, punctuation. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '');
