import type { Fault } from './fault.ts';
import { officeFaults } from './office.ts';
import { playRow } from './play.ts';

/** Rows in which CUPS now and then calls completed what the printer did not print: rarely, and more often under load. */
const liars = ['queue/broken/during', 'queue/restart/during'];
const atOnce = 4;

interface QueueLoopResult {
  readonly played: number;
  readonly falselyPrinted: number;
  /**
   * Rows that ended otherwise than they should, and how. Whether the screen says that the printer is away meanwhile, and whether
   * CUPS sends the sheet once more while it asks, is chance.
   */
  readonly broken: readonly string[];
  /** Rows whose printers or queue did not start. */
  readonly notPlayed: number;
}

/** Plays them again and again, some at a time. */
export async function runQueueLoop(rounds: number): Promise<QueueLoopResult> {
  const rows: Fault[] = liars.map((id) => officeFaults.find((fault) => fault.id === id)!);
  const result = { played: 0, falselyPrinted: 0, broken: [] as string[], notPlayed: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const hall = Array.from({ length: atOnce }, (_, at) => rows[at % rows.length]!);
    for (const { fault, observed, isFalsePrinted, problems } of await Promise.all(hall.map(playRow))) {
      if (observed === null) {
        result.notPlayed += 1;
        continue;
      }
      result.played += 1;
      if (isFalsePrinted) result.falselyPrinted += 1;
      const wrong = problems.filter((problem) => problem.startsWith('state'));
      if (wrong.length > 0) result.broken.push(`${fault.id}: ${wrong.join(', ')}`);
    }
  }
  return result;
}
