import { z } from 'zod';
import {
  createDispatch,
  procedure,
  type EventEnvelope,
  type KioskEvent,
} from '../../shared/contract/index.ts';
import type { DeskEvent } from '../../shared/contract/desk/index.ts';
import type { KioskApp } from '../../electron/app/index.ts';

const contract = {
  'note.add': procedure(z.strictObject({ text: z.string() }), z.strictObject({ count: z.int() })),
  'note.break': procedure(z.strictObject({}), z.strictObject({})),
} as const;

const deskContract = {
  'desk.add': procedure(z.strictObject({ text: z.string() }), z.strictObject({ count: z.int() })),
} as const;

type Served = Pick<KioskApp, 'dispatch' | 'subscribe' | 'forgetSession' | 'joinDesk'>;

/** A kiosk of two calls behind the real dispatch: what it carried out can be counted. */
export interface KioskDouble {
  readonly app: Served;
  readonly executed: () => readonly string[];
  readonly reported: () => readonly string[];
  readonly sessionsForgotten: () => number;
  readonly publish: (event: KioskEvent) => void;
  readonly lines: () => number;
  readonly tellDesk: (event: DeskEvent) => void;
  readonly deskLines: () => number;
}

export function kioskDouble(): KioskDouble {
  const executed: string[] = [];
  const reported: string[] = [];
  let ended = 0;
  const lines = new Set<(event: KioskEvent) => void>();
  const deskLines = new Set<(event: DeskEvent) => void>();
  const report = (_error: unknown, method: string): void => {
    reported.push(method);
  };
  return {
    app: {
      dispatch: createDispatch(
        contract,
        {
          'note.add': ({ text }) => ({ count: executed.push(text) }),
          'note.break': () => {
            throw new Error('a bug');
          },
        },
        report,
      ),
      subscribe: (send: (envelope: EventEnvelope) => void) => {
        let seq = 0;
        const line = (event: KioskEvent): void => {
          seq += 1;
          send({ seq, event });
        };
        lines.add(line);
        line({ type: 'printers', printers: [] });
        return () => {
          lines.delete(line);
        };
      },
      forgetSession: () => {
        ended += 1;
      },
      joinDesk: (send) => {
        deskLines.add(send);
        return {
          dispatch: createDispatch(
            deskContract,
            { 'desk.add': ({ text }) => ({ count: executed.push(`desk ${text}`) }) },
            report,
          ),
          leave: () => {
            deskLines.delete(send);
          },
        };
      },
    },
    executed: () => executed,
    reported: () => reported,
    sessionsForgotten: () => ended,
    publish: (event) => {
      for (const line of lines) line(event);
    },
    lines: () => lines.size,
    tellDesk: (event) => {
      for (const send of deskLines) send(event);
    },
    deskLines: () => deskLines.size,
  };
}
