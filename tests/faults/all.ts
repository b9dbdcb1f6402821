import type { Fault } from './fault.ts';
import { officeFaults } from './office.ts';
import { thermalFaults } from './thermal.ts';

/** Every row of the fault table. */
export const allFaults: readonly Fault[] = [...thermalFaults, ...officeFaults];

/** The rows that are played: the slow ones only in the full table. */
export const faultsOf = (isFull: boolean): Fault[] =>
  allFaults.filter((fault) => isFull || fault.slow !== true);
