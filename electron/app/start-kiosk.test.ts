import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  citizenContract,
  type CitizenContract,
  type InputOf,
  type KioskEvent,
} from '../../shared/contract/index.ts';
import { finalJobStates } from '../../shared/print/index.ts';
import { callerOf, kioskOptions } from './kiosk.fixture.ts';
import { startKiosk, type KioskApp, type KioskOptions } from './start-kiosk.ts';

const planted = '罗雨桐独此';

const answers = {
  chineseName: planted,
  pinyinSurname: 'LUO',
  pinyinGivenNames: 'YUTONG',
  sex: 'female',
  ethnicGroup: '汉族',
  idNumber: '11010519491231002X',
  birthDate: '1949-12-31',
  birthplace: { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '' },
  householdAddress: { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '' },
  currentAddress: { areaCode: '520111', areaName: '贵州省贵阳市花溪区', street: '甲秀南路1号' },
  mobile: '13985012345',
  occupation: '教师',
  isStateEmployee: false,
  category: 'endorsement',
  permitNumber: 'C12345678',
  permitExpiry: '2031-01-01',
  destinations: ['hongKong'],
  hongKongEndorsement: 'group',
  hongKongTimes: 'oneYearOnce',
  emergencyName: '王小明',
  emergencyRelation: '朋友',
  emergencyPhone: '13985054321',
  delivery: 'window',
};
const matter = { matter: 'hk-macao-endorsement', version: 1, language: 'zh-CN' } as const;

let folder: string;
let app: KioskApp;
let events: KioskEvent[];
let noted: () => void;

const options = (): KioskOptions => kioskOptions(folder);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-app-'));
  const started = await startKiosk(options());
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

const call = callerOf(citizenContract, () => app);

/** Settles when an event makes it so. */
function when(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    noted = () => {
      if (isSo()) resolve();
    };
    noted();
  });
}

const stateOf = (id: string) =>
  events.findLast((event) => event.type === 'job' && event.job.id === id) as
    Extract<KioskEvent, { type: 'job' }> | undefined;
const areDone = (ids: readonly string[]) => () =>
  ids.every((id) => finalJobStates.includes(stateOf(id)?.job.state ?? 'queued'));

async function printed(documents: InputOf<CitizenContract['print.submit']>['documents']) {
  const outcome = await call('print.submit', { ...matter, documents, answers });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  const ids = outcome.jobs.map(({ id }) => id);
  await when(areDone(ids));
  return { ...outcome, ids };
}

describe('the kiosk', () => {
  it('describes itself, its hall and its printers', async () => {
    const kiosk = await call('kiosk.describe', {});
    expect(kiosk.hall.name['zh-CN']).toContain('政务服务');
    expect(kiosk.printers.map(({ builtIn }) => builtIn)).toEqual([true, true]);
    expect(kiosk.notices).toEqual([]);
  });

  it('finds a matter by the initials of its pinyin', async () => {
    const found = await call('catalogue.search', { query: 'gatxz', offset: 0, limit: 5 });
    expect(found.matters.map(({ code }) => code)).toContain('hk-macao-endorsement');
  });

  it('draws the form with what was typed and hides numbers', async () => {
    const picture = await call('document.picture', { ...matter, answers });
    expect(picture!.pageCount).toBeGreaterThan(0);
    expect(picture!.cells.map(({ field }) => field)).toContain('chineseName');
    expect(picture!.pages[0]!.svg).toContain('<svg');
  });

  it('prints form and slip under one reference, and later papers of the session under the same', async () => {
    const first = await printed(['slip', 'form']);
    expect(first.ids.map((id) => stateOf(id)!.job.state)).toEqual(['printed', 'printed']);
    const tray = await call('print.tray', {});
    expect(tray.sheets.map(({ kind }) => kind).sort()).toEqual(['form', 'slip']);
    expect(tray.sheets.every(({ pages }) => pages.length > 0 && pages[0]!.png.startsWith('iVBOR'))).toBe(
      true,
    );

    const slip = await call('print.slip', { reference: first.reference });
    expect(slip!.png).toBe(tray.sheets.find(({ kind }) => kind === 'slip')!.pages[0]!.png);

    const again = await call('print.submit', { ...matter, documents: ['slip'], reference: first.reference });
    expect(again).toMatchObject({ ok: true, reference: first.reference });
  });

  it('does not print under a reference that it did not give to this session', async () => {
    const outcome = await call('print.submit', { ...matter, documents: ['slip'], reference: 'AAAAAA' });
    expect(outcome.ok && outcome.reference).not.toBe('AAAAAA');
  });

  it('checks the answers itself and names only the fields', async () => {
    const wrong = { ...answers, idNumber: '110105194912310021', hongKongEndorsement: 'steal' };
    const outcome = await call('print.submit', { ...matter, documents: ['slip', 'form'], answers: wrong });
    expect(outcome).toEqual({
      ok: false,
      failure: { reason: 'invalid-answers', fields: ['idNumber', 'hongKongEndorsement'] },
    });
    expect(events.filter(({ type }) => type === 'job')).toEqual([]);
  });

  it('prints nothing of a form that was not filled in, but its slip and notification', async () => {
    expect(await call('print.submit', { ...matter, documents: ['form'] })).toMatchObject({
      ok: false,
      failure: { reason: 'invalid-answers' },
    });
    expect(await call('print.submit', { ...matter, documents: ['notification'] })).toMatchObject({
      ok: true,
    });
  });

  it('knows no matter that is not there, nor another version of one', async () => {
    for (const other of [{ matter: 'none' }, { version: 9 }]) {
      expect(await call('print.submit', { ...matter, ...other, documents: ['slip'] })).toEqual({
        ok: false,
        failure: { reason: 'matter-unavailable' },
      });
    }
    expect(await call('catalogue.matter', { code: 'none' })).toBeNull();
  });

  it('tells the page at the end of a session and keeps nothing of it', async () => {
    await call('document.picture', { ...matter, answers });
    const { reference } = await printed(['slip', 'form']);
    await call('session.end', { why: 'finished' });
    expect(events.at(-1)).toEqual({ type: 'cleared', next: null });
    expect((await call('print.tray', {})).sheets).toEqual([]);
    expect(await call('print.slip', { reference })).toBeNull();
    const joined: KioskEvent[] = [];
    app.subscribe(({ event }) => joined.push(event));
    expect(joined.map(({ type }) => type)).toEqual(['printers']);

    const next = await call('print.submit', { ...matter, documents: ['slip'], reference });
    expect(next.ok && next.reference).not.toBe(reference);
  });

  it('has nothing of the answers in any file, neither in the session nor after it', async () => {
    await call('document.picture', { ...matter, answers });
    await printed(['slip', 'form']);
    expect(filesHolding(folder, planted)).toEqual([]);
    await call('session.end', { why: 'ended' });
    expect(filesHolding(folder, planted)).toEqual([]);
    expect(filesHolding(folder, '11010519491231002X')).toEqual([]);
  });

  it('draws for the next person after it has forgotten the one before', async () => {
    await call('document.picture', { ...matter, answers });
    await call('session.end', { why: 'ended' });
    expect(await call('document.picture', { ...matter, answers })).not.toBeNull();
  });

  it('counts a rating beyond the session, with nothing of the person', async () => {
    await call('rating.submit', { matter: matter.matter, version: 1, score: 5 });
    await call('session.end', { why: 'finished' });
    expect(filesHolding(folder, 'hk-macao-endorsement').length).toBeGreaterThan(0);
  });

  it('says in a sentence why it does not start a second time on the same data folder', async () => {
    const second = await startKiosk(options());
    expect(second).toMatchObject({ ok: false, error: { kind: 'store' } });
  });

  it('says in a sentence what is wrong with its configuration', async () => {
    const configFile = join(folder, 'kiosk.yaml');
    writeFileSync(configFile, 'kioskName: 7\n');
    const second = await startKiosk({ ...options(), configFile });
    expect(second).toMatchObject({ ok: false, error: { kind: 'config' } });
    if (!second.ok) expect(second.error.sentences.join()).toContain('kioskName');
  });
});

function filesHolding(at: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => needles.some((needle) => readFileSync(file).includes(needle)));
}
