import { authenticatorOf } from '../../../tests/support/authenticator.ts';
import type { MovableClock } from '../../../tests/support/movable-clock.ts';
import type { TestDoor } from './entry.fixture.ts';

export const looks = [
  'a ticket',
  'a wrong code',
  'a code in the wait',
  'a right code',
  'a used code',
] as const;
export type LookTimes = Readonly<Record<(typeof looks)[number], number[]>>;

/** How long each kind of look takes, in milliseconds, kind after kind in each round. */
export async function timeLooks(door: TestDoor, clock: MovableClock, rounds: number): Promise<LookTimes> {
  const times: LookTimes = {
    'a ticket': [],
    'a wrong code': [],
    'a code in the wait': [],
    'a right code': [],
    'a used code': [],
  };
  const telephone = authenticatorOf(door.codes.enrol('D07'));
  const timed = async (kind: keyof LookTimes, typed: string): Promise<void> => {
    const since = performance.now();
    await door.type(typed);
    times[kind].push(performance.now() - since);
  };
  for (let round = 0; round < rounds; round += 1) {
    const ticket = `A36${String(round).padStart(3, '0')}`;
    // In another place of each round, so that it does not always follow upon the same.
    const place = round % 4;
    if (place === 0) await timed('a ticket', ticket);
    // Three are free; the fourth begins a wait.
    for (let n = 0; n < 3; n += 1) await door.type('000000');
    await timed('a wrong code', '000000');
    if (place === 1) await timed('a ticket', ticket);
    await timed('a code in the wait', telephone(clock.wallMs()));
    if (place === 2) await timed('a ticket', ticket);
    clock.move(600_000);
    const right = telephone(clock.wallMs());
    await timed('a right code', right);
    door.recorder.end('ended', 'ticket');
    await door.recorder.settled();
    await timed('a used code', right);
    if (place === 3) await timed('a ticket', ticket);
    clock.move(600_000);
  }
  return times;
}

export const median = (samples: readonly number[]): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
};

/** The rank test of Mann and Whitney: by how many standard deviations two samples differ in rank. */
export function rankDifference(a: readonly number[], b: readonly number[]): number {
  let smaller = 0;
  for (const x of a) for (const y of b) smaller += x < y ? 1 : x === y ? 0.5 : 0;
  const deviation = Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12);
  return (smaller - (a.length * b.length) / 2) / deviation;
}
