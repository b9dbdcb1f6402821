import type { TraceEntry, TraceEventType } from '../../../shared/trace/index.ts';
import { eventSchemas } from '../../../shared/trace/index.ts';
import { z } from 'zod';

/**
 * The log as OCEL 2.0 sees it: every entry an event, and what it is about as objects. One event may be about many, so that
 * nothing has to be told twice as in XES.
 */

export type OcelValueType = 'string' | 'integer' | 'boolean';

export interface OcelAttribute {
  readonly name: string;
  readonly type: OcelValueType;
}

export interface OcelEventType {
  readonly name: TraceEventType;
  /** As it stands in the name of a table. */
  readonly map: string;
  readonly attributes: readonly OcelAttribute[];
}

const traceAttributes: readonly OcelAttribute[] = [
  { name: 'trace:seq', type: 'integer' },
  { name: 'trace:hash', type: 'string' },
  { name: 'mono', type: 'integer' },
];

/** Every kind of event with its fields, straight from the vocabulary. */
export const ocelEventTypes: readonly OcelEventType[] = eventSchemas.map((schema) => ({
  name: schema.shape.type.value as TraceEventType,
  map: tableName(schema.shape.type.value),
  attributes: [
    ...traceAttributes,
    ...Object.entries(schema.shape)
      .filter(([name]) => name !== 'type')
      .map(([name, field]) => ({ name, type: typeOf(field as z.ZodType) })),
  ],
}));

function tableName(type: string): string {
  return type
    .split(/[.-]/)
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join('');
}

function typeOf(field: z.ZodType): OcelValueType {
  const inner = field instanceof z.ZodNullable ? (field.unwrap() as z.ZodType) : field;
  if (inner instanceof z.ZodNumber) return 'integer';
  return inner instanceof z.ZodBoolean ? 'boolean' : 'string';
}

export const ocelObjectTypes = [
  'Kiosk',
  'Walkthrough',
  'Matter',
  'Screen',
  'Field',
  'Round',
  'Assignment',
  'Person',
  'Department',
  'Finding',
  'Measure',
  'PrintJob',
] as const;
export type OcelObjectType = (typeof ocelObjectTypes)[number];

export interface OcelObject {
  readonly id: string;
  readonly type: OcelObjectType;
  readonly name: string;
}

export interface OcelRelation {
  readonly object: OcelObject;
  readonly qualifier: string;
}

const objectOf = (type: OcelObjectType, name: string): OcelObject => ({
  id: `${type.toLowerCase()}:${name}`,
  type,
  name,
});

/** Fields that name an object, whatever the kind of entry. */
const naming: Readonly<Record<string, readonly [type: OcelObjectType, qualifier: string]>> = {
  sid: ['Walkthrough', 'walkthrough'],
  walk: ['Walkthrough', 'walkthrough'],
  matter: ['Matter', 'matter'],
  screen: ['Screen', 'screen'],
  field: ['Field', 'field'],
  round: ['Round', 'round'],
  assignment: ['Assignment', 'assignment'],
  director: ['Person', 'director'],
  by: ['Person', 'by'],
  person: ['Person', 'person'],
  department: ['Department', 'department'],
  finding: ['Finding', 'finding'],
  measure: ['Measure', 'measure'],
  job: ['PrintJob', 'job'],
  kiosk: ['Kiosk', 'kiosk'],
};

/** What an entry is about: the kiosk, and whatever its fields name. */
export function relationsOf(entry: TraceEntry, kiosk: string): readonly OcelRelation[] {
  const found: OcelRelation[] = [{ object: objectOf('Kiosk', kiosk), qualifier: 'kiosk' }];
  for (const [field, value] of Object.entries(entry)) {
    const [type, qualifier] = naming[field] ?? [];
    if (type === undefined || qualifier === undefined || typeof value !== 'string' || value === '') continue;
    // How a director entered stands in `by` too; a person has a pseudonym.
    if (field === 'kiosk' || (type === 'Person' && !/^[A-Z][0-9]{2,6}$/.test(value))) continue;
    found.push({ object: objectOf(type, value), qualifier });
  }
  return found;
}

export interface OcelLink {
  readonly source: OcelObject;
  readonly target: OcelObject;
  readonly qualifier: string;
}

/** What an entry says of objects among themselves. */
export function linksOf(entry: TraceEntry): readonly OcelLink[] {
  const link = (
    source: [OcelObjectType, string],
    qualifier: string,
    target: [OcelObjectType, string | null],
  ): OcelLink[] =>
    target[1] === null
      ? []
      : [{ source: objectOf(...source), target: objectOf(target[0], target[1]), qualifier }];
  switch (entry.type) {
    case 'session.armed':
      return [
        ...link(['Walkthrough', entry.sid], 'of', ['Person', entry.director]),
        ...link(['Walkthrough', entry.sid], 'in', ['Round', entry.round]),
        ...link(['Walkthrough', entry.sid], 'for', ['Assignment', entry.assignment]),
      ];
    case 'session.matter':
      return link(['Walkthrough', entry.sid], 'handles', ['Matter', entry.matter]);
    case 'finding.added':
    case 'finding.revised':
      return [
        ...link(['Finding', entry.finding], 'found in', ['Walkthrough', entry.walk]),
        ...link(['Finding', entry.finding], 'answered for by', ['Department', entry.department]),
      ];
    case 'measure.set':
      return link(['Measure', entry.measure], 'mends', ['Finding', entry.finding]);
    case 'assignment.added':
      return [
        ...link(['Assignment', entry.assignment], 'in', ['Round', entry.round]),
        ...link(['Assignment', entry.assignment], 'for', ['Person', entry.director]),
        ...link(['Assignment', entry.assignment], 'of', ['Matter', entry.matter]),
      ];
    default:
      return [];
  }
}

/** The identifier of an entry's event. */
export const ocelEventId = (seq: number): string => `e${seq}`;
