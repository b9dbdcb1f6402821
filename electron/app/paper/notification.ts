import type { Department } from '../../../shared/matter/index.ts';
import type { NotificationDocument } from '../../../shared/print/index.ts';
import { hallMinute } from '../hall-time.ts';
import {
  deliveryInWords,
  feeInWords,
  lineInWords,
  nameForClerk,
  placeInWords,
  timeLimitInWords,
  visitsInWords,
  withNote,
} from './guide-in-words.ts';
import { materialsToBring } from './materials.ts';
import type { PaperSubject } from './slip.ts';
import type { PaperKey, PaperWords } from './words.ts';

/** All requirements of a matter at once (Administrative Licensing Law, article 32), for everybody who applies. */
export function makeNotification(
  subject: PaperSubject,
  department: Department,
  words: PaperWords,
): NotificationDocument {
  const { hall, matter, window } = subject;
  const { language } = words;
  const { needed, depends } = materialsToBring(matter, null, false, words);
  return {
    kind: 'notification',
    language,
    hallName: hall.name[language],
    matterName: matter.name[language],
    ...nameForClerk(matter, words),
    departmentName: department.name[language],
    windowNumber: window.number,
    windowName: window.name[language],
    place: placeInWords(window, words),
    openingHours: window.openingHours[language],
    hotline: lineInWords(matter.hotline, words),
    complaintLine: lineInWords(matter.complaintLine, words),
    facts: facts(subject, words),
    conditions: matter.conditions.map((condition) => condition[language]),
    requiredMaterials: needed,
    conditionalMaterials: depends,
    steps: matter.steps.map(({ name, detail }) =>
      detail === undefined
        ? name[language]
        : words.say('step', { name: name[language], detail: detail[language] }),
    ),
    legalBasis: matter.legalBasis.map((basis) => basis[language]),
    edition: matter.edition,
    printedAt: hallMinute(subject.wallMs),
    kioskName: subject.kioskName,
    qrText: subject.reference,
  };
}

type FactName = PaperKey extends infer Key ? (Key extends `fact.${infer Name}` ? Name : never) : never;

function facts({ matter }: PaperSubject, words: PaperWords): NotificationDocument['facts'] {
  const { language, say } = words;
  const fact = (name: FactName, value: string) => ({ label: say(`fact.${name}`), value });
  return [
    fact('type', say(`type.${matter.type}`)),
    fact('implementationCode', matter.implementationCode),
    fact('level', say(`level.${matter.exerciseLevel}`)),
    fact('audience', say(`audience.${matter.audience}`)),
    fact('caseType', say(`caseType.${matter.caseType}`)),
    fact('statutory', timeLimitInWords(matter.timeLimit.statutory, words)),
    fact('promised', timeLimitInWords(matter.timeLimit.promised, words)),
    fact('fee', feeInWords(matter.fee, words)),
    ...(matter.fee.charged ? [fact('feeBasis', matter.fee.basis[language])] : []),
    fact('visits', visitsInWords(matter.visits, words)),
    fact('online', withNote(say(`online.${matter.online.depth}`), matter.online.note, words)),
    fact('result', withNote(matter.result.name[language], matter.result.sample, words)),
    fact('delivery', deliveryInWords(matter, words)),
  ];
}
