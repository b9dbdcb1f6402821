import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { maxRequestBytes, requestSchema, type Refusal } from '../../shared/contract/index.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { KioskApp } from '../app/index.ts';
import { channels } from './channels.ts';

export interface AnswerPageOptions {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'on' | 'removeHandler' | 'removeListener'>;
  readonly app: Pick<KioskApp, 'dispatch' | 'subscribe'>;
  /** Whether a message comes from the top frame of the window that now shows the kiosk. */
  readonly isOurPage: (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>) => boolean;
}

/** Joins the kiosk page with the contract over IPC. Returns the function that ends it. */
export function answerPage({ ipcMain, app, isOurPage }: AnswerPageOptions): () => void {
  let unsubscribe = (): void => {};

  const answer = async (event: IpcMainInvokeEvent, message: unknown): Promise<Result<unknown, Refusal>> => {
    if (!isOurPage(event)) return fail({ reason: 'not-allowed', detail: 'sender' });
    const size = sizeOf(message);
    if (size === null) return fail({ reason: 'invalid-input', detail: 'not a request' });
    if (size > maxRequestBytes) return fail({ reason: 'too-large', detail: 'request' });
    const request = requestSchema.safeParse(message);
    if (!request.success) return fail({ reason: 'invalid-input', detail: 'not a request' });
    return app.dispatch(request.data.method, request.data.input);
  };

  const listen = (event: IpcMainEvent): void => {
    if (!isOurPage(event)) return;
    unsubscribe();
    const { sender } = event;
    unsubscribe = app.subscribe((envelope) => {
      if (!sender.isDestroyed()) sender.send(channels.event, envelope);
    });
  };

  ipcMain.handle(channels.call, answer);
  ipcMain.on(channels.listen, listen);
  return () => {
    unsubscribe();
    ipcMain.removeHandler(channels.call);
    ipcMain.removeListener(channels.listen, listen);
  };
}

/** Bytes of the message as JSON; null for what JSON cannot carry, such as a ring of references. */
function sizeOf(message: unknown): number | null {
  try {
    return Buffer.byteLength(JSON.stringify(message) ?? '');
  } catch {
    return null;
  }
}
