import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authenticatorOf } from '../../../tests/support/authenticator.ts';
import { storeFolder } from '../../store/store.fixture.ts';
import { createDirectorCodes } from './director-codes.ts';
import { codesAt } from './one-time-code.ts';

const files = storeFolder();
const guard = {
  seal: (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)),
  open: (sealed: Buffer) => Buffer.from(sealed.map((byte) => byte ^ 0x5a)),
};
const opened = (options = {}) => {
  const store = files.open();
  return {
    store,
    codes: createDirectorCodes({ store, guard: null, issuer: '自助机 03', scryptLog2N: 8, ...options }),
  };
};
const now = Date.UTC(2026, 10, 24, 2, 0, 10);
const step = Math.floor(now / 30_000);

describe('a one-time code', () => {
  // RFC 6238 appendix B, SHA-1; its codes have eight digits, of which the last six are ours.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i is %s, as the RFC has it', (second, code) => {
    expect(codesAt(Buffer.from('12345678901234567890'), second * 1000)[1]).toEqual({
      step: Math.floor(second / 30),
      code,
    });
  });

  it('is found whose it is, one step early or late, and no further', async () => {
    const { codes } = opened();
    const telephone = authenticatorOf(codes.enrol('D07'));
    codes.enrol('D08');
    for (const drift of [-1, 0, 1]) {
      expect(await codes.find(telephone(now + drift * 30_000), now)).toEqual({
        person: 'D07',
        by: 'one-time-code',
        step: step + drift,
        state: 'right',
      });
    }
    for (const drift of [-2, 2]) expect(await codes.find(telephone(now + drift * 30_000), now)).toBeNull();
    for (const typed of [null, '', '12345', 'A36012', '1234567'])
      expect(await codes.find(typed, now)).toBeNull();
  });

  it('is enrolled with the address that authenticator apps read', () => {
    const { codes } = opened();
    const uri = new URL(codes.enrol('D07'));
    expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(uri.pathname)).toBe('/自助机 03:D07');
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/) as string,
    });
  });

  it('that was taken is used, and so is every earlier one, also after a restart', async () => {
    const { store, codes } = opened();
    const telephone = authenticatorOf(codes.enrol('D07'));
    store.directorCodes.keepLook({ wrong: 0, used: { person: 'D07', step } });
    store.close();
    const again = opened().codes;
    for (const drift of [-1, 0]) {
      expect(await again.find(telephone(now + drift * 30_000), now)).toMatchObject({ state: 'used' });
    }
    expect(await again.find(telephone(now + 30_000), now)).toMatchObject({ state: 'right' });
  });

  it('of somebody who was enrolled anew is the new telephone’s', async () => {
    const { codes } = opened();
    const before = authenticatorOf(codes.enrol('D07'));
    const after = authenticatorOf(codes.enrol('D07'));
    expect(await codes.find(before(now), now)).toBeNull();
    expect(await codes.find(after(now), now)).toMatchObject({ person: 'D07', state: 'right' });
  });

  it('is of no use to who has the store but not the key store', async () => {
    const { store, codes } = opened({ guard });
    const uri = codes.enrol('D07');
    const code = authenticatorOf(uri)(now);
    expect(await codes.find(code, now)).toMatchObject({ person: 'D07' });
    const kept = store.directorCodes.all()[0]!.totpSecret!;
    store.close();
    const elsewhere = opened();
    expect(await elsewhere.codes.find(code, now)).toBeNull();
    expect(elsewhere.codes.holders()).toMatchObject([{ person: 'D07', hasOneTimeCode: false }]);
    expect(guard.open(kept.subarray(1))).toHaveLength(20);
  });
});

describe('a PIN', () => {
  it('has eight digits, is told once, and no file holds it', async () => {
    const { store, codes } = opened();
    const pin = await codes.setPin('D07');
    expect(pin).toMatch(/^\d{8}$/);
    expect(await codes.find(pin, now)).toEqual({ person: 'D07', by: 'pin', step: null, state: 'right' });
    store.close();
    expect(readFileSync(join(files.folder(), 'kiosk.db')).includes(pin)).toBe(false);
    expect(await opened().codes.find(pin, now)).toMatchObject({ person: 'D07' });
  });

  it('is another one for each director', async () => {
    const { codes } = opened();
    const pins = new Map<string, string>();
    for (const person of ['D01', 'D02', 'D03']) pins.set(person, await codes.setPin(person));
    for (const [person, pin] of pins) expect(await codes.find(pin, now)).toMatchObject({ person });
  });

  it('takes the place of the one before', async () => {
    const { codes } = opened();
    const before = await codes.setPin('D07');
    await codes.setPin('D07');
    expect(await codes.find(before, now)).toBeNull();
  });
});

describe('a director', () => {
  it('who may not enter is known by the code and no more', async () => {
    const { codes } = opened();
    const pin = await codes.setPin('D07');
    const telephone = authenticatorOf(codes.enrol('D07'));
    codes.setActive('D07', false);
    for (const code of [pin, telephone(now)])
      expect(await codes.find(code, now)).toMatchObject({ person: 'D07', state: 'inactive' });
    codes.setActive('D07', true);
    expect(await codes.find(pin, now)).toMatchObject({ state: 'right' });
  });

  it('loses one code or both', async () => {
    const { codes } = opened();
    const pin = await codes.setPin('D07');
    const telephone = authenticatorOf(codes.enrol('D07'));
    expect(codes.holders()).toEqual([{ person: 'D07', hasOneTimeCode: true, hasPin: true, isActive: true }]);
    codes.clear('D07', 'one-time-code');
    expect(await codes.find(telephone(now), now)).toBeNull();
    expect(await codes.find(pin, now)).toMatchObject({ person: 'D07' });
    codes.clear('D07');
    expect(await codes.find(pin, now)).toBeNull();
    expect(codes.holders()).toEqual([
      { person: 'D07', hasOneTimeCode: false, hasPin: false, isActive: true },
    ]);
  });
});
