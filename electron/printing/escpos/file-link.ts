import { constants } from 'node:fs';
import { access, open, type FileHandle } from 'node:fs/promises';
import type { Clock } from '../../../shared/clock.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Link, OpenLink } from './link.ts';

const pollMs = 10;
const writeChunkBytes = 4_096;

/**
 * A printer behind a device file such as /dev/usb/lp0. The file is opened without blocking and closed at the
 * end, and with it goes whatever was not taken: nothing is written later than the job was reported on.
 */
export function fileLink(path: string, clock: Clock): OpenLink {
  return async () => {
    let handle: FileHandle;
    try {
      handle = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
    } catch {
      return fail('offline');
    }
    return ok(deviceLink(handle, path, clock));
  };
}

function deviceLink(handle: FileHandle, path: string, clock: Clock): Link {
  let isOpen = true;
  let isLost = false;
  let lost = (): void => {};
  let deliver: (chunk: Uint8Array) => void = () => {};
  const breakOff = (): void => {
    if (!isOpen || isLost) return;
    isLost = true;
    lost();
  };
  const rest = (): Promise<void> => new Promise((resolve) => clock.after(pollMs, resolve));

  async function readAll(): Promise<void> {
    const buffer = Buffer.alloc(1024);
    while (isOpen && !isLost) {
      try {
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
        if (bytesRead > 0) deliver(Uint8Array.from(buffer.subarray(0, bytesRead)));
        else if (await isGone(path)) return breakOff();
        else await rest();
      } catch (error) {
        if (!mayTryAgain(error)) return breakOff();
        await rest();
      }
    }
  }

  /** One after the other: a question must not stand in the midst of a picture. */
  let written: Promise<void> = Promise.resolve();
  const write = (bytes: Uint8Array): Promise<void> => (written = written.then(() => writeAll(bytes)));

  async function writeAll(bytes: Uint8Array): Promise<void> {
    let at = 0;
    while (at < bytes.length) {
      if (!isOpen || isLost) return new Promise(() => {});
      try {
        const length = Math.min(writeChunkBytes, bytes.length - at);
        at += (await handle.write(bytes, at, length, null)).bytesWritten;
      } catch (error) {
        if (!mayTryAgain(error)) breakOff();
        else await rest();
      }
    }
  }

  const reading = readAll();
  const close = async (): Promise<void> => {
    isOpen = false;
    await reading;
    await handle.close();
  };
  return {
    write,
    onData: (listener) => {
      deliver = listener;
    },
    onLost: (listener) => {
      lost = listener;
      if (isLost) listener();
    },
    finish: close,
    abandon: close,
  };
}

/** Reading nothing is what an idle printer gives, and a device that was unplugged too. */
const isGone = (path: string): Promise<boolean> =>
  access(path).then(
    () => false,
    () => true,
  );

const mayTryAgain = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EINTR');
