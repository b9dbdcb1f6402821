import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';

const whole = fc.maxSafeInteger().filter((number) => !Object.is(number, -0));
const text = fc.string({ unit: 'binary' }).filter((one) => one.isWellFormed());
const value = fc.letrec((tie) => ({
  any: fc.oneof(whole, text, fc.boolean(), fc.constant(null), tie('list'), tie('record')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  record: fc.dictionary(text, tie('any'), { maxKeys: 5 }),
})).any;

/** A second opinion: JSON.stringify of the value with its names sorted by UTF-16 units. */
function secondOpinion(of: unknown): string {
  return JSON.stringify(of, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** JavaScript puts names that are whole numbers first, whatever order they are set in. */
const hasNumberName = (of: unknown): boolean =>
  typeof of === 'object' &&
  of !== null &&
  Object.entries(of).some(
    ([name, inner]) => (!Array.isArray(of) && /^\d+$/.test(name)) || hasNumberName(inner),
  );

describe('the canonical form', { timeout: 60_000 }, () => {
  it('reads back as the same, and is the same however the names were set', () => {
    fc.assert(
      fc.property(value, (one) => {
        const canonical = canonicalJson(one);
        expect(JSON.parse(canonical)).toEqual(JSON.parse(JSON.stringify(one)));
        expect(canonicalJson(JSON.parse(canonical))).toBe(canonical);
        expect(Buffer.from(canonical).toString('utf8')).toBe(canonical);
      }),
    );
  });

  it('is what another way of writing it gives', () => {
    fc.assert(
      fc.property(value, (one) => {
        fc.pre(!hasNumberName(one));
        expect(canonicalJson(one)).toBe(secondOpinion(one));
      }),
    );
  });

  it('sorts names by UTF-16 units, as RFC 8785 3.2.3 has it', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const record = Object.fromEntries(names.map((name) => [name, 0]));
    expect(canonicalJson(record)).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}',
    );
  });

  it.each([[0.5], [-0], [NaN], [2 ** 53], ['\ud800'], [undefined], [10n]])('has no place for %s', (one) => {
    expect(() => canonicalJson(one)).toThrow();
  });
});
