import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Stage } from './thermal-scenario.ts';

/** Another host that holds the printer's only connection. */
export async function foreignClient({ printer, atEnd }: Stage): Promise<Socket> {
  const socket = connect(printer.port, '127.0.0.1');
  atEnd(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** Length of the slip that `leaveForeignJob` leaves. */
export const foreignMm = 200;

/** Another host's slip, with the same question behind it, and the host gone before the answer. */
export async function leaveForeignJob(stage: Stage): Promise<void> {
  const socket = await foreignClient(stage);
  const rows = foreignMm * 8;
  const picture = Buffer.alloc(72 * rows, 0x55);
  const head = Buffer.from([0x1d, 0x76, 0x30, 0, 72, 0, rows & 0xff, rows >> 8]);
  const cutAndAsk = Buffer.from([0x1d, 0x56, 0, 0x1d, 0x72, 1]);
  socket.write(Buffer.concat([head, picture, cutAndAsk]));
  await stage.printer.whenPrintedMm(2);
  socket.resetAndDestroy();
  while ((await stage.printer.connections()) > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** Another host's picture that breaks off between two of its rows; the printer still waits for the others. */
export async function leaveHalfPicture(stage: Stage): Promise<void> {
  const socket = await foreignClient(stage);
  const half = Buffer.alloc(72 * 60, 0x55);
  const before = stage.printer.bytesReceived();
  socket.write(Buffer.concat([Buffer.from([0x1d, 0x76, 0x30, 0, 72, 0, 128, 0]), half]));
  while (stage.printer.bytesReceived() === before) await new Promise((resolve) => setImmediate(resolve));
  socket.resetAndDestroy();
  while ((await stage.printer.connections()) > 0) await new Promise((resolve) => setImmediate(resolve));
}
