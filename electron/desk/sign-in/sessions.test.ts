import { beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../../../shared/clock.fixture.ts';
import { createSessions, type StaffSessions } from './sessions.ts';

let time: ReturnType<typeof testClock>;
let sessions: StaffSessions;
let ends: string[];
beforeEach(() => {
  time = testClock();
  sessions = createSessions(time.clock);
  ends = [];
  sessions.onEnd(({ person }, why) => ends.push(`${person} ${why}`));
});

const minutes = (count: number): void => time.pass(count * 60);

describe('a session at the desk', () => {
  it('is found by its token and by nothing else', () => {
    const session = sessions.open('D07');
    expect(sessions.find(session.token)).toBe(session);
    expect(sessions.find('')).toBeNull();
    expect(sessions.open('D07').token).not.toBe(session.token);
  });

  it('ends after 15 minutes in which nobody was there, and not before', () => {
    const session = sessions.open('D07');
    minutes(14);
    session.stay();
    minutes(14);
    expect(sessions.find(session.token)).toBe(session);
    minutes(1);
    expect(sessions.find(session.token)).toBeNull();
    expect(ends).toEqual(['D07 idle']);
  });

  it('ends after 12 hours whether somebody is there or not, and tells it once', () => {
    const session = sessions.open('D07');
    for (let passed = 0; passed < 12 * 60 - 10; passed += 10) {
      minutes(10);
      session.stay();
    }
    expect(sessions.find(session.token)).toBe(session);
    minutes(10);
    expect(sessions.find(session.token)).toBeNull();
    minutes(60);
    expect(ends).toEqual(['D07 too-long']);
  });

  it('that is over does not come back by a sign of life', () => {
    const session = sessions.open('D07');
    session.end('ended');
    session.stay();
    minutes(60);
    expect(sessions.find(session.token)).toBeNull();
    expect(ends).toEqual(['D07 ended']);
  });

  it('ends with all others of its person, but for one that is to go on', () => {
    const kept = sessions.open('D07');
    sessions.open('D07');
    const other = sessions.open('A01');
    expect(sessions.of('D07')).toHaveLength(2);
    expect(sessions.of('D07')[0]).toBe(kept);
    sessions.endAll('D07', kept);
    expect(ends).toEqual(['D07 ended']);
    expect(sessions.find(kept.token)).toBe(kept);
    sessions.endAll('D07');
    expect(sessions.find(kept.token)).toBeNull();
    expect(sessions.find(other.token)).toBe(other);
  });
});
