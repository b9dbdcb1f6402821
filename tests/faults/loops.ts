import { isClean as isCleanLoop, runCrashLoop } from './crash-loop.ts';
import { isSmooth, runMillion } from './million.ts';
import { runQueueLoop } from './queue-loop.ts';
import { isClean as isCleanDesk, runDeskLoop } from './desk-loop.ts';
import { isClean as isCleanStorm, runStorm } from './storm.ts';
import { isClean as isCleanWalk, runWalkLoop } from './walk-loop.ts';

/** A long run that counts what is lost, printed twice or no longer true; only in the full table. */
export interface Loop {
  readonly id: string;
  readonly run: () => Promise<{ readonly holds: boolean; readonly result: object }>;
}

export const loops: readonly Loop[] = [
  ...(['thermal', 'office'] as const).map((kind) => ({
    id: `loops/crash/${kind}`,
    run: async () => {
      const result = await runCrashLoop({ kind, rounds: 200 });
      return { holds: isCleanLoop(result), result };
    },
  })),
  {
    id: 'loops/desk',
    run: async () => {
      const result = await runDeskLoop(100);
      return { holds: isCleanDesk(result), result };
    },
  },
  {
    id: 'loops/walk',
    run: async () => {
      const result = await runWalkLoop({ rounds: 300 });
      return { holds: isCleanWalk(result), result };
    },
  },
  {
    id: 'loops/million',
    run: async () => {
      const result = await runMillion();
      return { holds: isSmooth(result), result };
    },
  },
  {
    id: 'loops/queue',
    run: async () => {
      const result = await runQueueLoop(15);
      return { holds: result.falselyPrinted === 0 && result.broken === 0, result };
    },
  },
  {
    id: 'loops/storm',
    run: async () => {
      const result = await runStorm({ slips: 500, forms: 100 });
      return { holds: isCleanStorm(result), result };
    },
  },
];
