import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/trace/index.ts';
import { sampleAnswers } from '../../tests/support/sample-answers.ts';
import {
  arrival,
  enter,
  focus,
  kioskWithDirectors,
  leave,
  matter,
  wrongField,
} from './director-mode.fixture.ts';

const planted = '罗雨桐独此';
const { app, start, call, lookUp, note, order, director, other, log, written, filesHolding } =
  kioskWithDirectors();

describe('a director at the ticket keypad', () => {
  it('sees what anybody sees who types a number that does not exist', async () => {
    const unknown = await lookUp('A36999');
    for (const code of [director().pin, other().code(Date.now()), '000000', '00000000']) {
      expect(await lookUp(code)).toEqual(unknown);
      await call('session.end', { why: 'ended' });
    }
  });

  it('is traced from then on until the session is cleared, and what came before is not', async () => {
    await note(...arrival());
    await note(enter('ticket'));
    await lookUp(director().code(Date.now()));
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
    await note(enter('ticket'));
    await lookUp(director().pin);
    await call('session.end', { why: 'ended' });
    const before = (await written()).length;
    await note(...arrival());
    await call('catalogue.matter', { code: matter });
    await note(enter('matter'), enter('form', 'identity'));
    await order();
    await call('session.end', { why: 'finished' });
    expect(await written()).toHaveLength(before);
  });

  it('who steps back to the first screen has left, though nothing was cleared', async () => {
    await note(...arrival());
    await note(enter('ticket'));
    await lookUp(director().pin);
    await note(enter('home'), { ...enter('language'), via: 'back' } as Note, leave('language'));
    await note(...arrival());
    const entries = await written();
    expect(entries.at(-1)).toMatchObject({ type: 'session.closed', why: 'ended', screen: 'language' });
    expect(entries.filter(({ type }) => type === 'screen.enter')).toHaveLength(3);
    // Nor is the next one read to as she was.
    await note(leave('home'), enter('language'));
    await lookUp(other().pin);
    expect((await written()).at(-2)).toMatchObject({ type: 'session.armed', director: 'D08', care: false });
  });

  it('whose page is gone is no longer there, and a code that was still looked at opens nothing', async () => {
    await note(enter('ticket'));
    await lookUp(director().pin);
    app().forgetSession();
    expect((await written()).at(-1)).toMatchObject({ type: 'session.closed', why: 'page-gone' });
    const before = (await written()).length;
    const looking = lookUp(other().pin);
    app().forgetSession();
    await looking;
    expect(await written()).toHaveLength(before);
  });

  it('who types a second code in the same session stays who she is', async () => {
    await lookUp(director().pin);
    await lookUp(other().pin);
    expect(await written()).toMatchObject([
      { type: 'session.armed', director: 'D07' },
      { type: 'entry.refused', why: 'armed', person: 'D08' },
    ]);
  });

  it('is still there when the kiosk ends in order, and the log says so', async () => {
    await lookUp(director().pin);
    await note(enter('home'));
    await app().close();
    expect(log().entries.slice(-3)).toMatchObject([
      { type: 'screen.enter', screen: 'home' },
      { type: 'session.closed', why: 'shutdown', screen: 'home' },
      { type: 'shutdown' },
    ]);
    await start();
  });
});

it('a note that the page sends again after its line broke is there once', async () => {
  await lookUp(director().pin);
  const notes = [enter('home'), leave('home'), enter('ticket')];
  await note(...notes);
  await note(...notes, enter('home'));
  expect((await written()).filter(({ type }) => type.startsWith('screen.'))).toHaveLength(4);
});

describe('a page that was tampered with', () => {
  it('writes nothing into the log that no form of the session has', async () => {
    await call('catalogue.matter', { code: matter });
    await lookUp(director().pin);
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
    await lookUp(director().pin);
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

describe('the code on a slip', () => {
  it('anchors the log, a citizen’s and a director’s alike', async () => {
    const citizen = (await order()).reference;
    await call('session.end', { why: 'finished' });
    await lookUp(director().pin);
    await note(enter('home'), enter('language'));
    const hers = (await order()).reference;
    await written();
    const { anchors, checkpoints } = log();
    expect(anchors.map(({ kind, evidence }) => [kind, evidence])).toEqual([
      ['slip', citizen],
      ['slip', hers],
    ]);
    expect(anchors[1]!.size).toBeGreaterThan(anchors[0]!.size);
    for (const { size } of anchors) expect(checkpoints.map((checkpoint) => checkpoint.size)).toContain(size);
  });

  it('is no anchor before the printer has said that it came out', async () => {
    await app().close();
    await start(`
printers:
  - { id: slip, kind: escpos, uri: 'tcp://127.0.0.1:9', serves: [slip], name: { zh-CN: 甲, en: A }, place: { zh-CN: 乙, en: B } }
`);
    const outcome = await call('print.submit', { matter, version: 1, language: 'en', documents: ['slip'] });
    expect(outcome.ok).toBe(true);
    await written();
    expect(log().anchors).toEqual([]);
  });
});

it('no file of the kiosk holds what was typed in a traced session', async () => {
  await note(enter('ticket'));
  await lookUp(director().code(Date.now()));
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
