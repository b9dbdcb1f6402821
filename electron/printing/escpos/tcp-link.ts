import { connect } from 'node:net';
import type { Clock } from '../../../shared/clock.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Link, OpenLink } from './link.ts';

const connectMs = 1_000;
const closeMs = 1_000;

/** Raw printing over TCP, port 9100 by custom. */
export function tcpLink(host: string, port: number, clock: Clock): OpenLink {
  return () =>
    new Promise((resolve) => {
      const socket = connect({ host, port, noDelay: true });
      const closed = new Promise<void>((done) => socket.once('close', () => done()));
      let lost = (): void => {};
      let isLost = false;
      let finishing = false;
      const giveUp = (): void => {
        socket.destroy();
        resolve(fail('offline'));
      };
      const cancel = clock.after(connectMs, giveUp);
      socket.on('error', () => {
        // 'close' follows and is what counts.
      });
      socket.once('close', () => {
        cancel();
        resolve(fail('offline'));
        isLost = true;
        if (!finishing) lost();
      });
      // A printer that ends the stream will not acknowledge any more.
      socket.once('end', () => {
        isLost = true;
        if (!finishing) lost();
      });
      socket.once('connect', () => {
        cancel();
        const link: Link = {
          write: (bytes) =>
            new Promise((written) => socket.write(bytes, (error) => (error ? undefined : written()))),
          onData: (listener) => socket.on('data', listener),
          onLost: (listener) => {
            lost = listener;
            if (isLost) listener();
          },
          finish: async () => {
            finishing = true;
            // Destroying at once would turn the printer's next byte into a reset that discards the unsent tail;
            // and the next connection is refused until this one is fully closed.
            socket.end();
            socket.resume();
            const stop = clock.after(closeMs, () => socket.destroy());
            await closed;
            stop();
          },
          abandon: async () => {
            finishing = true;
            // A reset makes the printer drop what it has not read. It needs a stream that neither side has ended.
            if (isLost || socket.writableLength > 0) socket.destroy();
            else socket.resetAndDestroy();
            const stop = clock.after(closeMs, () => socket.destroy());
            await closed;
            stop();
          },
        };
        resolve(ok(link));
      });
    });
}
