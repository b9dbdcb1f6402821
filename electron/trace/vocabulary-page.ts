import { z } from 'zod';
import { eventSchemas } from '../../shared/trace/index.ts';

interface FieldSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

/** The page that documents the vocabulary, as Markdown, from the very schemas that every entry is checked against. */
export function vocabularyPage(): string {
  const lines = [
    '# The vocabulary of the trace log',
    '',
    'Every entry is one line of canonical JSON (RFC 8785) with the fields of its kind below and, added by the log itself:',
    '`v` (version of this format), `seq` (number, gapless from 1), `t` (wall time in ms), `mono` (µs of the monotonic clock of',
    'this start of the kiosk), `boot` (that start), `prev` (SHA-256 of the entry before, in hexadecimal).',
    'What is not named here cannot be recorded. Nothing that a citizen types or chooses is ever part of an entry.',
  ];
  for (const schema of eventSchemas) {
    const { type, ...fields } = schema.shape;
    lines.push('', `## ${type.value}`, '', schema.description ?? '');
    if (Object.keys(fields).length === 0) continue;
    lines.push('', '| field | values |', '|---|---|');
    for (const [name, field] of Object.entries(fields)) {
      lines.push(`| \`${name}\` | ${cell(z.toJSONSchema(field as z.ZodType) as FieldSchema)} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const cell = (field: FieldSchema): string => valuesOf(field).replaceAll('|', '\\|');

function valuesOf(field: FieldSchema): string {
  if (field.anyOf) return field.anyOf.map(valuesOf).join(' or ');
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  if (field.enum) return field.enum.map((value) => `\`${String(value)}\``).join(', ');
  switch (field.type) {
    case 'null':
      return 'null';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `whole number${range(field)}`;
    case 'array':
      return `list of: ${valuesOf(field.items ?? {})}`;
    case 'object':
      return Object.entries(field.properties ?? {})
        .map(([name, inner]) => `\`${name}\`: ${valuesOf(inner)}`)
        .join('; ');
    default:
      if (field.format === 'date') return 'day, YYYY-MM-DD';
      if (field.pattern) return `text \`${field.pattern}\``;
      return field.maxLength ? `text, at most ${field.maxLength} characters` : 'text';
  }
}

const range = ({ minimum, maximum }: FieldSchema): string => {
  const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? ` from ${minimum}` : '';
  const most = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? ` to ${maximum}` : '';
  return `${least}${most}`;
};
