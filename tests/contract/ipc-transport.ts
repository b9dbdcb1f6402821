import type { WebFrameMain } from 'electron';
import { answerPage, channels, isPageOf } from '../../electron/shell/index.ts';
import { IpcMainDouble, WebContentsDouble } from '../../electron/shell/electron-double.ts';
import type { EventEnvelope, Refusal } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import { eventCollector, type Transport } from './transport.ts';

const pageUrl = 'http://127.0.0.1:4173/';

/** The shell's side of Electron IPC as it is, before a double of Electron. */
export const ipcTransport: Transport = {
  name: 'Electron IPC',
  open: (kiosk) => {
    const ipcMain = new IpcMainDouble();
    const window = new WebContentsDouble();
    window.mainFrame = { url: pageUrl } as WebFrameMain;
    const end = answerPage({
      ipcMain: ipcMain.asIpcMain(),
      app: kiosk.app,
      isOurPage: (event) => isPageOf(event, window.asWebContents(), pageUrl),
    });
    const collector = eventCollector();
    window.on('double:sent', (envelope: EventEnvelope) => collector.add(envelope));

    const call = async (from: WebContentsDouble, frame: WebFrameMain | null, request: unknown) =>
      (await ipcMain.invoke(
        channels.call,
        { sender: from.asWebContents(), senderFrame: frame },
        request,
      )) as Result<unknown, Refusal>;
    ipcMain.send(channels.listen, { sender: window.asWebContents(), senderFrame: window.mainFrame });

    return Promise.resolve({
      line: {
        send: (request) => call(window, window.mainFrame, request),
        events: collector.events,
        eventsUntil: collector.until,
      },
      strangers: {
        'in another window': (request) => {
          const other = new WebContentsDouble();
          other.mainFrame = { url: pageUrl } as WebFrameMain;
          return call(other, other.mainFrame, request);
        },
        'in a frame of our page': (request) => call(window, { url: pageUrl } as WebFrameMain, request),
        'whose frame is gone': (request) => call(window, null, request),
        'that has gone to another address': (request) => {
          const ours = window.mainFrame;
          window.mainFrame = { url: 'http://evil.example/' } as WebFrameMain;
          const answered = call(window, window.mainFrame, request);
          return answered.finally(() => {
            window.mainFrame = ours;
          });
        },
      },
      close: () => {
        end();
        return Promise.resolve();
      },
    });
  },
};
