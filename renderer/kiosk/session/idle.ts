import { isPrinting } from './jobs.ts';
import type { SessionContext } from './session.ts';

/** How long a screen waits for a touch, and how long the warning then counts down; null: it never asks. */
export interface IdleTimes {
  readonly seconds: number;
  readonly warningSeconds: number;
}

/** Care mode waits twice as long. Nobody is asked while paper is on its way, or before there is a session. */
export function idleTimes(context: SessionContext): IdleTimes | null {
  const { idle } = context.kiosk;
  // The kiosk itself watches over the attendant's time.
  if (context.attended) return null;
  const factor = context.care ? 2 : 1;
  switch (context.screen) {
    case 'attract':
    case 'cleared':
      return null;
    case 'form':
    case 'check':
      return { seconds: idle.formSeconds * factor, warningSeconds: idle.formWarningSeconds * factor };
    case 'print':
      return isPrinting(context) ? null : information(context, factor);
    default:
      return information(context, factor);
  }
}

const information = ({ kiosk: { idle } }: SessionContext, factor: number): IdleTimes => ({
  seconds: idle.informationSeconds * factor,
  warningSeconds: idle.informationWarningSeconds * factor,
});
