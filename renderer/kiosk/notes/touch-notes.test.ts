import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/trace/index.ts';
import { notesOfASession, types } from './notes.fixture.ts';

const taps = (notes: readonly Note[]) =>
  notes.flatMap((note) => (note.type === 'tap' ? [[note.control, note.live]] : []));
const rages = (notes: readonly Note[]) =>
  notes.flatMap((note) => (note.type === 'rage' ? [[note.control, note.taps]] : []));

function atTheScreen() {
  const session = notesOfASession();
  session.send({ type: 'START' });
  const touchAt = (x: number, y = 0, control: 'zoom' | 'continue' | null = 'zoom'): void =>
    session.touch({ control, x, y });
  return { ...session, touchAt };
}

describe('a touch', () => {
  it('is live when something answers within a second, and dead after it', async () => {
    const { touchAt, clock, notes, told } = atTheScreen();
    touchAt(0);
    clock.pass(999);
    notes.page.answered();
    clock.pass(2_000);
    touchAt(0);
    clock.pass(1_000);
    notes.page.answered();
    expect(taps(await told())).toEqual([
      ['zoom', true],
      ['zoom', false],
    ]);
  });

  it('is live when it leads to another screen', async () => {
    const { touchAt, send, told } = atTheScreen();
    touchAt(0, 0, 'continue');
    send({ type: 'NEXT' });
    const all = await told();
    expect(types(all)).toEqual(['screen.enter', 'tap', 'screen.leave', 'screen.enter']);
    expect(taps(all)).toEqual([['continue', true]]);
  });

  it('is not answered by what the session hears and shows nobody', async () => {
    const { touchAt, send, told } = atTheScreen();
    touchAt(0);
    send({ type: 'ACTIVITY' }, { type: 'CHOOSE_LANGUAGE', language: 'zh-CN' });
    expect(taps(await told())).toEqual([['zoom', false]]);
  });

  it('has no answer from what comes after another control was touched', async () => {
    const { touchAt, notes, clock, told } = atTheScreen();
    touchAt(0, 0, 'zoom');
    clock.pass(200);
    touchAt(0, 0, 'continue');
    clock.pass(200);
    touchAt(0, 0, 'continue');
    notes.page.answered();
    expect(taps(await told())).toEqual([
      ['zoom', false],
      ['continue', true],
      ['continue', true],
    ]);
  });

  it('where nothing is that could answer is dead, whatever changes on the screen', async () => {
    const { touchAt, notes, send, told } = atTheScreen();
    touchAt(0, 0, null);
    notes.page.answered();
    send({ type: 'NEXT' });
    const all = await told();
    expect(taps(all)).toEqual([['other', false]]);
    expect(all.find(({ type }) => type === 'screen.leave')).toMatchObject({ taps: 1, deadTaps: 1 });
  });

  it('says nothing of its place', async () => {
    const { touchAt, told } = atTheScreen();
    touchAt(417, 1234);
    expect(JSON.stringify(await told())).not.toMatch(/417|1234/);
  });
});

describe('rage', () => {
  it('is three touches on one spot within a second, told once with all that follow', async () => {
    const { touchAt, clock, told } = atTheScreen();
    for (let count = 0; count < 5; count += 1) {
      touchAt(count * 10);
      clock.pass(400);
    }
    expect(rages(await told())).toEqual([['zoom', 5]]);
  });

  it.each([
    ['two', [0, 0], 100],
    ['slow ones', [0, 0, 0, 0, 0], 501],
    ['apart', [0, 61, 0, 61], 100],
  ])('is not %s', async (_, xs, everyMs) => {
    const { touchAt, clock, told } = atTheScreen();
    for (const x of xs) {
      touchAt(x);
      clock.pass(everyMs);
    }
    expect(rages(await told())).toEqual([]);
  });

  it('ends with the screen', async () => {
    const { touchAt, send, told } = atTheScreen();
    touchAt(0);
    touchAt(0);
    send({ type: 'NEXT' });
    touchAt(0);
    expect(rages(await told())).toEqual([]);
  });
});
