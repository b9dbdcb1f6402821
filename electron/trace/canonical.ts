/**
 * RFC 8785 canonical JSON of what a trace entry may hold: integers, strings, booleans, null, and lists and objects of
 * them. Throws for anything else: two programs must never disagree about the bytes of an entry.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      // Minus zero would be written as 0.
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('not a whole number');
      return String(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return canonicalObject(value as Readonly<Record<string, unknown>>);
    default:
      throw new Error(`a ${typeof value} has no canonical form`);
  }
}

/** Ids, hashes and words of lists, which is nearly everything, stand as they are. */
const plain = /^[\w .:/+=-]*$/;

function canonicalString(value: string): string {
  if (plain.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new Error('a lone surrogate has no canonical form');
  return JSON.stringify(value);
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  let written = '';
  // Sorted by UTF-16 units, as RFC 8785 3.2.3 wants and sort() does.
  for (const name of Object.keys(object).sort()) {
    written += `${written === '' ? '' : ','}${canonicalString(name)}:${canonicalJson(object[name])}`;
  }
  return `{${written}}`;
}
