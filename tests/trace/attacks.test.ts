import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slipCode } from '../../electron/trace/index.ts';
import { vkeyOf } from '../../electron/trace/note.ts';
import { buildLog, builtOrigin, newKey, openDatabase } from './build-log.ts';
import { forge, type Forgery } from './forge.ts';
import { trace, verifyPy } from './trace-program.ts';
import { someWalks } from './walk-events.ts';

/**
 * What somebody with the disk, and somebody with the disk and the key, can do to 1,234 entries of which a slip was printed at
 * entry 500; and who finds it: our verifier, the one in Python with openssl, and the slip.
 */
const key = newKey();
const vkey = vkeyOf(builtOrigin, key);
let place: string;
let slip: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'kiosk-attacks-'));
  const folder = join(place, 'sound');
  mkdirSync(folder);
  let code = '';
  buildLog({
    folder,
    key,
    events: someWalks(1233),
    after: (log) => {
      if (log.size() === 500) code = slipCode('GA26-1124-0001', log.checkpoint('slip'));
    },
  });
  slip = join(place, 'slip.txt');
  writeFileSync(slip, code);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

interface Attack {
  readonly name: string;
  readonly forgery: Forgery | null;
  /** Exit codes: 0 passes, 1 is found out. */
  readonly alone: 0 | 1;
  readonly withSlip: 0 | 1;
  /** What our verifier says, alone where that fails, else with the slip. */
  readonly says: string;
}

const attacks: readonly Attack[] = [
  { name: 'none', forgery: null, alone: 0, withSlip: 0, says: 'Intact: 1234 entries' },
  {
    name: 'an entry is edited',
    forgery: { edit: 100 },
    alone: 1,
    withSlip: 1,
    says: 'BROKEN at entry 100: its content is not what its hash says.',
  },
  {
    name: 'an entry is edited and its hash recomputed',
    forgery: { edit: 100, mend: 'hash' },
    alone: 1,
    withSlip: 1,
    says: 'BROKEN somewhere from entry 100 to 101: the later one does not follow from the earlier one.',
  },
  {
    name: 'the whole chain is recomputed, without the key',
    forgery: { edit: 100, mend: 'chain' },
    alone: 1,
    withSlip: 1,
    says: 'BROKEN somewhere from entry 1 to 256: they are not what was signed.',
  },
  {
    name: 'the last 20 entries are cut off',
    forgery: { cutTo: 1214 },
    alone: 1,
    withSlip: 1,
    says: 'BROKEN somewhere from entry 1215 to 1234: they were signed and are missing from the end of the log.',
  },
  {
    name: 'with the stolen key entry 100 is rewritten',
    forgery: { edit: 100, mend: 'chain', stolenKey: key },
    alone: 0,
    withSlip: 1,
    says: 'BROKEN somewhere from entry 1 to 500: they are not what they were when GA26-1124-0001 left the kiosk.',
  },
  {
    name: 'with the stolen key entry 800 is rewritten',
    forgery: { edit: 800, mend: 'chain', stolenKey: key },
    alone: 0,
    withSlip: 0,
    says: "NOT anchored: entries 501 to 1234. Whoever had this kiosk's disk and its key could have changed them unnoticed.",
  },
  {
    name: 'with the stolen key the log is cut to 400',
    forgery: { cutTo: 400, stolenKey: key },
    alone: 0,
    withSlip: 1,
    says: 'BROKEN somewhere from entry 401 to 500: they were there when GA26-1124-0001 left the kiosk and are missing now.',
  },
];

describe('a log that is changed', { timeout: 60_000 }, () => {
  it('cannot be through SQL', () => {
    const database = openDatabase(join(place, 'sound'));
    expect(() => database.exec("UPDATE trace_event SET entry = x'7b7d' WHERE seq = 100")).toThrow(
      'append-only',
    );
    expect(() => database.exec('DELETE FROM trace_event WHERE seq = 1234')).toThrow('append-only');
    database.close();
  });

  it.each(attacks)('$name: found by a verifier $alone, with the slip $withSlip', async (attack) => {
    const data = join(place, attack.name);
    cpSync(join(place, 'sound'), data, { recursive: true });
    if (attack.forgery !== null) forge(data, attack.forgery);

    const alone = await trace('verify', '--data', data, '--vkey', vkey);
    const withSlip = await trace('verify', '--data', data, '--vkey', vkey, '--checkpoint', slip);
    expect([alone.code, withSlip.code], withSlip.out).toEqual([attack.alone, attack.withSlip]);
    expect((attack.alone === 1 ? alone : withSlip).out).toContain(attack.says);

    const out = join(place, `${attack.name} out`);
    const exported = await trace('export', '--data', data, '--format', 'jsonl', '--out', out);
    expect(exported.code, exported.out).toBe(attack.alone);
    const py = verifyPy(out, '--vkey', vkey);
    const pyWithSlip = verifyPy(out, '--vkey', vkey, '--checkpoint', slip);
    expect([py.code, pyWithSlip.code], py.out + pyWithSlip.out).toEqual([attack.alone, attack.withSlip]);
  });

  it('is told how far it still agrees with the slip', async () => {
    const data = join(place, 'the last 20 entries are cut off');
    const { out } = await trace('verify', '--data', data, '--checkpoint', slip);
    expect(out).toContain('Up to entry 500 the log agrees with what left the kiosk.');
  });

  it('by taking away the signatures over what was changed is found all the same', async () => {
    const data = join(place, 'unsigned');
    cpSync(join(place, 'sound'), data, { recursive: true });
    forge(data, { edit: 300, mend: 'chain' });
    const database = openDatabase(data);
    database.exec('DELETE FROM trace_checkpoint WHERE size > 256');
    database.close();
    const { code, out } = await trace('verify', '--data', data);
    expect(code).toBe(1);
    expect(out).toContain('BROKEN somewhere from entry 257 to 769: there is no signature over them');
    const exported = join(place, 'unsigned out');
    await trace('export', '--data', data, '--format', 'jsonl', '--out', exported);
    expect(verifyPy(exported).code).toBe(1);
  });

  it('by putting another log in its place is found with the key the office keeps, and with a slip', async () => {
    const data = mkdtempSync(join(place, 'other-'));
    buildLog({ folder: data, key: newKey(), events: someWalks(600) });
    expect((await trace('verify', '--data', data)).code).toBe(0);
    const withKey = await trace('verify', '--data', data, '--vkey', vkey);
    expect(withKey).toMatchObject({
      code: 1,
      out: expect.stringContaining('not signed with the key you gave'),
    });
    const withSlip = await trace('verify', '--data', data, '--checkpoint', slip);
    expect(withSlip).toMatchObject({
      code: 1,
      out: expect.stringContaining('a key that this log does not know'),
    });
    const out = join(data, '..', 'other out');
    await trace('export', '--data', data, '--format', 'tlog', '--out', out);
    expect(verifyPy(out).code).toBe(0);
    expect(verifyPy(out, '--vkey', vkey).code).toBe(1);
    expect(verifyPy(out, '--checkpoint', slip).code).toBe(1);
  });
});
