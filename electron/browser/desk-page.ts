import type { WebSocket } from 'ws';
import type { DeskMessage } from '../../shared/contract/desk/index.ts';
import type { KioskApp } from '../app/index.ts';
import { answerSocket } from './answer-socket.ts';

/** Joins a desk page with the kiosk, beside any others and beside the citizen's. */
export function receiveDeskPage({ joinDesk }: Pick<KioskApp, 'joinDesk'>, socket: WebSocket): void {
  const line = joinDesk((event) => send({ kind: 'event', event }));
  const send = answerSocket<DeskMessage & { kind: 'event' }>(socket, line.dispatch);
  socket.on('close', line.leave);
}
