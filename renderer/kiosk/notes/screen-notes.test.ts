import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/trace/index.ts';
import { notesOfASession, pictureMs, types } from './notes.fixture.ts';

type Leave = Extract<Note, { type: 'screen.leave' }>;

const firstLeave = (notes: readonly Note[]): Leave => {
  const leave = notes.find((note): note is Leave => note.type === 'screen.leave');
  if (leave === undefined) throw new Error('no screen went');
  return leave;
};

describe('what is counted of a screen', () => {
  it('is how long it was in sight and when it was first touched', async () => {
    const { send, clock, key, told } = notesOfASession();
    send({ type: 'START' });
    clock.pass(1_500);
    key();
    clock.pass(500);
    key();
    clock.pass(250);
    send({ type: 'NEXT' });
    expect(firstLeave(await told())).toMatchObject({
      shownMs: 2_250,
      firstInputMs: 1_500,
      idleMs: 0,
      interactions: 2,
      taps: 0,
    });
  });

  it('is null as the first touch of a screen that nobody touched', async () => {
    const { send, told } = notesOfASession();
    send({ type: 'START' }, { type: 'NEXT' });
    expect(firstLeave(await told()).firstInputMs).toBeNull();
  });

  it('is the sum of the gaps longer than half a minute, the last one included', async () => {
    const { send, clock, key, told } = notesOfASession();
    send({ type: 'START' });
    for (const gap of [31_000, 29_900, 29_000, 40_000]) {
      clock.pass(gap);
      key();
      // A touch keeps the session from asking.
      send({ type: 'ACTIVITY' });
    }
    clock.pass(33_000);
    send({ type: 'NEXT' });
    expect(firstLeave(await told()).idleMs).toBe(31_000 + (40_000 + pictureMs) + (33_000 + pictureMs));
  });

  it('is what the browser timed of it, also what it told late of the touch that led away', async () => {
    const { send, clock, notes, told } = notesOfASession();
    send({ type: 'START' });
    const now = clock.nowMs();
    notes.page.timed([
      { startTime: now, duration: 48, interactionId: 1 },
      // The same touch, another of its events.
      { startTime: now, duration: 208, interactionId: 1 },
      { startTime: now, duration: 1_000, interactionId: 0 },
      { startTime: now, duration: 200, interactionId: 2 },
    ]);
    clock.pass(100);
    send({ type: 'NEXT' });
    notes.page.timed([
      { startTime: now + 99, duration: 608, interactionId: 3 },
      { startTime: now + 150, duration: 904, interactionId: 4 },
    ]);
    expect(firstLeave(await told())).toMatchObject({ slowestMs: 608, over200: 2, over500: 1 });
  });
});

describe('hesitation', () => {
  it('is a pause of 5.4 s before a touch, and nothing shorter', async () => {
    const { send, clock, touch, told } = notesOfASession();
    send({ type: 'START' });
    clock.pass(5_399);
    touch({ control: null, x: 0, y: 0 });
    clock.pass(5_400);
    touch({ control: null, x: 0, y: 0 });
    expect((await told()).filter(({ type }) => type === 'hesitation')).toMatchObject([
      { screen: 'language', pauseMs: 5_400 },
    ]);
  });

  it('is not told of two keys: when a key was pressed stays with its field', async () => {
    const { send, clock, key, told } = notesOfASession();
    send({ type: 'START' });
    clock.pass(20_000);
    key();
    clock.pass(20_000);
    key();
    expect(types(await told())).toEqual(['screen.enter', 'hesitation']);
  });
});
