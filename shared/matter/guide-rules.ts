import type { Material, Matter } from './matter.ts';

/**
 * Whether a guide agrees with itself: the consistency rules of the national implementation list
 * (GB/T 39046-2020 table 4, ZWFW C0109-2018), and a few that keep it readable on the kiosk. A guide that breaks
 * one still loads; it misleads people, so the check refuses it.
 */
export interface GuideRule {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** Nothing when the guide keeps the rule. */
  readonly check: (matter: Matter) => readonly Breach[];
}

/** Where something is wrong, as in the data: `['materials', 2, 'copies']`. */
export type FieldPath = readonly (string | number)[];

export interface Breach {
  readonly path: FieldPath;
  /** The rest of a sentence that begins with "expected". */
  readonly expected: string;
  /** What of it differs from case to case, for a sentence in another language. */
  readonly values?: Readonly<Record<string, string | number>>;
}

const breach = (isBroken: boolean, path: FieldPath, expected: string, values?: Breach['values']): Breach[] =>
  isBroken ? [{ path, expected, ...(values && { values }) }] : [];

const perMaterial = (check: (material: Material, path: FieldPath) => Breach[]) => (matter: Matter) =>
  matter.materials.flatMap((material, index) => check(material, ['materials', index]));

/** A note this long still stands on one line beside the material's name. */
const longestNote = 20;

export const guideRules: readonly GuideRule[] = [
  {
    id: 'promised-within-statutory',
    severity: 'error',
    check: ({ timeLimit: { statutory, promised } }) =>
      breach(
        promised.workingDays > statutory.workingDays,
        ['timeLimit', 'promised', 'workingDays'],
        `at most the statutory ${statutory.workingDays} working days`,
        { days: statutory.workingDays },
      ),
  },
  {
    id: 'immediate-is-zero-days',
    severity: 'error',
    check: ({ caseType, timeLimit: { promised } }) =>
      breach(
        (caseType === 'immediate') !== (promised.workingDays === 0),
        ['caseType'],
        promised.workingDays === 0 ? 'immediate, as 0 days are promised' : 'promised, as days are promised',
      ),
  },
  {
    id: 'visits-need-reason',
    severity: 'error',
    check: ({ visits }) =>
      breach(visits.count > 0 && !visits.reason, ['visits', 'reason'], 'why people have to come in person'),
  },
  {
    id: 'full-online-without-visits',
    severity: 'error',
    check: ({ online, visits }) =>
      breach(
        online.depth === 'full' && visits.count > 0,
        ['visits', 'count'],
        '0, as the matter can be done wholly online',
      ),
  },
  {
    id: 'no-visits-need-a-way-in',
    severity: 'error',
    check: ({ online, visits }) =>
      breach(
        visits.count === 0 && online.depth !== 'full' && online.depth !== 'submission' && !online.mailIn,
        ['online', 'mailIn'],
        'true, as nobody needs to come and nothing can be handed in online',
      ),
  },
  {
    id: 'no-visits-need-a-way-out',
    severity: 'error',
    check: ({ visits, result }) =>
      breach(
        visits.count === 0 && result.delivery.every((way) => way === 'window'),
        ['result', 'delivery'],
        'mail or online among them, as nobody needs to come',
      ),
  },
  {
    id: 'smallest-fee-first',
    severity: 'error',
    check: ({ fee }) => {
      if (!fee.charged) return [];
      const smallest = Math.min(...fee.items.map(({ yuan }) => yuan));
      return breach(
        fee.fromYuan !== smallest,
        ['fee', 'fromYuan'],
        `${smallest}, the smallest of the items`,
        {
          yuan: smallest,
        },
      );
    },
  },
  {
    id: 'copies-stated',
    severity: 'error',
    check: perMaterial(({ originals, copies, format }, path) =>
      breach(
        format !== 'electronic' && originals + copies === 0,
        [...path, 'originals'],
        'at least one original or copy, as the material is on paper',
      ),
    ),
  },
  {
    id: 'condition-stated',
    severity: 'error',
    check: perMaterial(({ necessity, condition }, path) =>
      breach(necessity === 'conditional' && !condition, [...path, 'condition'], 'who has to bring it'),
    ),
  },
  {
    id: 'required-without-condition',
    severity: 'error',
    check: perMaterial(({ necessity, condition, neededWhen }, path) =>
      breach(
        necessity === 'required' && (condition !== undefined || neededWhen !== undefined),
        [...path, 'necessity'],
        'conditional, as a condition is stated',
      ),
    ),
  },
  {
    id: 'complaints-go-elsewhere',
    severity: 'error',
    check: ({ hotline, complaintLine }) =>
      breach(
        digits(hotline.phone) === digits(complaintLine.phone),
        ['complaintLine', 'phone'],
        'another number than the hotline',
      ),
  },
  {
    id: 'licence-answers-questions',
    severity: 'error',
    check: ({ type, faq }) =>
      breach(type === 'licence' && faq.length === 0, ['faq'], 'at least one question, as this is a licence'),
  },
  {
    id: 'licence-steps',
    severity: 'error',
    check: ({ type, steps }) =>
      breach(
        type === 'licence' && steps.length < 5,
        ['steps'],
        'at least 5 steps (受理, 审查, 决定, 办结, 送达), as this is a licence',
      ),
  },
  {
    id: 'result-sample',
    severity: 'error',
    check: ({ result }) => breach(!result.sample, ['result', 'sample'], 'what the result looks like'),
  },
  {
    id: 'form-among-materials',
    severity: 'warning',
    check: ({ form, materials }) =>
      breach(
        (form !== undefined) !== materials.some(({ source }) => source === 'kiosk'),
        ['materials'],
        form === undefined
          ? 'no material from the kiosk, as it has no form to fill in'
          : 'the application form among them, with source kiosk',
      ),
  },
  {
    id: 'note-fits',
    severity: 'warning',
    check: perMaterial(({ note, condition }, path) => [
      ...breach(length(note) > longestNote, [...path, 'note'], `at most ${longestNote} Chinese characters`, {
        most: longestNote,
      }),
      ...breach(
        length(condition) > longestNote,
        [...path, 'condition'],
        `at most ${longestNote} Chinese characters`,
        { most: longestNote },
      ),
    ]),
  },
];

const digits = (phone: string): string => phone.replaceAll('-', '');
const length = (text: { 'zh-CN': string } | undefined): number => [...(text?.['zh-CN'] ?? '')].length;
