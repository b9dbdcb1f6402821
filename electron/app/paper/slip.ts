import type { Answers } from '../../../shared/form/answers.ts';
import type { WorkingDays } from '../../../shared/calendar/index.ts';
import type { Hall, Matter, ServiceWindow } from '../../../shared/matter/index.ts';
import type { SlipDocument } from '../../../shared/print/index.ts';
import { hallMinute } from '../hall-time.ts';
import { materialsToBring } from './materials.ts';
import {
  deliveryInWords,
  lineInWords,
  nameForClerk,
  placeInWords,
  promisedInWords,
} from './guide-in-words.ts';
import type { PaperWords } from './words.ts';

/** What both papers of a matter are made from. */
export interface PaperSubject {
  readonly hall: Hall;
  readonly kioskName: string;
  readonly matter: Matter;
  readonly window: ServiceWindow;
  readonly reference: string;
  readonly wallMs: number;
  readonly calendar: WorkingDays;
}

/**
 * @param qrText what its QR code holds
 * @param answers accepted answers of this matter's form; null when none was filled in
 * @param formInHand the form is printed along with the slip
 */
export function makeSlip(
  subject: PaperSubject,
  qrText: string,
  answers: Answers | null,
  formInHand: boolean,
  words: PaperWords,
): SlipDocument {
  const { hall, matter, window } = subject;
  const { language } = words;
  const { needed, depends } = materialsToBring(matter, answers, formInHand, words);
  return {
    kind: 'slip',
    language,
    hallName: hall.name[language],
    windowNumber: window.number,
    windowName: window.name[language],
    place: placeInWords(window, words),
    matterName: matter.name[language],
    ...nameForClerk(matter, words),
    reference: subject.reference,
    materials: [...needed, ...depends],
    nextSteps: nextSteps(subject, formInHand, words),
    timeLimit: promisedInWords(matter, subject.wallMs, subject.calendar, words),
    hotline: lineInWords(matter.hotline, words),
    complaintLine: lineInWords(matter.complaintLine, words),
    openingHours: window.openingHours[language],
    qrText,
    printedAt: hallMinute(subject.wallMs),
    kioskName: subject.kioskName,
  };
}

function nextSteps({ matter, window }: PaperSubject, formInHand: boolean, words: PaperWords): string[] {
  const steps = [
    words.say('next.go', { window: window.number, place: placeInWords(window, words) }),
    words.say(formInHand ? 'next.sign' : 'next.handIn'),
  ];
  if (matter.fee.charged && matter.fee.fromYuan > 0) {
    steps.push(words.say('next.pay', { sum: words.sum(matter.fee.fromYuan) }));
  }
  steps.push(words.say('next.collect', { ways: deliveryInWords(matter, words) }));
  return steps;
}
