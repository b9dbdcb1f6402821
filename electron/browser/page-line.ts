import type { WebSocket } from 'ws';
import {
  replacedCloseCode,
  requestSchema,
  type Dispatch,
  type KioskMessage,
  type Refusal,
} from '../../shared/contract/index.ts';
import { fail } from '../../shared/result.ts';

/** The line of one page: its requests in, answers and events out. */
export interface PageLine {
  /** The number the page gave itself when it was loaded. */
  readonly page: string;
  /** Closes the line because another page has come. */
  readonly replace: () => void;
}

export interface PageLineOptions {
  readonly socket: WebSocket;
  readonly page: string;
  readonly dispatch: Dispatch;
}

export function openPageLine({ socket, page, dispatch }: PageLineOptions): PageLine & {
  readonly send: (message: KioskMessage) => void;
} {
  const send = (message: KioskMessage): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const answer = async (data: Buffer, isBinary: boolean): Promise<void> => {
    const message = isBinary ? null : parseJson(data.toString('utf8'));
    const request = requestSchema.safeParse(message);
    if (!request.success) {
      send({ kind: 'answer', id: numberOf(message), result: fail(notARequest) });
      return;
    }
    const { id, method, input } = request.data;
    send({ kind: 'answer', id, result: await dispatch(method, input) });
  };
  socket.on('message', (data, isBinary) => void answer(data as Buffer, isBinary));
  return { page, send, replace: () => socket.close(replacedCloseCode, 'another page took over') };
}

const notARequest: Refusal = { reason: 'invalid-input', detail: 'not a request' };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The number under which a page waits for the answer, as far as it gave one; else -1. */
function numberOf(message: unknown): number {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : null;
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : -1;
}
