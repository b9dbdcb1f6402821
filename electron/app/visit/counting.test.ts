import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/trace/index.ts';
import { arrival, enter, kioskWithDirectors, leave, matter, wrongField } from '../director-mode.fixture.ts';

const { app, call, lookUp, note, order, director, log, written } = kioskWithDirectors();

describe('what is counted', () => {
  const visit = async (): Promise<void> => {
    await note(...arrival());
    await call('catalogue.matter', { code: matter });
    await note(enter('matter'), enter('form', 'identity'), wrongField('chineseName'), wrongField('idNumber'));
    await note(enter('form', 'birth'), enter('home'));
    await call('catalogue.matter', { code: 'driving-licence-renewal' });
    await note(enter('matter'), enter('home'));
    await call('catalogue.matter', { code: matter });
    await note(enter('matter'));
    await call('session.end', { why: 'timeout' });
  };
  const counted = () => log().counts.map(({ kind, detail, matter: of, times }) => [kind, of, detail, times]);

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
    await lookUp(director().pin);
    await visit();
    expect(counted()).toEqual(once.map(([kind, of, detail, times]) => [kind, of, detail, 2 * Number(times)]));
    expect((await written()).some(({ type }) => type === 'session.matter')).toBe(true);
  });

  it('is a finished matter when its papers were ordered, and a printed one when they came', async () => {
    await note(...arrival());
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
    app().forgetSession();
    await call('session.end', { why: 'ended' });
    expect(counted()).toEqual([]);
  });

  it('has every visit on a page that was never cleared', async () => {
    await note(...arrival());
    await note({ ...enter('language'), via: 'back' } as Note, leave('language'));
    await note(...arrival());
    app().forgetSession();
    expect(counted()).toEqual([['visit', '', '', 2]]);
  });
});
