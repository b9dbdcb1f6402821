import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote, parseSlipCode, parseVkey, signCheckpoint, slipCode, verifyNote, vkeyOf } from './note.ts';

const key = generateKeyPairSync('ed25519').privateKey;
const origin = 'hall.example/kiosk-01';
const vkey = vkeyOf(origin, key);
const verifier = parseVkey(vkey)!;
const root = Buffer.alloc(32, 7);
const note = signCheckpoint({ origin, size: 1234, root }, key);
const slip = slipCode('GA26-1124-0001', note);

/** A text with one character taken out, put in or changed. */
const spoilt = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 0, max: 2 }), fc.string({ minLength: 1, maxLength: 2 }))
    .map(([at, how, put]) => {
      if (how === 0) return text.slice(0, at) + text.slice(at + 1);
      if (how === 1) return text.slice(0, at) + put + text.slice(at);
      return text.slice(0, at) + put + text.slice(at + put.length);
    });

describe('a note', { timeout: 60_000 }, () => {
  it('is what it was signed as', () => {
    expect(verifyNote(note, verifier)).toEqual({ origin, size: 1234, root });
    expect(note.split('\n').slice(0, 4)).toEqual([origin, '1234', root.toString('base64'), '']);
  });

  it('is no other one, wherever it is spoilt', () => {
    fc.assert(
      fc.property(spoilt(note), (text) => {
        const read = verifyNote(text, verifier);
        // What comes after the signatures of this key is for others.
        if (read !== null) expect(read).toEqual({ origin, size: 1234, root });
        if (read !== null)
          expect(text.slice(0, text.indexOf('\n\n'))).toBe(note.slice(0, note.indexOf('\n\n')));
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes the reader stumble', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => [parseNote(text), parseSlipCode(text), parseVkey(text)]).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('may carry the lines of others, before and after its own', () => {
    const other = '— witness.example/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9';
    const [body, signature] = note.split('\n\n') as [string, string];
    expect(verifyNote(`${body}\n\n${other}\n${signature}${other}\n`, verifier)).not.toBeNull();
    expect(verifyNote(`${body}\n\n${other}\n`, verifier)).toBeNull();
  });

  it('of another key, or under another name, is not signed', () => {
    const stranger = generateKeyPairSync('ed25519').privateKey;
    expect(verifyNote(signCheckpoint({ origin, size: 1234, root }, stranger), verifier)).toBeNull();
    expect(verifyNote(signCheckpoint({ origin: 'other.example', size: 1, root }, key), verifier)).toBeNull();
  });
});

describe("a slip's code", { timeout: 60_000 }, () => {
  it('gives the reference and the note back', () => {
    expect(parseSlipCode(slip)).toMatchObject({ reference: 'GA26-1124-0001', note });
  });

  it('is as long for a small log as for a large one, and plain ASCII', () => {
    const large = slipCode('GA26-1124-0001', signCheckpoint({ origin, size: 999_999_999, root }, key));
    expect(large.length).toBe(slip.length);
    expect(slip).toMatch(/^[\n\x20-\x7e]+$/);
  });

  it('spoilt in any place is refused, or is not signed, or says the same', () => {
    fc.assert(
      fc.property(spoilt(slip), (text) => {
        const read = parseSlipCode(text);
        const checkpoint = read && verifyNote(read.note, verifier);
        if (checkpoint) expect(checkpoint).toEqual({ origin, size: 1234, root });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a verifier key', { timeout: 60_000 }, () => {
  it('may hold a + in its base64', () => {
    for (let n = 0; n < 200; n += 1) {
      const one = vkeyOf(origin, generateKeyPairSync('ed25519').privateKey);
      expect(parseVkey(one)?.vkey).toBe(one);
    }
  });

  it('of a witness is none of a log, nor the other way round', () => {
    expect(parseVkey(vkey, 'witness')).toBeNull();
    expect(parseVkey(vkeyOf(origin, key, 'witness'))).toBeNull();
    expect(parseVkey(vkeyOf(origin, key, 'witness'), 'witness')).not.toBeNull();
  });

  it('is refused with more behind it than its base64 needs', () => {
    expect(parseVkey(`${vkey}y`)).toBeNull();
  });

  it('spoilt in any place is refused', () => {
    fc.assert(
      fc.property(spoilt(vkey), (text) => {
        const read = parseVkey(text);
        if (read !== null) expect(read.vkey).toBe(vkey);
      }),
      { numRuns: 500 },
    );
  });
});
