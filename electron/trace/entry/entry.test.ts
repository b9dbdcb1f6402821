import { describe, expect, it } from 'vitest';
import { authenticatorOf } from '../../../tests/support/authenticator.ts';
import { movableClock } from '../../../tests/support/movable-clock.ts';
import { storeFolder } from '../../store/store.fixture.ts';
import { openDoor, testPage, type TestDoorOptions } from './entry.fixture.ts';

const files = storeFolder();

function opened(options: Partial<TestDoorOptions> = {}) {
  const clock = movableClock();
  const store = files.open();
  const door = openDoor({ store, folder: files.folder(), clock, ...options });
  const telephone = authenticatorOf(door.codes.enrol('D07'));
  return {
    ...door,
    store,
    clock,
    code: () => telephone(clock.wallMs()),
    /** What was written after the kiosk had started. */
    written: () => door.entries().filter(({ type }) => !['genesis', 'boot', 'clock.step'].includes(type)),
  };
}
const refusals = (entries: readonly object[]) =>
  entries.flatMap((entry) => ('why' in entry && 'inRow' in entry ? [[entry.why, entry.inRow]] : []));

const wrong = '000000';

describe('a right code', () => {
  it('arms the session, with the screen it was typed on, and a checkpoint is signed over it', async () => {
    const door = opened({
      nextAssignment: (person) => ({
        assignment: `a-${person}`,
        round: 'r-1',
        mode: 'personal',
        matter: 'hk-macao-endorsement',
      }),
    });
    await door.type(door.code());
    const [armed, entered] = door.written();
    expect(armed).toMatchObject({
      type: 'session.armed',
      director: 'D07',
      by: 'one-time-code',
      assignment: 'a-D07',
      round: 'r-1',
      mode: 'personal',
      language: 'zh-CN',
      textSize: 'M',
      care: false,
      contrast: false,
    });
    const { sid } = armed as { sid: string };
    expect(entered).toMatchObject({ ...testPage.entered, sid });
    expect(door.trace.log!.checkpoints().at(-1)).toMatchObject({
      size: door.trace.log!.size(),
      reason: 'session-start',
    });
    expect(door.recorder.isArmed()).toBe(true);
  });

  it('may be a PIN, as often as the director comes', async () => {
    const door = opened();
    const pin = await door.codes.setPin('D07');
    for (const visit of [1, 2]) {
      await door.type(pin);
      expect(door.recorder.isArmed(), `visit ${visit}`).toBe(true);
      door.recorder.end('ended', null);
    }
    await door.recorder.settled();
    expect(door.written().filter(({ type }) => type === 'session.armed')).toHaveLength(2);
  });

  it('is used up on disk before the session begins, whatever becomes of that', async () => {
    const door = opened({
      onEntry: ({ type }) => {
        if (type === 'session.armed') throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      },
    });
    const code = door.code();
    await door.type(code);
    expect(door.recorder.isArmed()).toBe(false);
    expect(door.written()).toEqual([]);
    expect(await door.codes.find(code, door.clock.wallMs())).toMatchObject({ state: 'used' });
  });

  it('does not begin a session that the disk did not take as used', async () => {
    const store = files.open();
    const full: typeof store = {
      ...store,
      directorCodes: {
        ...store.directorCodes,
        keepLook: () => {
          throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
        },
      },
    };
    const clock = movableClock();
    const door = openDoor({ store: full, folder: files.folder(), clock });
    await door.type(authenticatorOf(door.codes.enrol('D07'))(clock.wallMs()));
    expect(door.recorder.isArmed()).toBe(false);
    expect(door.entries().some(({ type }) => type === 'session.armed')).toBe(false);
    expect(door.problems).toMatchObject([{ why: 'storage-full' }]);
  });

  it('opens nothing a second time, and the log says whose it was', async () => {
    const door = opened();
    const code = door.code();
    await door.type(code);
    door.recorder.end('ended', null);
    await door.type(code);
    expect(door.recorder.isArmed()).toBe(false);
    expect(door.written().at(-1)).toMatchObject({ type: 'entry.refused', why: 'used', person: 'D07' });
  });
});

describe('what is no right code', () => {
  it('is recorded when it has the shape of one, and is no business of the log otherwise', async () => {
    const door = opened();
    for (const typed of ['A36012', '12345', '1234567', '123456789', 'abc', '']) await door.type(typed);
    expect(door.written()).toEqual([]);
    await door.type(wrong);
    await door.type('00000000');
    expect(refusals(door.written())).toEqual([
      ['unknown', 1],
      ['unknown', 2],
    ]);
  });

  it('is not recorded in a hall where nobody has a code', async () => {
    const door = opened();
    door.codes.clear('D07');
    await door.type(wrong);
    expect(door.written()).toEqual([]);
  });

  it('of a director who may not enter is refused by name', async () => {
    const door = opened();
    door.codes.setActive('D07', false);
    await door.type(door.code());
    expect(door.written()).toMatchObject([{ type: 'entry.refused', why: 'inactive', person: 'D07' }]);
  });
});

describe('after wrong codes', () => {
  const mistype = async (door: ReturnType<typeof opened>, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) await door.type(wrong);
  };

  it('the first three cost nothing', async () => {
    const door = opened();
    await mistype(door, 3);
    await door.type(door.code());
    expect(door.recorder.isArmed()).toBe(true);
  });

  it('not even the right one is looked at for a while, which grows', async () => {
    const door = opened();
    await mistype(door, 4);
    const code = door.code();
    await door.type(code);
    expect(door.recorder.isArmed()).toBe(false);
    expect(door.written().at(-1)).toMatchObject({ why: 'waiting', inRow: 4, person: null });

    door.clock.move(2_000);
    await mistype(door, 1);
    door.clock.move(3_500);
    await door.type(door.code());
    expect(door.recorder.isArmed()).toBe(false);

    door.clock.move(500);
    await door.type(door.code());
    expect(door.recorder.isArmed()).toBe(true);
    expect(refusals(door.written())).toEqual([
      ['unknown', 1],
      ['unknown', 2],
      ['unknown', 3],
      ['unknown', 4],
      ['waiting', 4],
      ['unknown', 5],
      ['waiting', 5],
    ]);
  });

  it('a right one begins anew', async () => {
    const door = opened();
    await mistype(door, 3);
    await door.type(door.code());
    door.recorder.end('ended', null);
    await mistype(door, 3);
    door.clock.move(60_000);
    await door.type(door.code());
    expect(door.recorder.isArmed()).toBe(true);
  });

  it('time forgives one after the other, so that a day of slips locks nobody out', async () => {
    const door = opened();
    for (let slip = 0; slip < 12; slip += 1) {
      await mistype(door, 1);
      door.clock.move(300_000);
    }
    await door.type(door.code());
    expect(door.recorder.isArmed()).toBe(true);
  });

  it('a restart forgives nothing', async () => {
    const door = opened();
    await mistype(door, 4);
    door.store.close();
    const store = files.open();
    const again = openDoor({ store, folder: files.folder(), clock: door.clock });
    await again.type(door.code());
    expect(again.recorder.isArmed()).toBe(false);
    expect(again.entries().at(-1)).toMatchObject({ why: 'waiting', inRow: 4 });
  });

  it('guesses side by side are looked at one after the other', async () => {
    const door = opened();
    await Promise.all(Array.from({ length: 12 }, (_, n) => door.type(String(n).padStart(6, '0'))));
    expect(refusals(door.written()).filter(([why]) => why === 'unknown')).toHaveLength(4);
    expect(refusals(door.written()).filter(([why]) => why === 'waiting')).toHaveLength(8);
  });
});

describe('whoever types', () => {
  it('is answered also when something is broken behind the door', async () => {
    const door = opened({
      nextAssignment: () => {
        throw new Error('a bug');
      },
    });
    await door.type(door.code());
    expect(door.recorder.isArmed()).toBe(false);
    expect(door.faults).toHaveLength(1);
    await door.type(wrong);
    expect(door.written()).toMatchObject([{ why: 'unknown' }]);
  });

  it('is answered no sooner than at the fixed time', async () => {
    const door = opened({ lookMs: 120 });
    for (const typed of ['A36012', wrong, door.code()]) {
      const since = performance.now();
      await door.type(typed);
      // A timer may be early by the fraction of a millisecond that it does not count.
      expect(performance.now() - since, typed).toBeGreaterThan(118);
    }
  });
});
