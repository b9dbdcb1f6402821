import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kioskOptions } from '../../electron/app/kiosk.fixture.ts';
import { startKiosk, type KioskApp } from '../../electron/app/start-kiosk.ts';
import { attendantContract, citizenContract } from '../../shared/contract/index.ts';
import { deskContract } from '../../shared/contract/desk/index.ts';

/**
 * What a page that is not ours may send. `FUZZ_MESSAGES=100000` sends so many to each contract, and `FUZZ_SEED` the same ones
 * again.
 */

const messages = Number(process.env['FUZZ_MESSAGES'] ?? 3_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** Stands wherever a page can write something, and never in what it is told. */
const planted = '栽种的秘密';

let folder: string;
let app: KioskApp;
const log: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-fuzz-'));
  const started = await startKiosk(kioskOptions(folder, { log: (line) => log.push(line) }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
}, 60_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** Everything that is kept, but for the tamper-evident log, which notes each refused sign-in. */
function kept(): string {
  const database = new Database(join(folder, 'data', 'kiosk.db'), { readonly: true });
  const tables = database
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .map(({ name }) => name)
    .filter((name) => !/^(trace_|sign_in_delays|sqlite_)/.test(name));
  const rows = tables.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]);
  database.close();
  return JSON.stringify(rows);
}

const words = fc.oneof(
  fc.constant(planted),
  fc.string({ maxLength: 40 }).map((text) => `${text}${planted}`),
  fc.constantFrom(
    '',
    'zh-CN',
    'D01',
    'hk-macao-endorsement',
    '__proto__',
    '../../etc/passwd',
    '\u0000',
    '2026-11-28',
  ),
);
const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(words, names()), tie('value'), { maxKeys: 6 }),
  ),
})).value;

/** Names that inputs of the contracts have. */
function names(): fc.Arbitrary<string> {
  const all = [citizenContract, attendantContract, deskContract].flatMap((contract) =>
    Object.values(contract).flatMap(({ input }) =>
      Object.keys('shape' in input ? (input.shape as object) : {}),
    ),
  );
  return fc.constantFrom(...new Set(all));
}

/** An input of the right names with anything behind them, or anything at all. */
const inputTo = (contract: object, method: string): fc.Arbitrary<unknown> => {
  const input = (contract as Readonly<Record<string, { readonly input: object }>>)[method]?.input;
  const shape = input !== undefined && 'shape' in input ? Object.keys(input.shape as object) : [];
  return fc.oneof(value, fc.record(Object.fromEntries(shape.map((name) => [name, value]))));
};
const messageTo = (contract: object): fc.Arbitrary<readonly [string, unknown]> =>
  fc
    .oneof(
      { weight: 9, arbitrary: fc.constantFrom(...Object.keys(contract)) },
      { weight: 1, arbitrary: fc.oneof(words, fc.constantFrom('constructor', 'toString', '__proto__')) },
    )
    .chain((method) => inputTo(contract, method).map((input) => [method, input] as const));

async function send(
  contract: object,
  dispatch: KioskApp['dispatch'],
  isLeft: (method: string) => boolean = () => false,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(messageTo(contract), async ([method, input]) => {
      if (isLeft(method)) return;
      const result = await dispatch(method, input);
      if (!result.ok && method !== planted) expect(JSON.stringify(result.error)).not.toContain(planted);
    }),
    { numRuns: messages, seed, endOnFailure: true },
  );
  expect(log.filter((line) => line.includes('a fault in') || line.includes(planted))).toEqual([]);
}

describe(`messages of a page that is not ours (seed ${seed})`, () => {
  it('to the desk with nobody signed in change nothing, break nothing and are told nothing', async () => {
    const before = kept();
    const { dispatch, leave } = app.joinDesk(() => {});
    await send(deskContract, dispatch);
    leave();
    expect(kept()).toBe(before);
  }, 600_000);

  it('to the attendant’s view with nobody signed in change nothing and break nothing', async () => {
    const before = kept();
    await send(attendantContract, app.dispatch);
    expect(kept()).toBe(before);
  }, 600_000);

  it('to the citizen’s contract break nothing, and the kiosk serves the next one', async () => {
    // What is drawn and what ends a session is slow, and has tests of its own.
    await send(citizenContract, app.dispatch, (method) => /^(document|session\.end)/.test(method));
    expect((await app.dispatch('catalogue.overview', {})).ok).toBe(true);
  }, 600_000);
});
