import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citizenContract } from '../../shared/contract/index.ts';
import { finalJobStates } from '../../shared/print/index.ts';
import type { Note, TraceEntry } from '../../shared/trace/index.ts';
import { enrolDirectors, readLog, type Director } from '../../tests/support/directors.ts';
import { sampleAnswers } from '../../tests/support/sample-answers.ts';
import { callerOf, kioskOptions } from './kiosk.fixture.ts';
import { startKiosk, type KioskApp } from './start-kiosk.ts';

const matter = 'hk-macao-endorsement';
const planted = '罗雨桐独此';

let folder: string;
let data: string;
let app: KioskApp;
let director: Director;
let other: Director;
let settled: (id: string) => Promise<void>;

async function start(config: string | null = null): Promise<void> {
  const started = await startKiosk(kioskOptions(folder, { config }));
  if (!started.ok) throw new Error(started.error.sentences.join('\n'));
  app = started.value;
  const ended = new Set<string>();
  let look = (): void => {};
  app.subscribe(({ event }) => {
    if (event.type === 'job' && finalJobStates.includes(event.job.state)) ended.add(event.job.id);
    look();
  });
  settled = (id) =>
    new Promise((resolve) => {
      look = () => ended.has(id) && resolve();
      look();
    });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-walk-'));
  data = join(folder, 'data');
  [director, other] = (await enrolDirectors(data, ['D07', 'D08'])) as [Director, Director];
  await start();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const call = callerOf(citizenContract, () => app);
const lookUp = (number: string) => call('queue.lookup', { number });
const note = (...notes: Note[]) => call('session.note', { notes });
/** The next call is answered when everything before it is written: a look-up waits for the queue. */
const written = async (): Promise<readonly TraceEntry[]> => {
  await lookUp('A00000');
  return readLog(data).entries.filter(({ type }) => !['genesis', 'boot', 'clock.step'].includes(type));
};

let at = 0;
type NoteOf<T extends Note['type']> = Extract<Note, { type: T }>;
const enter = (screen: NoteOf<'screen.enter'>['screen'], page: string | null = null): Note => ({
  type: 'screen.enter',
  at: (at += 1000),
  screen,
  page,
  item: null,
  via: 'forward',
});
const focus = (field: string, change: Partial<NoteOf<'field.focus'>> = {}): Note => ({
  type: 'field.focus',
  at: (at += 1000),
  field,
  kind: 'personName',
  item: null,
  visits: 0,
  wasFilled: false,
  ...change,
});
const wrongField = (field: string): Note => ({
  type: 'validation.shown',
  at: (at += 1000),
  field,
  item: null,
  rule: 'missing',
  times: 1,
});
const leave = (screen: NoteOf<'screen.leave'>['screen']): Note => ({
  type: 'screen.leave',
  at: (at += 1000),
  screen,
  page: null,
  item: null,
  shownMs: 900,
  firstInputMs: 300,
  idleMs: 0,
  taps: 1,
  deadTaps: 0,
  scrollReversals: 0,
  interactions: 1,
  slowestMs: 0,
  over200: 0,
  over500: 0,
});
const set = (what: NoteOf<'setting'>['what'], to: NoteOf<'setting'>['to']): Note => ({
  type: 'setting',
  at: (at += 1000),
  what,
  to,
});

/** What a person does before the ticket screen. */
const arrive = () =>
  note(set('care', 'on'), enter('language'), set('language', 'en'), leave('language'), enter('home'));
const toTheTicketScreen = () => note(enter('ticket'));

const order = async (documents: ('slip' | 'form' | 'notification')[] = ['slip']) => {
  const outcome = await call('print.submit', { matter, version: 1, language: 'zh-CN', documents });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  for (const { id } of outcome.jobs) await settled(id);
  return outcome;
};

describe('a director at the ticket keypad', () => {
  it('sees what anybody sees who types a number that does not exist', async () => {
    const unknown = await lookUp('A36999');
    for (const code of [director.pin, other.code(Date.now()), '000000', '00000000']) {
      expect(await lookUp(code)).toEqual(unknown);
      await call('session.end', { why: 'ended' });
    }
  });

  it('is traced from then on until the session is cleared, and what came before is not', async () => {
    await arrive();
    await toTheTicketScreen();
    await lookUp(director.code(Date.now()));
    await note(enter('home'));
    await call('catalogue.matter', { code: matter });
    await note(enter('matter'), enter('form', 'identity'), focus('chineseName'), enter('check'));
    const { reference, jobs } = await order();
    await call('rating.submit', { matter, version: 1, score: 4 });
    await call('session.end', { why: 'finished' });

    const entries = await written();
    expect(entries.map(({ type }) => type)).toEqual([
      'session.armed',
      'screen.enter',
      'screen.enter',
      'session.matter',
      'screen.enter',
      'screen.enter',
      'field.focus',
      'screen.enter',
      'session.submit',
      'session.job',
      'session.job',
      'session.job',
      'session.job',
      'session.job',
      'session.rated',
      'session.closed',
    ]);
    expect(entries[0]).toMatchObject({
      director: 'D07',
      by: 'one-time-code',
      language: 'en',
      care: true,
      contrast: false,
      textSize: 'M',
    });
    expect(entries[1]).toMatchObject({ screen: 'ticket' });
    expect(entries[3]).toMatchObject({ matter, version: 1 });
    expect(entries[8]).toMatchObject({ outcome: 'taken', documents: ['slip'] });
    expect(JSON.stringify(entries)).not.toContain(reference);
    expect(entries.flatMap((entry) => (entry.type === 'session.job' ? [entry.state] : []))).toEqual([
      'queued',
      'rendering',
      'sending',
      'printing',
      'printed',
    ]);
    expect(entries.find((entry) => entry.type === 'session.job')).toMatchObject({ job: jobs[0]!.id });
    expect(entries.at(-1)).toMatchObject({ why: 'finished', screen: 'check' });
  });

  it('leaves the next person untraced', async () => {
    await toTheTicketScreen();
    await lookUp(director.pin);
    await call('session.end', { why: 'ended' });
    const before = (await written()).length;
    await arrive();
    await call('catalogue.matter', { code: matter });
    await note(enter('matter'), enter('form', 'identity'));
    await order();
    await call('session.end', { why: 'finished' });
    expect(await written()).toHaveLength(before);
  });

  it('who steps back to the first screen has left, though nothing was cleared', async () => {
    await arrive();
    await toTheTicketScreen();
    await lookUp(director.pin);
    await note(enter('home'), { ...enter('language'), via: 'back' } as Note, leave('language'));
    await arrive();
    const entries = await written();
    expect(entries.at(-1)).toMatchObject({ type: 'session.closed', why: 'ended', screen: 'language' });
    expect(entries.filter(({ type }) => type === 'screen.enter')).toHaveLength(3);
    // Nor is the next one read to as she was.
    await note(leave('home'), enter('language'));
    await lookUp(other.pin);
    expect((await written()).at(-2)).toMatchObject({ type: 'session.armed', director: 'D08', care: false });
  });

  it('whose page is gone is no longer there, and a code that was still looked at opens nothing', async () => {
    await toTheTicketScreen();
    await lookUp(director.pin);
    app.forgetSession();
    expect((await written()).at(-1)).toMatchObject({ type: 'session.closed', why: 'page-gone' });
    const before = (await written()).length;
    const looking = lookUp(other.pin);
    app.forgetSession();
    await looking;
    expect(await written()).toHaveLength(before);
  });

  it('who types a second code in the same session stays who she is', async () => {
    await lookUp(director.pin);
    await lookUp(other.pin);
    expect(await written()).toMatchObject([
      { type: 'session.armed', director: 'D07' },
      { type: 'entry.refused', why: 'armed', person: 'D08' },
    ]);
  });

  it('is still there when the kiosk ends in order, and the log says so', async () => {
    await lookUp(director.pin);
    await note(enter('home'));
    await app.close();
    expect(readLog(data).entries.slice(-3)).toMatchObject([
      { type: 'screen.enter', screen: 'home' },
      { type: 'session.closed', why: 'shutdown', screen: 'home' },
      { type: 'shutdown' },
    ]);
    await start();
  });
});

it('a note that the page sends again after its line broke is there once', async () => {
  await lookUp(director.pin);
  const notes = [enter('home'), leave('home'), enter('ticket')];
  await note(...notes);
  await note(...notes, enter('home'));
  expect((await written()).filter(({ type }) => type.startsWith('screen.'))).toHaveLength(4);
});

describe('a page that was tampered with', () => {
  it('writes nothing into the log that no form of the session has', async () => {
    await call('catalogue.matter', { code: matter });
    await lookUp(director.pin);
    const bad: Note[] = [
      enter('form', 'luoYutong'),
      enter('check', 'identity'),
      { ...enter('form', 'identity'), item: 0 } as Note,
      focus('luoYutong'),
      focus('chineseName', { kind: 'mobile' }),
      focus('chineseName', { item: 3 }),
      wrongField('luoYutong'),
      wrongField('identity'),
    ];
    await note(...bad);
    await call('print.submit', { matter: 'luo-yutong', version: 1, language: 'en', documents: ['slip'] });
    await call('rating.submit', { matter: 'luo-yutong', version: 1, score: 5 });
    await note(enter('form', 'identity'), focus('chineseName'), wrongField('chineseName'));
    expect((await written()).map(({ type }) => type)).toEqual([
      'session.armed',
      'screen.enter',
      'field.focus',
      'validation.shown',
    ]);
  });

  it('names no field before a matter was opened, and items only as far as the form has them', async () => {
    await lookUp(director.pin);
    await note(focus('chineseName'), enter('form', 'identity'));
    await call('catalogue.matter', { code: 'company-registration' });
    const inItem = (item: number): Note => ({ ...enter('form', 'shareholders'), item }) as Note;
    await note(inItem(0), inItem(49), inItem(50));
    const entries = await written();
    const items = entries.flatMap((entry) => (entry.type === 'screen.enter' ? [entry.item] : []));
    expect(items[0]).toBe(0);
    expect(items).not.toContain(50);
  });
});

describe('what is counted', () => {
  const visit = async (): Promise<void> => {
    await arrive();
    await call('catalogue.matter', { code: matter });
    await note(enter('matter'), enter('form', 'identity'), wrongField('chineseName'), wrongField('idNumber'));
    await note(enter('form', 'birth'), enter('home'));
    await call('catalogue.matter', { code: 'driving-licence-renewal' });
    await note(enter('matter'), enter('home'));
    await call('catalogue.matter', { code: matter });
    await note(enter('matter'));
    await call('session.end', { why: 'timeout' });
  };
  const counted = () =>
    readLog(data).counts.map(({ kind, detail, matter: of, times }) => [kind, of, detail, times]);

  it('is by matter and day, with the step it was left at, and nothing of the person', async () => {
    await visit();
    expect(counted()).toEqual([
      ['abandoned', matter, 'form/birth', 1],
      ['begun', matter, '', 1],
      ['invalid', matter, 'missing', 2],
      ['opened', 'driving-licence-renewal', '', 1],
      ['opened', matter, '', 1],
      ['visit', '', '', 1],
    ]);
  });

  it('is the same whether the session is traced or not', async () => {
    await visit();
    const once = counted();
    await lookUp(director.pin);
    await visit();
    expect(counted()).toEqual(once.map(([kind, of, detail, times]) => [kind, of, detail, 2 * Number(times)]));
    expect((await written()).some(({ type }) => type === 'session.matter')).toBe(true);
  });

  it('is a finished matter when its papers were ordered, and a printed one when they came', async () => {
    await arrive();
    await call('catalogue.matter', { code: matter });
    await note(enter('matter'), enter('form', 'identity'), enter('check'), enter('print'));
    await order(['slip', 'notification']);
    await call('session.end', { why: 'finished' });
    expect(counted().map(([kind, of]) => [kind, of])).toEqual([
      ['begun', matter],
      ['opened', matter],
      ['printed', matter],
      ['visit', ''],
    ]);
  });

  it('is nothing of a page that nobody touched', async () => {
    app.forgetSession();
    await call('session.end', { why: 'ended' });
    expect(counted()).toEqual([]);
  });

  it('has every visit on a page that was never cleared', async () => {
    await arrive();
    await note({ ...enter('language'), via: 'back' } as Note, leave('language'));
    await arrive();
    app.forgetSession();
    expect(counted()).toEqual([['visit', '', '', 2]]);
  });
});

describe('the code on a slip', () => {
  it('anchors the log, a citizen’s and a director’s alike', async () => {
    const citizen = (await order()).reference;
    await call('session.end', { why: 'finished' });
    await lookUp(director.pin);
    await note(enter('home'), enter('language'));
    const hers = (await order()).reference;
    await written();
    const { anchors, checkpoints } = readLog(data);
    expect(anchors.map(({ kind, evidence }) => [kind, evidence])).toEqual([
      ['slip', citizen],
      ['slip', hers],
    ]);
    expect(anchors[1]!.size).toBeGreaterThan(anchors[0]!.size);
    for (const { size } of anchors) expect(checkpoints.map((checkpoint) => checkpoint.size)).toContain(size);
  });

  it('is no anchor before the printer has said that it came out', async () => {
    await app.close();
    await start(`
printers:
  - { id: slip, kind: escpos, uri: 'tcp://127.0.0.1:9', serves: [slip], name: { zh-CN: 甲, en: A }, place: { zh-CN: 乙, en: B } }
`);
    const outcome = await call('print.submit', { matter, version: 1, language: 'en', documents: ['slip'] });
    expect(outcome.ok).toBe(true);
    await written();
    expect(readLog(data).anchors).toEqual([]);
  });
});

it('no file of the kiosk holds what was typed in a traced session', async () => {
  await toTheTicketScreen();
  await lookUp(director.code(Date.now()));
  await call('catalogue.matter', { code: matter });
  const form = (await call('catalogue.matter', { code: matter }))!.form!;
  const answers = { ...sampleAnswers(form), chineseName: planted };
  await call('document.picture', { matter, version: 1, language: 'zh-CN', answers });
  await call('print.submit', { matter, version: 1, language: 'zh-CN', documents: ['form', 'slip'], answers });
  await lookUp(planted.slice(0, 4));
  await call('catalogue.search', { query: planted, offset: 0, limit: 5 });
  expect(filesHolding(planted)).toEqual([]);
  await call('session.end', { why: 'ended' });
  await written();
  expect(filesHolding(planted)).toEqual([]);
});

function filesHolding(text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => needles.some((needle) => readFileSync(file).includes(needle)));
}
