import type { FormDefinition } from '../form/index.ts';
import type { Breach } from './guide-rules.ts';
import type { Department, ServiceWindow } from './hall.ts';
import type { Matter } from './matter.ts';

/** Each has its sentence at the desk. */
export const referenceRules = [
  'department-known',
  'window-known',
  'window-of-department',
  'material-twice',
  'rank-taken',
  'form-copies',
  'need-without-form',
  'need-of-choice',
  'need-of-option',
] as const;

/** A guide that names something which is not there, or otherwise than it is. */
export interface ReferenceBreach extends Breach {
  readonly id: (typeof referenceRules)[number];
}

/** What a matter stands among. */
export interface Surroundings {
  readonly departments: readonly Department[];
  readonly windows: readonly ServiceWindow[];
  /** Ranks of all other matters. */
  readonly ranks: ReadonlySet<number>;
  readonly form: FormDefinition | null;
}

/** Whether a guide fits the hall and its own form. */
export function checkReferencesOf(matter: Matter, around: Surroundings): ReferenceBreach[] {
  const { form } = around;
  return [
    ...checkPlace(matter, around),
    ...checkMaterials(matter),
    ...checkRank(matter, around),
    ...(form === null ? [] : checkCopies(matter, form)),
    ...checkNeeds(matter, form),
  ];
}

const checkRank = ({ popularity }: Matter, { ranks }: Surroundings): ReferenceBreach[] =>
  popularity !== undefined && ranks.has(popularity)
    ? [{ id: 'rank-taken', path: ['popularity'], expected: 'a rank that no other matter has' }]
    : [];

function checkPlace(matter: Matter, { departments, windows }: Surroundings): ReferenceBreach[] {
  const breaches: ReferenceBreach[] = [];
  if (!departments.some(({ id }) => id === matter.department)) {
    breaches.push({
      id: 'department-known',
      path: ['department'],
      expected: 'the id of a department in departments.yaml',
    });
  }
  const window = windows.find(({ number }) => number === matter.window);
  if (!window) {
    breaches.push({
      id: 'window-known',
      path: ['window'],
      expected: 'the number of a window in windows.yaml',
    });
  } else if (window.department !== matter.department) {
    breaches.push({
      id: 'window-of-department',
      path: ['window'],
      expected: `a window of ${matter.department}; ${window.number} belongs to ${window.department}`,
      values: { window: window.number },
    });
  }
  return breaches;
}

const checkMaterials = ({ materials }: Matter): ReferenceBreach[] =>
  materials.flatMap(({ id }, index) =>
    materials.findIndex((other) => other.id === id) < index
      ? [
          {
            id: 'material-twice',
            path: ['materials', index, 'id'],
            expected: 'an id that no other material here has',
          },
        ]
      : [],
  );

/** Who prints the form here must come away with as many as the window takes in. */
const checkCopies = ({ materials }: Matter, { print: { copies } }: FormDefinition): ReferenceBreach[] =>
  materials.flatMap((material, index) =>
    material.source === 'kiosk' && material.originals !== copies
      ? [
          {
            id: 'form-copies',
            path: ['materials', index, 'originals'],
            expected: `${copies}, as its form is printed in so many copies`,
            values: { copies },
          },
        ]
      : [],
  );

function checkNeeds({ materials }: Matter, form: FormDefinition | null): ReferenceBreach[] {
  return materials.flatMap((material, index) =>
    (material.neededWhen ?? []).flatMap((needed, position): ReferenceBreach[] => {
      // In the file a single case stands without a list; its fields are then looked for one level up.
      const path = ['materials', index, 'neededWhen', ...(material.neededWhen!.length > 1 ? [position] : [])];
      if (!form) return [{ id: 'need-without-form', path, expected: 'a form; this matter names none' }];
      const values = choicesOf(form, needed.field);
      if (!values) {
        return [
          {
            id: 'need-of-choice',
            path: [...path, 'field'],
            expected: `a choice or yes/no field of the form ${form.id}`,
          },
        ];
      }
      const unknown = needed.anyOf.filter((value) => !values.includes(value));
      if (unknown.length === 0) return [];
      return [
        {
          id: 'need-of-option',
          path: [...path, 'anyOf'],
          expected: `some of ${values.join(', ')}; not ${unknown.join(', ')}`,
        },
      ];
    }),
  );
}

/** The values a choice field can take; null when there is no such choice field. */
function choicesOf(form: FormDefinition, fieldId: string): readonly string[] | null {
  // A repeated page has one answer per item, so it cannot decide about a material.
  const pages = form.pages.filter((page) => !page.repeat);
  const field = pages.flatMap((page) => page.fields).find(({ id }) => id === fieldId);
  if (field?.kind === 'yesNo') return ['true', 'false'];
  if (field?.kind === 'choice' || field?.kind === 'multiChoice') {
    return field.options.map(({ value }) => value);
  }
  return null;
}
