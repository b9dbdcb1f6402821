import type { KioskFacts } from '../../../shared/evaluation/index.ts';
import type { Matter } from '../../../shared/matter/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import type { Question } from '../../../shared/trace/index.ts';
import type { StageView } from '../../../shared/evaluation/index.ts';

/** The words of evaluation.json in one language. */
export interface EvaluationWords {
  readonly language: Language;
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

/** Longest text that an event holds. */
const longest = 2000;
export const clipped = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** What the guide answers to one of the six questions. */
export function guideInWords(question: Question, matter: Matter, words: EvaluationWords): string {
  const { language, say } = words;
  const joined = (items: readonly string[]): string => clipped(items.join(say('separator')));
  switch (question) {
    case 'materials':
      return joined(
        matter.materials.map(({ name, condition }) =>
          condition === undefined
            ? name[language]
            : say('guide.conditional', { name: name[language], condition: condition[language] }),
        ),
      );
    case 'copies':
      return joined(
        matter.materials.map(({ name, originals, copies }) =>
          say('guide.copies', { name: name[language], originals, copies }),
        ),
      );
    case 'time-limit': {
      const { promised, statutory } = matter.timeLimit;
      return promised.workingDays === 0
        ? say('guide.onTheSpot')
        : say('guide.timeLimit', { promised: promised.workingDays, statutory: statutory.workingDays });
    }
    case 'online':
      return say(`guide.online.${matter.online.depth}`);
    case 'hotline': {
      const { phone, hours } = matter.hotline;
      return hours === undefined ? phone : say('guide.line', { phone, hours: hours[language] });
    }
    case 'one-time-notification':
      return say('guide.notification', { count: matter.materials.length });
  }
}

/** What the trace and the noted stages say was experienced; empty where only the director knows. */
export function experiencedInWords(
  question: Question,
  kiosk: KioskFacts,
  hotline: StageView | null,
  { say }: EvaluationWords,
): string {
  if (question === 'one-time-notification') {
    const shown = kiosk.isGuideOpened ? 'guide' : kiosk.isMatterShown ? 'matter' : 'nothing';
    return [say(`kiosk.shown.${shown}`), say(`kiosk.notification.${kiosk.notification}`)].join(
      say('separator'),
    );
  }
  if (question !== 'hotline' || hotline === null || hotline.answered === null) return '';
  if (!hotline.answered) return say('hotline.unanswered', { count: hotline.waitedSeconds ?? 0 });
  return say('hotline.answered', {
    count: hotline.waitedSeconds ?? 0,
    transferred: hotline.transferred ?? 0,
  });
}
