import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyForm, aField, aForm, aPage, options } from '../../form/form.fixture.ts';
import { sampleWalk } from '../sample-walk.fixture.ts';
import type { TraceEntry } from '../vocabulary.ts';
import { readWalk } from '../walk/index.ts';
import { applyStep, firstState, replayOf, type Replay } from './index.ts';

const form = aForm([
  aPage('person', [aField('name', 'personName')]),
  aPage('identity', [aField('idNumber', 'residentId')]),
  aPage('delivery', [aField('way', 'choice', { options: options('window', 'mail') })]),
]);
const entries = sampleWalk({
  form,
  matter: 'sample',
  mistakes: { idNumber: 'resident-id-length' },
  helpOn: ['identity'],
  backFrom: 'person',
  idleOn: 'delivery',
  changeOn: 'identity',
  paperOut: true,
});
const replayed = (of: readonly TraceEntry[] = entries): Replay => replayOf(readWalk(of)!);
const seqOf = (isIt: (entry: TraceEntry) => boolean): number => entries.find(isIt)!.seq;
const at = (isIt: (entry: TraceEntry) => boolean) => {
  const replay = replayed();
  return replay.stateAfter(replay.countOf(seqOf(isIt)));
};

describe('a replay', () => {
  it('shows at any moment what playing up to it shows, in whatever order moments are looked at', () => {
    const replay = replayed();
    const count = fc.nat(replay.steps.length);
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 20 }), (moments) => {
        for (const moment of moments) {
          const played = replay.steps.slice(0, moment).reduce(applyStep, firstState);
          expect(replay.stateAfter(moment)).toEqual(played);
        }
      }),
    );
  });

  it('goes on in time, and every moment in time is a place in it', () => {
    const { steps, countAt, lengthMs } = replayed();
    expect(steps.map(({ atMs }) => atMs)).toEqual(steps.map(({ atMs }) => atMs).toSorted((a, b) => a - b));
    expect(countAt(lengthMs)).toBe(steps.length);
    fc.assert(
      fc.property(fc.double({ min: 0, max: lengthMs, noNaN: true }), (ms) => {
        const count = countAt(ms);
        expect(steps.slice(0, count).every(({ atMs }) => atMs <= ms)).toBe(true);
        expect(steps.slice(count).every(({ atMs }) => atMs > ms)).toBe(true);
      }),
    );
  });

  it('of any part of a trace, with entries missing, plays to the end', () => {
    const company = companyForm();
    const all = [...sampleWalk({ form: company, matter: 'm', idleOn: 'person' })];
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (part) => {
        const replay = replayed(part);
        const last = replay.stateAfter(replay.steps.length);
        expect(last.closed).toBe(part.some(({ type }) => type === 'session.closed'));
      }),
    );
  });
});

describe('the picture at an entry', () => {
  it('is the screen that was entered, page and item too', () => {
    const replay = replayed();
    for (const entry of entries) {
      if (entry.type !== 'screen.enter') continue;
      const { screen, page, item, via } = replay.stateAfter(replay.countOf(entry.seq));
      expect({ screen, page, item, via }).toEqual({
        screen: entry.screen,
        page: entry.page,
        item: entry.item,
        via: entry.via,
      });
    }
  });

  it('begins at the ticket keypad, where the code was entered', () => {
    expect(at(({ type }) => type === 'session.armed').screen).toBe('ticket');
  });

  it('of an error shows it, until it was put right', () => {
    expect(at(({ type }) => type === 'validation.shown').problems).toEqual([
      { field: 'idNumber', item: null, rule: 'resident-id-length' },
    ]);
    expect(at(({ type }) => type === 'validation.cleared').problems).toEqual([]);
  });

  it('of the help shows it open, until it was closed', () => {
    expect(at(({ type }) => type === 'help.open').help).toBe(true);
    expect(at(({ type }) => type === 'help.close').help).toBe(false);
  });

  it('of the question whether somebody is there shows the question, although it was written with the answer', () => {
    expect(at(({ type }) => type === 'idle.warning').idle).toBe(true);
    const replay = replayed();
    const answer = entries.find((entry) => entry.type === 'tap' && entry.control === 'idle-answer')!;
    expect(replay.stateAfter(replay.countOf(answer.seq)).idle).toBe(false);
  });

  it('has the field in hand, filled from its first key on, and only its length', () => {
    const replay = replayed();
    const focus = seqOf((entry) => entry.type === 'field.focus' && entry.field === 'name');
    const blur = seqOf((entry) => entry.type === 'field.blur' && entry.field === 'name');
    const [begun, filling] = [replay.countOf(focus), replay.countOf(blur)].map(replay.stateAfter);
    expect(begun).toMatchObject({ inHand: { field: 'name', item: null }, filled: {} });
    expect(filling).toMatchObject({ inHand: { field: 'name', item: null }, filled: { name: '1-4' } });
  });

  it('of the printer is as it was: queued, printing, out of paper, out', () => {
    const replay = replayed();
    const states = entries.flatMap((entry) => {
      if (entry.type !== 'session.job' || entry.kind !== 'form') return [];
      const job = replay.stateAfter(replay.countOf(entry.seq)).jobs.find(({ kind }) => kind === 'form')!;
      return [[job.state, job.reason]];
    });
    expect(states).toEqual([
      ['queued', null],
      ['printing', null],
      ['printing', 'paper-out'],
      ['printing', null],
      ['printed', null],
    ]);
  });

  it('of a touch shows where, and only then', () => {
    const replay = replayed();
    const tap = replay.countOf(seqOf((entry) => entry.type === 'tap' && entry.control === 'matter'));
    expect(replay.stateAfter(tap).touched).toEqual({ control: 'matter', live: true });
    expect(replay.stateAfter(tap + 1).touched).toBeNull();
  });

  it('follows language, text size, care and contrast', () => {
    const armed = entries.find(({ type }) => type === 'session.armed')!;
    const settings = (
      [
        ['language', 'en'],
        ['text-size', 'XL'],
        ['care', 'on'],
        ['contrast', 'on'],
      ] as const
    ).map(
      ([what, to], n) => ({ ...armed, type: 'setting', what, to, at: 0, seq: armed.seq + 1 + n }) as never,
    );
    const replay = replayed([armed, ...settings]);
    expect(replay.stateAfter(replay.steps.length)).toMatchObject({
      language: 'en',
      textSize: 'XL',
      care: true,
      contrast: true,
    });
  });

  it('at the end is cleared', () => {
    expect(at(({ type }) => type === 'session.closed')).toMatchObject({
      screen: 'cleared',
      closed: true,
      inHand: null,
    });
  });
});
