import type { WorkingDays } from '../../../shared/calendar/index.ts';
import type { Matter, ServiceWindow } from '../../../shared/matter/index.ts';
import type { LocalizedText } from '../../../shared/text/index.ts';
import { afterWorkingDays, hallDate } from '../hall-time.ts';
import type { PaperWords } from './words.ts';

/** For example 一楼 A 区. */
export const placeInWords = (window: ServiceWindow, words: PaperWords): string =>
  words.say('place', { floor: words.floor(window.floor), zone: window.zone });

/** The Chinese name beside a foreign one, so that the clerk can read whose slip it is. */
export const nameForClerk = (matter: Matter, words: PaperWords): { readonly matterNameForClerk?: string } =>
  words.language === 'zh-CN' ? {} : { matterNameForClerk: matter.name['zh-CN'] };

/** The promised time limit with the day it comes to when the application is accepted today. */
export function promisedInWords(
  matter: Matter,
  wallMs: number,
  calendar: WorkingDays,
  words: PaperWords,
): string {
  const { workingDays } = matter.timeLimit.promised;
  if (workingDays === 0) return words.say('timeLimit.onTheSpot');
  const last = afterWorkingDays(wallMs, workingDays, calendar);
  // Where the holidays of that year are not known yet, the paper says so.
  const key = calendar.isAnnounced(hallDate(last.getTime()))
    ? 'timeLimit.promisedByCalendar'
    : 'timeLimit.promised';
  return words.say(key, { count: workingDays, date: words.date(last) });
}

export function timeLimitInWords(limit: Matter['timeLimit']['promised'], words: PaperWords): string {
  const text =
    limit.workingDays === 0
      ? words.say('timeLimit.onTheSpot')
      : words.say('timeLimit.days', { count: limit.workingDays });
  return withNote(text, limit.note, words);
}

export const deliveryInWords = (matter: Matter, words: PaperWords): string =>
  words.list(matter.result.delivery.map((way) => words.say(`delivery.${way}`)));

/** A telephone line with its hours. */
export const lineInWords = (line: Matter['hotline'], words: PaperWords): string =>
  line.hours === undefined
    ? line.phone
    : words.say('line', { phone: line.phone, hours: line.hours[words.language] });

export const withNote = (text: string, note: LocalizedText | undefined, words: PaperWords): string =>
  note === undefined ? text : words.say('withNote', { text, note: note[words.language] });

/** Every sum of the scale, and what may reduce it. */
export function feeInWords(fee: Matter['fee'], words: PaperWords): string {
  if (!fee.charged) return words.say('fee.none');
  const items = fee.items.map(({ name, yuan }) =>
    yuan === 0
      ? words.say('fee.free', { name: name[words.language] })
      : words.say('fee.item', { name: name[words.language], sum: words.sum(yuan) }),
  );
  const reduction = fee.reduction
    ? [words.say('fee.reduction', { text: fee.reduction[words.language] })]
    : [];
  return [...items, ...reduction].join(words.language === 'zh-CN' ? '；' : '; ');
}

export function visitsInWords(visits: Matter['visits'], words: PaperWords): string {
  if (visits.count === 0) return words.say('visits.none');
  const times = words.say('visits.times', { count: visits.count });
  return visits.reason === undefined
    ? times
    : words.say('visits.withReason', { times, reason: visits.reason[words.language] });
}
