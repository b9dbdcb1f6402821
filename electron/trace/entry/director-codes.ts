import { randomBytes, randomInt, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Store } from '../../store/index.ts';
import type { KeyGuard } from '../signing-key.ts';
import { codesAt, enrolmentUri, newSecret } from './one-time-code.ts';
import { seal, unseal } from './sealed.ts';

/** Whose code it is. */
export interface FoundCode {
  readonly person: string;
  readonly by: 'one-time-code' | 'pin';
  /** The time step of a one-time code. */
  readonly step: number | null;
  /** `used`: this one-time code or a later one was taken before. `inactive`: the person may not enter. */
  readonly state: 'right' | 'used' | 'inactive';
}

export interface CodeHolder {
  readonly person: string;
  readonly hasOneTimeCode: boolean;
  readonly hasPin: boolean;
  readonly isActive: boolean;
}

/**
 * The codes that directors enter with, one-time or PIN. Setting and clearing throws what the disk refuses, see
 * `storageFailure`; saying so in the log is up to whoever asks for it, who knows who they are.
 */
export interface DirectorCodes {
  /** Makes a new secret in the place of any earlier one; gives the `otpauth:` address for a QR code, told this once. */
  readonly enrol: (person: string) => string;
  /** Makes a PIN of eight digits that no other director has, in the place of any earlier one; told this once. */
  readonly setPin: (person: string) => Promise<string>;
  /** Takes codes away; both, unless one is named. */
  readonly clear: (person: string, what?: 'one-time-code' | 'pin') => void;
  readonly setActive: (person: string, isActive: boolean) => void;
  readonly holders: () => readonly CodeHolder[];
  /** Looks for the code among all directors. Does the same work for any text and for none. */
  readonly find: (typed: string | null, wallMs: number) => Promise<FoundCode | null>;
}

export interface DirectorCodesOptions {
  readonly store: Pick<Store, 'directorCodes' | 'settings'>;
  readonly guard: KeyGuard | null;
  /** Name of the kiosk in a director's authenticator app. */
  readonly issuer: string;
  /** Logarithm of scrypt's cost to base 2. */
  readonly scryptLog2N?: number;
}

const pinDigits = 8;
/** Six digits for a one-time code, eight for a PIN; compared in this many bytes. */
const comparedBytes = 8;
const keyBytes = 32;
const saltBytes = 16;
/** About 40 ms and 16 MB: every look-up of a ticket pays it. */
const usualLog2N = 14;
const saltSetting = 'director-codes.salt';

const derive = promisify<Buffer, Buffer, number, ScryptOptions, Buffer>(scrypt);

export function createDirectorCodes(options: DirectorCodesOptions): DirectorCodes {
  const { guard, issuer, scryptLog2N = usualLog2N } = options;
  const { directorCodes: table, settings } = options.store;
  const keptSalt = settings.get(saltSetting, z.string());
  let isSaltKept = keptSalt !== null;
  const salt = keptSalt === null ? randomBytes(saltBytes) : Buffer.from(keptSalt, 'base64');
  /** Opened once: a key store may take its time. */
  const opened = new Map<string, Buffer | null>();
  const secretOf = (person: string, kept: Buffer): Buffer | null => {
    if (!opened.has(person)) opened.set(person, unseal(kept, guard));
    return opened.get(person)!;
  };
  // One salt for all directors, so that one derivation serves the comparison with each of them.
  const hashOf = (pin: Buffer): Promise<Buffer> =>
    derive(pin, salt, keyBytes, { N: 2 ** scryptLog2N, r: 8, p: 1, maxmem: 256 * 2 ** scryptLog2N * 8 });

  const setSecret = (person: string, secret: Buffer | null): void => {
    table.setSecret(person, secret === null ? null : seal(secret, guard));
    opened.delete(person);
  };

  return {
    enrol: (person) => {
      const secret = newSecret();
      setSecret(person, secret);
      return enrolmentUri(secret, issuer, person);
    },
    setPin: async (person) => {
      if (!isSaltKept) settings.set(saltSetting, salt.toString('base64'));
      isSaltKept = true;
      for (;;) {
        const pin = String(randomInt(10 ** pinDigits)).padStart(pinDigits, '0');
        const hash = await hashOf(compared(pin));
        // Equal only as often as somebody draws another's PIN by chance.
        if (table.all().some(({ pinHash }) => pinHash?.equals(hash))) continue;
        table.setPin(person, hash);
        return pin;
      }
    },
    clear: (person, what) => {
      if (what !== 'pin') setSecret(person, null);
      if (what !== 'one-time-code') table.setPin(person, null);
    },
    setActive: table.setActive,
    holders: () =>
      table.all().map(({ person, totpSecret, pinHash, isActive }) => ({
        person,
        hasOneTimeCode: totpSecret !== null && secretOf(person, totpSecret) !== null,
        hasPin: pinHash !== null,
        isActive,
      })),
    find: async (typed, wallMs) => {
      const text = compared(typed ?? '');
      const hash = await hashOf(text);
      const found: FoundCode[] = [];
      // Nothing ends early: how long it takes must not depend on what was typed.
      for (const { person, totpSecret, totpLastStep, pinHash, isActive } of table.all()) {
        const secret = totpSecret === null ? null : secretOf(person, totpSecret);
        for (const { step, code } of secret === null ? [] : codesAt(secret, wallMs)) {
          const isUsed = totpLastStep !== null && step <= totpLastStep;
          const state = isUsed ? 'used' : isActive ? 'right' : 'inactive';
          const match: FoundCode = { person, by: 'one-time-code', step, state };
          if (timingSafeEqual(compared(code), text)) found.push(match);
        }
        const match: FoundCode = { person, by: 'pin', step: null, state: isActive ? 'right' : 'inactive' };
        if (timingSafeEqual(pinHash ?? noHash, hash)) found.push(match);
      }
      return found.find(({ state }) => state === 'right') ?? found[0] ?? null;
    },
  };
}

const noHash = Buffer.alloc(keyBytes);

/** Always as long; a text that is no code is one that no code equals. */
function compared(typed: string): Buffer {
  const bytes = Buffer.alloc(comparedBytes);
  bytes.write(isCode(typed) ? typed : 'no code', 'latin1');
  return bytes;
}

/** Whether a text has the shape of a code. */
export const isCode = (typed: string): boolean => /^(\d{6}|\d{8})$/.test(typed);
