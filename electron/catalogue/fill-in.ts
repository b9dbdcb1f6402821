import { matterSchema, type Matter } from '../../shared/matter/index.ts';
import { formDefinitionSchema } from '../../shared/form/schema.ts';
import type { FormDefinition } from '../../shared/form/index.ts';
import type { DraftContent } from './check-draft.ts';

/** Stands where a draft says nothing yet. */
const toCome = '……';

const emptyMaterial = {
  name: {},
  originals: 0,
  copies: 0,
  format: 'paper',
  source: 'applicant',
  necessity: 'required',
};

/** What a guide has to say at least, for one that has only been begun. */
const emptyGuide = {
  schemaVersion: 1,
  version: 1,
  edition: toCome,
  name: {},
  summary: {},
  basicCode: '000000000',
  implementationCode: '00000000000000000000',
  type: 'public-service',
  exerciseLevel: 'county',
  audience: 'both',
  lifeEvents: ['identity'],
  legalBasis: [{}],
  conditions: [{}],
  materials: [{ id: 'material', ...emptyMaterial }],
  steps: [{ name: {} }],
  caseType: 'promised',
  timeLimit: { statutory: { workingDays: 0 }, promised: { workingDays: 0 } },
  fee: { charged: false },
  result: { name: {}, delivery: ['window'] },
  visits: { count: 1 },
  online: { depth: 'none', mailIn: false },
  hotline: { phone: '00000' },
  complaintLine: { phone: '00000' },
};

/**
 * A draft as it can be shown while it is being written: what is missing is filled with marks. Null while something in it
 * cannot be shown at all, such as half a telephone number.
 *
 * @param place department and window, for a draft that names none
 */
export function fillIn(
  { matter, form }: DraftContent,
  place: { readonly department: string; readonly window: string },
): { readonly matter: Matter; readonly form: FormDefinition | null } | null {
  const given = known(matter);
  const materials = Array.isArray(given['materials'])
    ? given['materials'].map((material, at) => ({
        id: `material-${at}`,
        ...emptyMaterial,
        ...known(material),
      }))
    : emptyGuide.materials;
  const guide = matterSchema.safeParse(withMarks({ ...emptyGuide, ...place, ...given, materials }));
  if (!guide.success) return null;
  if (form === null) return { matter: guide.data, form: null };
  const definition = formDefinitionSchema.safeParse(withMarks(known(form)));
  return definition.success ? { matter: guide.data, form: definition.data } : null;
}

/** Without what is empty, so that the parts of an empty guide stand there. */
function known(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== '' && !(Array.isArray(part) && part.length === 0)),
  );
}

/** Every text in two languages gets a mark where it is empty. */
function withMarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMarks);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, withMarks(part)] as const);
  const marked = Object.fromEntries(entries);
  const keys = Object.keys(marked);
  const isText = keys.every((key) => key === 'zh-CN' || key === 'en');
  return isText ? { 'zh-CN': marked['zh-CN'] || toCome, en: marked['en'] || toCome } : marked;
}
