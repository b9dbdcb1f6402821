import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent } from '../../tests/support/random-events.ts';
import { someWalks } from '../../tests/trace/walk-events.ts';
import { compileSchema } from './compile-schema.ts';
import { isEvent, parseEvent } from './index.ts';

/** Anything a property could be set to. */
const anything = fc.oneof(
  fc.anything(),
  fc.constantFrom(-0, 1.5, NaN, 2 ** 53, '', 'D07', '2026-02-30', '\ud800', null, true, [], [1], {}),
);

describe('the quick check of an event', () => {
  it('says of every event of a walk and of the desk what the schema says, whatever is changed in it', () => {
    const walks = [...someWalks(2000)];
    fc.assert(
      fc.property(
        fc.oneof(anyEvent, fc.constantFrom(...walks)),
        fc.nat(30),
        anything,
        fc.constantFrom('keep', 'set', 'add', 'drop'),
        (event, at, value, how) => {
          const changed: Record<string, unknown> = { ...event };
          const names = Object.keys(changed);
          const name = names[at % names.length]!;
          if (how === 'set') changed[name] = value;
          if (how === 'add') changed['extra'] = value;
          if (how === 'drop') delete changed[name];
          expect(isEvent(changed)).toBe(parseEvent(changed) !== null);
        },
      ),
      { numRuns: 5000 },
    );
    for (const nothing of [null, undefined, 'tap', 1, [], {}]) expect(isEvent(nothing)).toBe(false);
  });

  it('is not made of a schema that it does not know all of', () => {
    expect(() => compileSchema({ type: 'number' })).toThrow('no check');
    expect(() => compileSchema({ type: 'string', format: 'email' })).toThrow('no check');
    expect(() => compileSchema({ type: 'object', properties: {}, additionalProperties: true })).toThrow(
      'no check',
    );
  });
});
