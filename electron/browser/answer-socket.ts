import type { WebSocket } from 'ws';
import { requestSchema, type Dispatch, type Refusal } from '../../shared/contract/index.ts';
import { fail, type Result } from '../../shared/result.ts';

interface Answer {
  readonly kind: 'answer';
  readonly id: number;
  readonly result: Result<unknown, Refusal>;
}

/** Answers the requests of one page, whose events are sent with what is returned. */
export function answerSocket<Message extends { readonly kind: 'event' }>(
  socket: WebSocket,
  dispatch: Dispatch,
): (event: Message) => void {
  const send = (message: Message | Answer): void => {
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
  socket.on('error', () => socket.terminate());
  return send;
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
