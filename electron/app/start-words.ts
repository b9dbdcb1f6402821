import type { Move, QueueFault } from '../printing/index.ts';
import type { StorageFailure } from '../store/index.ts';

/** What the kiosk says in its log, and when it cannot start. */

export const queueFaultLine = (printer: string, { kind, detail, mend }: QueueFault): string =>
  `printer ${printer}, ${detail}: ${queueFaultWords[kind]}; put it right with: ${mend}`;

const queueFaultWords: Readonly<Record<QueueFault['kind'], string>> = {
  retries: 'after an error this queue may print a form again by itself',
  blind: 'this queue does not know whether a form came out, so people will be asked',
  'no-pdf': 'this printer says that it takes no PDF and needs a CUPS queue before it',
  'keeps-files': 'this queue may keep what was printed',
};

export const movedLine = ({ job, from, to, reason }: Move): string =>
  `print job ${job} went from ${from} to ${to}${reason === null ? '' : `: ${reason}`}`;

export const unknownWindow = (window: string, configFile: string | null): string =>
  `${configFile} gives out queue numbers for window ${window}, which the hall's catalogue does not have. ` +
  'Correct the number under queueTickets, or add the window to windows.yaml.';

export const spoolSentence = (failure: StorageFailure, folder: string): string =>
  failure === 'storage-full'
    ? `The disk of the data folder ${folder} is full, so no paper could be kept until it is printed. Free some space, then start again.`
    : `The data folder ${folder} cannot be written to, so no paper could be kept until it is printed. Give this user write permission there, or choose another folder with --data.`;
