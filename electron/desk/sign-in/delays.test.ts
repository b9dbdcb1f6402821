import { beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../../../shared/clock.fixture.ts';
import { storeFolder } from '../../store/store.fixture.ts';
import { createDelays, type Delays } from './delays.ts';

const { open } = storeFolder();

let time: ReturnType<typeof testClock>;
let delays: Delays;
let restart: () => void;
beforeEach(() => {
  time = testClock();
  let store = open();
  delays = createDelays(store.signInDelays, time.clock);
  restart = () => {
    store.close();
    store = open();
    delays = createDelays(store.signInDelays, time.clock);
  };
});

const right = (): Promise<boolean> => Promise.resolve(true);
const wrong = (): Promise<boolean> => Promise.resolve(false);

describe('the delay after a wrong secret', () => {
  it('doubles with each, up to 15 minutes, and begins anew after a right one', async () => {
    const waits: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const refused = await delays.check('D07', wrong);
      if (refused?.reason !== 'wrong') throw new Error('not looked at');
      waits.push(refused.waitSeconds);
      expect(await delays.check('D07', right)).toEqual({ ...refused, reason: 'wait' });
      time.pass(refused.waitSeconds);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    expect(await delays.check('D07', right)).toBeNull();
    expect(await delays.check('D07', wrong)).toEqual({ reason: 'wrong', waitSeconds: 1 });
  });

  it('is not shortened by starting the kiosk anew', async () => {
    for (const seconds of [1, 2, 4]) {
      await delays.check('D07', wrong);
      time.pass(seconds);
    }
    await delays.check('D07', wrong);
    restart();
    expect(await delays.check('D07', right)).toEqual({ reason: 'wait', waitSeconds: 8 });
    time.pass(8);
    expect(await delays.check('D07', wrong)).toEqual({ reason: 'wrong', waitSeconds: 16 });
  });

  it('does not become years by a clock that is put back', async () => {
    await delays.check('D07', wrong);
    time.setWall(-365 * 24 * 3_600_000);
    expect(await delays.check('D07', right)).toEqual({ reason: 'wait', waitSeconds: 900 });
  });

  it('is one code’s alone', async () => {
    await delays.check('D07', wrong);
    expect(await delays.check('D08', right)).toBeNull();
  });

  it('is not dodged by many tries at once', async () => {
    let looked = 0;
    const tries = Array.from({ length: 5 }, () =>
      delays.check('D07', () => {
        looked += 1;
        return wrong();
      }),
    );
    expect((await Promise.all(tries)).map((refused) => refused?.reason)).toEqual([
      'wrong',
      'wait',
      'wait',
      'wait',
      'wait',
    ]);
    expect(looked).toBe(1);
  });
});
