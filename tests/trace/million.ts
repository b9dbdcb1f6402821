import type { TraceEvent } from '../../shared/trace/index.ts';
import { buildLog, newKey } from './build-log.ts';
import { walkEvents, walkSid } from './walk-events.ts';

export const million = 1_000_000;
/** A walk as long as twenty minutes at the kiosk make it. */
export const longWalk = 20_000;
const longWalkEntries = 900;
/** A round whose report is made: so many walks are of it. */
export const measuredRound = 'round-measured';
const walksOfRound = 60;

/** A log of a million entries with the desk's tables, as about a thousand long walks and all that follows would leave it. */
export function buildMillion(folder: string): void {
  buildLog({ folder, key: newKey(), events: millionEvents(), isProjected: true });
}

function* millionEvents(): IterableIterator<TraceEvent> {
  let left = million - 1;
  for (let walk = 1; left > 0; walk += 1) {
    for (const event of eventsOf(walk)) {
      if (left <= 0) return;
      left -= 1;
      yield event;
    }
  }
}

function* eventsOf(walk: number): IterableIterator<TraceEvent> {
  if (walk === 1) {
    yield {
      type: 'round.opened',
      by: 'A01',
      round: measuredRound,
      number: 1,
      name: '第一轮',
      from: '2026-11-01',
      to: '2026-12-31',
      ownDepartmentExcluded: true,
      noMatterTwice: true,
      departments: [],
    };
  }
  for (const event of walkEvents(walk)) {
    if (event.type === 'session.armed' && walk % 500 < 1 && walk / 500 <= walksOfRound) {
      yield { ...event, round: measuredRound };
      continue;
    }
    // A long walk comes back to its fields again and again.
    if (event.type === 'session.submit' && walk === longWalk) yield* comingBack();
    yield event;
  }
}

function* comingBack(): IterableIterator<TraceEvent> {
  const sid = walkSid(longWalk);
  const fields = [...walkEvents(longWalk)].filter(
    ({ type }) => type === 'field.focus' || type === 'field.blur',
  );
  for (let entry = 0; entry < longWalkEntries; entry += 1) {
    const field = fields[entry % fields.length]!;
    yield { ...field, sid, at: 30_000_000 + entry * 1_000_000 } as TraceEvent;
  }
}
