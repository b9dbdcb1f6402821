import type { Fault } from './fault.ts';
import { officeFaults } from './office.ts';
import { playRow } from './play.ts';

/** Rows in which CUPS now and then calls completed what the printer did not print: rarely, and more often under load. */
const liars = ['queue/broken/during', 'queue/restart/during'];
const atOnce = 4;

interface QueueLoopResult {
  readonly played: number;
  readonly falselyPrinted: number;
  /** Rows that ended otherwise than they should, but for the time. */
  readonly broken: number;
}

/** Plays them again and again, some at a time. */
export async function runQueueLoop(rounds: number): Promise<QueueLoopResult> {
  const rows: Fault[] = liars.map((id) => officeFaults.find((fault) => fault.id === id)!);
  const result = { played: 0, falselyPrinted: 0, broken: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const hall = Array.from({ length: atOnce }, (_, at) => rows[at % rows.length]!);
    for (const { isFalsePrinted, problems } of await Promise.all(hall.map(playRow))) {
      result.played += 1;
      if (isFalsePrinted) result.falselyPrinted += 1;
      if (problems.length > 0) result.broken += 1;
    }
  }
  return result;
}
