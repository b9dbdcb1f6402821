/** What of JSON Schema the vocabulary is written in; all that `compileSchema` knows. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly description?: string;
  readonly $schema?: string;
}
type Check = (value: unknown) => boolean;

/**
 * A check of a value against a schema that says no more than yes or no, for the one place where each microsecond counts: between
 * two writes to the disk nothing of a larger checker is left in the processor's caches. Throws for what it does not know.
 */
export function compileSchema(schema: JsonSchema): Check {
  const { type } = schema;
  if (schema.const !== undefined) return (value) => value === schema.const;
  if (schema.enum !== undefined) {
    const known = new Set(schema.enum);
    return (value) => known.has(value);
  }
  if (schema.anyOf !== undefined) return anyOf(schema.anyOf.map(compileSchema));
  if (Array.isArray(type)) return anyOf(type.map((one: string) => compileSchema({ ...schema, type: one })));
  switch (type) {
    case 'null':
      return (value) => value === null;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'integer': {
      const { minimum = -Infinity, maximum = Infinity } = schema;
      return (value) =>
        Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
    }
    case 'string':
      return stringCheck(schema);
    case 'array': {
      const item = compileSchema(schema.items!);
      const { maxItems = Infinity } = schema;
      return (value) => Array.isArray(value) && value.length <= maxItems && value.every(item);
    }
    case 'object':
      return objectCheck(schema);
    default:
      throw new Error(`no check for ${JSON.stringify(schema)}`);
  }
}

const anyOf =
  (checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

function stringCheck({ pattern, format, maxLength = Infinity }: JsonSchema): Check {
  if (format !== undefined && pattern === undefined) throw new Error(`no check for the format ${format}`);
  const expression = pattern === undefined ? null : new RegExp(pattern);
  return (value) =>
    typeof value === 'string' &&
    value.length <= maxLength &&
    (expression === null ? value.isWellFormed() : expression.test(value));
}

/** Every property is there, and no other. */
function objectCheck({ properties = {}, required = [], additionalProperties }: JsonSchema): Check {
  const checks = Object.entries(properties).map(([name, schema]) => [name, compileSchema(schema)] as const);
  if (required.length !== checks.length || additionalProperties !== false) {
    throw new Error('no check for objects of optional or further properties');
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Object.keys(value).length !== checks.length)
      return false;
    for (const [name, check] of checks) {
      if (!Object.hasOwn(value, name) || !check((value as Record<string, unknown>)[name])) return false;
    }
    return true;
  };
}
