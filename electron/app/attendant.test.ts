import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import {
  attendantContract,
  attendantPermissions,
  type AttendantContract,
  type InputOf,
  type KioskEvent,
  type OutputOf,
} from '../../shared/contract/index.ts';
import { hashSecret } from '../desk/index.ts';
import { callerOf, kioskOptions } from './kiosk.fixture.ts';
import { startKiosk, type KioskApp } from './start-kiosk.ts';

const pin = '482915';
const matter = { matter: 'hk-macao-endorsement', version: 1, language: 'zh-CN' } as const;

let pinHash: string;
let folder: string;
let app: KioskApp;
let log: string[];
let events: KioskEvent[];
let noted: () => void;

beforeAll(async () => {
  pinHash = await hashSecret(pin);
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-attendant-'));
  log = [];
  const started = await startKiosk(
    kioskOptions(folder, {
      config: stringify({ attendant: { pinHash } }),
      log: (line) => log.push(line),
    }),
  );
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
  events = [];
  noted = () => {};
  app.subscribe(({ event }) => {
    events.push(event);
    noted();
  });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const call = callerOf(attendantContract, () => app);
const signIn = () => call('attendant.signIn', { pin });

/** An input of each call that the contract takes. */
const inputs: { [M in keyof AttendantContract]: InputOf<AttendantContract[M]> } = {
  'attendant.signIn': { pin },
  'attendant.stay': {},
  'attendant.overview': {},
  'attendant.pause': { printer: 'built-in-a4' },
  'attendant.resume': { printer: 'built-in-a4' },
  'attendant.testPage': { printer: 'built-in-a4', language: 'en' },
  'attendant.testSheets': {},
  'attendant.move': { job: 'none', printer: 'built-in-a4' },
  'attendant.cancel': { job: 'none' },
  'attendant.answer': { job: 'none', answer: 'came-out' },
  'attendant.leave': {},
};
const guarded = Object.entries(inputs).filter(
  ([method]) => attendantPermissions[method as keyof AttendantContract] === 'attendant',
);

/** Settles when the overview is as wished, asked again whenever the kiosk says that it has changed. */
async function overviewWhen(isSo: (overview: OutputOf<AttendantContract['attendant.overview']>) => boolean) {
  for (;;) {
    const changed = new Promise<void>((resolve) => (noted = resolve));
    const overview = await call('attendant.overview', {});
    if (isSo(overview)) return overview;
    await changed;
  }
}

describe('a call of the attendant', () => {
  it('without the PIN is refused for every method but the sign-in, before its input is looked at', async () => {
    expect(guarded.map(([method]) => method).sort()).toEqual(
      Object.keys(attendantContract)
        .filter((method) => method !== 'attendant.signIn')
        .sort(),
    );
    for (const [method, input] of guarded) {
      for (const sent of [input, { wrong: true }]) {
        expect(await app.dispatch(method, sent)).toEqual({
          ok: false,
          error: { reason: 'not-allowed', detail: method },
        });
      }
    }
    expect(log.filter((line) => line.startsWith('attendant'))).toEqual([]);
  });

  it.each([
    ['the attendant is done', () => app.dispatch('attendant.leave', {})],
    ['the session ends', () => app.dispatch('session.end', { why: 'ended' })],
    ['another page comes', () => Promise.resolve(app.forgetSession())],
  ])('is allowed after the PIN and refused again when %s', async (_, leave) => {
    expect(await signIn()).toEqual({ ok: true });
    for (const [method, input] of guarded.filter(([each]) => each !== 'attendant.leave')) {
      expect(await app.dispatch(method, input), method).toMatchObject({ ok: true });
    }
    await leave();
    for (const [method, input] of guarded) {
      expect(await app.dispatch(method, input)).toMatchObject({
        ok: false,
        error: { reason: 'not-allowed' },
      });
    }
  });

  it('of a wrong PIN opens nothing and is logged without it', async () => {
    expect(await call('attendant.signIn', { pin: '999111' })).toMatchObject({ ok: false, reason: 'wrong' });
    expect(await app.dispatch('attendant.overview', {})).toMatchObject({ ok: false });
    expect(log.join()).toContain('not signed in (wrong)');
    expect(log.join()).not.toContain('999111');
  });
});

describe('the attendant', () => {
  it('sees papers by number, kind and outcome, and hears of what changes', async () => {
    await signIn();
    const submitted = await app.dispatch('print.submit', { ...matter, documents: ['slip'] });
    const { reference } = (submitted as { value: { reference: string } }).value;
    const { latest } = await overviewWhen(({ latest: [newest] }) => newest?.state === 'printed');
    expect(latest).toMatchObject([{ reference, kind: 'slip', sheets: 1, printerId: 'built-in-slip' }]);
    expect(events).toContainEqual({ type: 'attendant', what: 'changed' });
  });

  it('prints a test page that says what it is, and takes it along when she leaves', async () => {
    await signIn();
    for (const printer of ['built-in-a4', 'built-in-slip']) {
      const asked = await call('attendant.testPage', { printer, language: 'zh-CN' });
      const id = asked.ok ? asked.job : '';
      const { latest } = await overviewWhen((overview) =>
        ['printed', 'failed'].includes(overview.latest.find((job) => job.id === id)?.state ?? ''),
      );
      expect(latest[0]).toMatchObject({ reference: 'TEST', state: 'printed' });
    }
    const { sheets } = await call('attendant.testSheets', {});
    expect(sheets.map(({ kind }) => kind).sort()).toEqual(['notification', 'slip']);
    expect(sheets.every(({ pages }) => pages[0]!.png.startsWith('iVBOR'))).toBe(true);
    expect((await app.dispatch('print.tray', {})) as object).toMatchObject({ value: { sheets: [] } });
    expect(events.filter(({ type }) => type === 'job')).toEqual([]);
    await call('attendant.leave', {});
    expect(events.at(-1)).toEqual({ type: 'attendant', what: 'over' });
    await signIn();
    expect((await call('attendant.testSheets', {})).sheets).toEqual([]);
  });

  it('pauses and resumes a printer, and each act stands in the log', async () => {
    await signIn();
    await call('attendant.pause', { printer: 'built-in-a4' });
    expect((await call('attendant.overview', {})).printers[0]).toMatchObject({
      isPaused: true,
      reasons: ['paused'],
    });
    await call('attendant.resume', { printer: 'built-in-a4' });
    expect(await call('attendant.pause', { printer: 'nobody' })).toEqual({
      ok: false,
      reason: 'no-such-printer',
    });
    expect(log).toEqual(
      expect.arrayContaining([
        'attendant: signed in',
        'attendant: pause built-in-a4',
        'attendant: resume built-in-a4',
        'attendant: pause nobody, not done: no-such-printer',
      ]),
    );
  });
});
